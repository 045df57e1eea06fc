import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Client, createClient } from './client';
import type { Checkpoint, Command, Frame, LaneSettings, Live, Plan, Report } from './protocol';
import type { TrainingWorker } from './training-worker';

const plan: Plan = {
  seed: 1,
  problem: { kind: 'named', seeds: [1, 2], shots: 4, unseenShots: 2 },
  hidden: [4],
  outputs: 2,
  normalised: true,
  people: 2,
  shots: 2,
};
const settings: LaneSettings = { margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.001 };
const live: Live = { lanes: [settings], pace: 10 };
/** α was moved. */
const moved: Live = { ...live, lanes: [{ ...settings, margin: 1 }] };
const from = { kind: 'seed', replayTo: 40 } as const;

const frameAt = (step: number): Frame => ({
  step,
  embeddings: new Float32Array(8),
  projected: null,
  explained: 1,
  batch: null,
  unseen: { step, recall: 1, equalErrorRate: 0, auc: 1, dir: null },
  speed: 0,
  stepMs: 0,
});
const checkpointAt = (step: number): Checkpoint => ({
  step,
  lanes: [{ weights: new Float32Array(1), moments: new Float32Array(2), powers: [1, 1] }],
});

/** A worker that writes down what it is told; the test is its inside. */
class FakeWorker implements TrainingWorker {
  readonly told: Command[] = [];
  report: (report: Report) => void = () => {};
  die: () => void = () => {};
  isEnded = false;
  post(command: Command): void {
    this.told.push(command);
  }
  listen(onReport: (report: Report) => void, onDeath: () => void): void {
    this.report = onReport;
    this.die = onDeath;
  }
  end(): void {
    this.isEnded = true;
  }
}

let workers: FakeWorker[];
let reports: Report[];
let troubles: string[];
let isHidden: boolean;
let client: Client;
const worker = (): FakeWorker => workers.at(-1)!;
const kinds = (): string[] => worker().told.map(({ kind }) => kind);

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  reports = [];
  troubles = [];
  isHidden = false;
  client = createClient(
    (report) => reports.push(report),
    (sentence) => troubles.push(sentence),
    {
      isHidden: () => isHidden,
      createWorker: () => {
        workers.push(new FakeWorker());
        return worker();
      },
    },
  );
});
afterEach(() => {
  client.dispose();
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

function train(): void {
  client.begin(plan, live, from);
  client.play();
  worker().report({ kind: 'ready', run: 1, kernels: 'simd' });
}

describe('a client', () => {
  it('makes no worker before a run begins, and one for all runs', () => {
    expect(workers.length).toBe(0);
    client.begin(plan, live, from);
    client.begin(plan, live, from);
    expect(workers.length).toBe(1);
    expect(worker().told.map(({ run }) => run)).toEqual([1, 2]);
  });

  it('drops reports of an older run', () => {
    client.begin(plan, live, from);
    client.begin(plan, live, from);
    worker().report({ kind: 'frame', run: 1, frames: [frameAt(3)] });
    expect(reports).toEqual([]);
    worker().report({ kind: 'frame', run: 2, frames: [frameAt(0)] });
    expect(reports.length).toBe(1);
  });

  it('starts a worker that died again from its last checkpoint, with the settings of now', () => {
    train();
    client.adjust(moved);
    worker().report({ kind: 'checkpoint', run: 1, checkpoint: checkpointAt(50) });
    worker().report({ kind: 'frame', run: 1, frames: [frameAt(57)] });
    const dead = worker();
    dead.die();
    expect(dead.isEnded).toBe(true);
    expect(kinds()).toEqual(['begin', 'play']);
    expect(worker().told[0]).toMatchObject({
      live: moved,
      from: { kind: 'checkpoint', checkpoint: { step: 50 } },
    });
    expect(troubles).toEqual([
      'The training worker stopped. It was started again and goes on from step 50, 7 steps back.',
    ]);
    dead.report({ kind: 'frame', run: 1, frames: [frameAt(58)] });
    expect(reports.filter(({ kind }) => kind === 'frame').length).toBe(1);
  });

  it('replays from the seed with the settings of then when there is no checkpoint yet', () => {
    train();
    client.adjust(moved);
    worker().die();
    expect(kinds()).toEqual(['begin', 'adjust', 'play']);
    expect(worker().told[0]).toMatchObject({ live, from });
    expect(worker().told[1]).toMatchObject({ live: moved });
  });

  it('notices a worker that died silently, but not while the page is hidden', () => {
    train();
    isHidden = true;
    vi.advanceTimersByTime(60_000);
    expect(workers.length).toBe(1);
    isHidden = false;
    vi.advanceTimersByTime(6_000);
    worker().report({ kind: 'checkpoint', run: 1, checkpoint: checkpointAt(20) });
    vi.advanceTimersByTime(6_000);
    expect(workers.length).toBe(1);
    vi.advanceTimersByTime(6_000);
    expect(workers.length).toBe(2);
  });

  it('notices that a step was never taken', () => {
    client.begin(plan, live, from);
    worker().report({ kind: 'ready', run: 1, kernels: 'simd' });
    vi.advanceTimersByTime(60_000);
    expect(workers.length).toBe(1);
    client.step();
    vi.advanceTimersByTime(10_000);
    expect(workers.length).toBe(2);
  });

  it('leaves a worker in peace that took its step and has nothing to do since', () => {
    client.begin(plan, live, from);
    worker().report({ kind: 'ready', run: 1, kernels: 'simd' });
    client.step();
    worker().report({ kind: 'frame', run: 1, frames: [frameAt(41)] });
    vi.advanceTimersByTime(60_000);
    expect(workers.length).toBe(1);
  });

  it('notices that the encoder was never handed over, and is content once it was', () => {
    client.begin(plan, live, from);
    worker().report({ kind: 'ready', run: 1, kernels: 'simd' });
    client.export([]);
    expect(kinds()).toEqual(['begin', 'export']);
    vi.advanceTimersByTime(10_000);
    expect(workers.length).toBe(2);
    worker().report({ kind: 'ready', run: 1, kernels: 'simd' });
    client.export([]);
    const none = new Float32Array();
    const encoder = { step: 40, sizes: [1], weights: none, normalised: true, mean: none, spread: 1 };
    const handedOver = { kind: 'encoder', run: 1, encoder, embeddings: [] } as const;
    worker().report(handedOver);
    expect(reports.at(-1)).toEqual(handedOver);
    vi.advanceTimersByTime(60_000);
    expect(workers.length).toBe(2);
  });

  it('gives up on a worker that keeps dying', () => {
    train();
    for (let i = 0; i < 3; i++) worker().die();
    expect(workers.length).toBe(3);
    expect(reports.at(-1)).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/keeps stopping/),
    });
  });

  it('says when the engine cannot be loaded', () => {
    client.begin(plan, live, from);
    for (let i = 0; i < 3; i++) worker().die();
    expect(reports).toEqual([
      { kind: 'failed', run: 1, message: expect.stringMatching(/could not be loaded/) },
    ]);
    expect(troubles).toEqual([]);
  });

  it('takes a new worker after a failure', () => {
    client.begin(plan, live, from);
    worker().report({ kind: 'failed', run: 1, message: 'The memory is full.' });
    expect(worker().isEnded).toBe(true);
    client.begin(plan, live, from);
    expect(workers.length).toBe(2);
  });

  it('says so where there are no workers', () => {
    const none = createClient(
      (report) => reports.push(report),
      () => {},
    );
    none.begin(plan, live, from);
    none.play();
    expect(reports).toMatchObject([{ kind: 'failed', message: expect.stringMatching(/no web workers/) }]);
    none.dispose();
  });

  describe('whose run has stood still for long', () => {
    beforeEach(() => {
      train();
      client.pause();
      worker().report({ kind: 'checkpoint', run: 1, checkpoint: checkpointAt(57) });
      worker().report({ kind: 'frame', run: 1, frames: [frameAt(57)] });
      vi.advanceTimersByTime(31_000);
    });

    it('ends its worker, without a word', () => {
      expect(worker().isEnded).toBe(true);
      expect(troubles).toEqual([]);
    });

    it.each(['play', 'step'] as const)('has a new one go on from the same step at %s', (command) => {
      client.adjust(moved);
      expect(workers.length).toBe(1);
      client[command]();
      expect(kinds()).toEqual(['begin', command]);
      expect(worker().told[0]).toMatchObject({
        run: 1,
        live: moved,
        from: { kind: 'checkpoint', checkpoint: { step: 57 } },
      });
      expect(troubles).toEqual([]);
    });

    it('has a new one show the filters it is asked for', () => {
      client.adjust({ ...live, filters: 8 });
      expect(workers.length).toBe(2);
      expect(worker().told[0]).toMatchObject({ kind: 'begin', live: { filters: 8 } });
    });

    it('begins another run in a new one, once', () => {
      client.begin(plan, live, from);
      client.play();
      expect(workers.length).toBe(2);
      expect(kinds()).toEqual(['begin', 'play']);
    });

    it('ends the new one, too, when it has stood still for as long', () => {
      client.step();
      worker().report({ kind: 'ready', run: 1, kernels: 'simd' });
      worker().report({ kind: 'frame', run: 1, frames: [frameAt(58)] });
      worker().report({ kind: 'checkpoint', run: 1, checkpoint: checkpointAt(58) });
      vi.advanceTimersByTime(29_000);
      expect(worker().isEnded).toBe(false);
      vi.advanceTimersByTime(2_000);
      expect(worker().isEnded).toBe(true);
    });
  });

  it('replays from the seed after a long rest where nothing was trained since', () => {
    client.begin(plan, live, from);
    worker().report({ kind: 'ready', run: 1, kernels: 'simd' });
    worker().report({ kind: 'frame', run: 1, frames: [frameAt(40)] });
    vi.advanceTimersByTime(31_000);
    expect(worker().isEnded).toBe(true);
    client.play();
    expect(kinds()).toEqual(['begin', 'adjust', 'play']);
  });

  it('keeps a worker that stands at a step which nothing else could go on from', () => {
    train();
    worker().report({ kind: 'checkpoint', run: 1, checkpoint: checkpointAt(50) });
    worker().report({ kind: 'frame', run: 1, frames: [frameAt(57)] });
    client.pause();
    vi.advanceTimersByTime(60_000);
    expect(worker().isEnded).toBe(false);
  });

  it('keeps a worker that trains', () => {
    train();
    worker().report({ kind: 'frame', run: 1, frames: [frameAt(40)] });
    isHidden = true;
    vi.advanceTimersByTime(60_000);
    expect(worker().isEnded).toBe(false);
  });

  it('dispose() ends the worker', () => {
    train();
    client.dispose();
    expect(worker().isEnded).toBe(true);
  });
});
