import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Frame, LaneSettings, Live, Plan, Report } from '../engine/protocol';
import type { Moment } from './moment';
import { momentOf } from './moment';
import { Run } from './run.svelte';

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
const withMargin = (margin: number): Live => ({ ...live, lanes: [{ ...settings, margin }] });

const frameAt = (step: number): Frame => ({
  step,
  embeddings: Float32Array.of(1, 0, 1, 0, 0, 1, 0, 1),
  projected: null,
  explained: 1,
  batch: null,
  unseen: { step, recall: 1, equalErrorRate: 0, auc: 1, dir: null },
  speed: 10,
  stepMs: 0,
});
const momentAt = (step: number): Moment => momentOf(frameAt(step), plan, settings);

/** Stands in for the worker's client: writes down what it is told, and lets the test report. */
const engine = vi.hoisted(() => ({
  told: [] as unknown[][],
  report: (_: unknown): void => {},
  trouble: (_: string): void => {},
}));
vi.mock('../engine/client', () => ({
  createClient: (report: (report: Report) => void, trouble: (sentence: string) => void) => {
    engine.report = report as (report: unknown) => void;
    engine.trouble = trouble;
    // A client of an earlier test may still be told something.
    const { told } = engine;
    const note =
      (name: string) =>
      (...given: unknown[]) =>
        void told.push([name, ...given]);
    return Object.fromEntries(
      ['begin', 'play', 'pause', 'step', 'adjust', 'taken', 'dispose'].map((name) => [name, note(name)]),
    );
  },
}));

const report = (given: Report): void => engine.report(given);
const settled = (): Promise<unknown> => vi.waitFor(() => expect(engine.told.length).toBeGreaterThan(0));
const names = (): unknown[] => engine.told.map(([name]) => name);

beforeEach(() => {
  engine.told = [];
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => draw());
  preferReducedMotion(false);
});

function preferReducedMotion(matches: boolean): void {
  vi.stubGlobal('matchMedia', () => ({ matches }));
}

describe('Run', () => {
  it('shows the picture of the build and asks nothing of the engine until somebody trains', () => {
    const run = new Run({ plan, live }, [momentAt(0), momentAt(40)]);
    expect(run.state).toBe('idle');
    expect(run.shown?.step).toBe(40);
    run.adjust(withMargin(1));
    expect(engine.told).toEqual([]);
  });

  it('train() replays to the step that is shown with the settings of that picture, and only then takes the new ones', async () => {
    const run = new Run({ plan, live }, [momentAt(40)]);
    run.adjust(withMargin(1));
    run.train();
    expect(run.state).toBe('loading');
    await settled();
    expect(engine.told).toEqual([
      ['begin', plan, live, { kind: 'seed', replayTo: 40 }],
      ['adjust', withMargin(1)],
      ['play'],
    ]);
    report({ kind: 'ready', run: 1, kernels: 'simd' });
    expect(run.state).toBe('running');
    expect(run.kernels).toBe('simd');
  });

  it('remembers each frame with the margin of its time, and says when it was drawn', async () => {
    const run = new Run({ plan, live }, [momentAt(0)]);
    run.train();
    await settled();
    report({ kind: 'frame', run: 1, frames: [frameAt(1)] });
    run.adjust(withMargin(3));
    report({ kind: 'frame', run: 1, frames: [frameAt(2)] });
    expect(run.history.map(({ step, margin }) => [step, margin])).toEqual([
      [0, 0.2],
      [1, 0.2],
      [2, 3],
    ]);
    expect(run.drawn).toBe(2);
    await vi.waitFor(() => expect(names().filter((name) => name === 'taken')).toHaveLength(2));
  });

  it('shows every tenth step while it trains to a reader who asked for less motion', async () => {
    preferReducedMotion(true);
    const run = new Run({ plan, live }, [momentAt(0)]);
    run.train();
    await settled();
    report({ kind: 'ready', run: 1, kernels: 'simd' });
    for (const step of [1, 9, 10, 11]) report({ kind: 'frame', run: 1, frames: [frameAt(step)] });
    expect(run.history.map(({ step }) => step)).toEqual([0, 10]);
    await vi.waitFor(() => expect(names().filter((name) => name === 'taken')).toHaveLength(4));
  });

  it('lookAt(step) shows the past, and null the newest again', () => {
    const run = new Run({ plan, live }, [momentAt(0), momentAt(4), momentAt(8)]);
    run.lookAt(3);
    expect([run.shown?.step, run.inThePast]).toEqual([4, true]);
    run.lookAt(null);
    expect([run.shown?.step, run.inThePast]).toEqual([8, false]);
  });

  it('keeps a past for each lane, read with the settings of that lane, and shows one step of all', async () => {
    const lanes = [settings, { ...settings, mining: 'push-only', margin: 3 }] as const;
    const run = new Run({ plan, live: { ...live, lanes } }, [momentAt(0)], [momentAt(0)]);
    run.train();
    await settled();
    report({ kind: 'frame', run: 1, frames: [frameAt(1), frameAt(1)] });
    expect(run.histories.map((history) => history.map(({ step }) => step))).toEqual([
      [0, 1],
      [0, 1],
    ]);
    // Two people, 2 apart squared: a gap of 2 is enough for α = 0.2, a distance of 2 is not for α = 3.
    expect(run.shownLanes.map(({ reading }) => reading.loss)).toEqual([0, 1]);
    run.lookAt(0);
    expect(run.shownLanes.map(({ step }) => step)).toEqual([0, 0]);
  });

  it('restart() keeps the picture until the new run has one, then forgets the past and waits at the first step', async () => {
    const run = new Run({ plan, live }, [momentAt(0), momentAt(40)]);
    run.restart({ plan, live });
    await settled();
    expect(engine.told[0]).toEqual(['begin', plan, live, { kind: 'seed', replayTo: 0 }]);
    expect([run.state, run.shown?.step]).toEqual(['loading', 40]);
    report({ kind: 'ready', run: 1, kernels: 'plain' });
    report({ kind: 'frame', run: 1, frames: [frameAt(0)] });
    expect([run.state, run.history.length, run.shown?.step]).toEqual(['paused', 1, 0]);
  });

  it('follow(asked) begins another run for another plan, going on if it went, and adjusts the same one', async () => {
    const run = new Run({ plan, live }, [momentAt(0)]);
    run.train();
    await settled();
    report({ kind: 'ready', run: 1, kernels: 'simd' });
    engine.told.length = 0;
    run.follow({ plan: { ...plan }, live: withMargin(1) });
    await settled();
    expect(engine.told).toEqual([['adjust', withMargin(1)]]);
    engine.told.length = 0;
    run.follow({ plan: { ...plan, seed: 2 }, live });
    await vi.waitFor(() => expect(names()).toEqual(['begin', 'play']));
    report({ kind: 'ready', run: 2, kernels: 'simd' });
    run.pause();
    run.follow({ plan: { ...plan, seed: 3 }, live });
    expect(run.isGoing).toBe(false);
  });

  it('follow(asked) begins another run when the lanes learn by other losses, or when there are more of them', async () => {
    const logits: LaneSettings = { loss: 'logits', learningRate: 0.001 };
    const run = new Run({ plan, live }, [momentAt(0)]);
    run.train();
    await settled();
    report({ kind: 'ready', run: 1, kernels: 'simd' });
    engine.told.length = 0;
    const two: Live = { ...live, lanes: [settings, logits] };
    run.follow({ plan, live: two });
    await vi.waitFor(() => expect(names()).toEqual(['begin', 'play']));
    expect(engine.told[0]).toEqual(['begin', plan, two, { kind: 'seed', replayTo: 0 }]);
    report({ kind: 'ready', run: 2, kernels: 'simd' });
    report({ kind: 'frame', run: 2, frames: [frameAt(0), frameAt(0)] });
    expect(run.shownLanes.map(({ lane }) => lane.loss ?? 'triplet')).toEqual(['triplet', 'logits']);

    engine.told.length = 0;
    run.follow({ plan, live: { ...live, lanes: [logits] } });
    await vi.waitFor(() => expect(names()).toContain('begin'));
    // What is drawn stays until the new run's first picture is there.
    expect(run.shownLanes).toHaveLength(2);
    report({ kind: 'frame', run: 3, frames: [frameAt(0)] });
    expect(run.histories.map((history) => history.map(({ step }) => step))).toEqual([[0]]);
  });

  it('suppose(origin, …pasts) shows what the page knows of other settings, and train() then begins with those', async () => {
    const logits: LaneSettings = { loss: 'logits', learningRate: 0.001 };
    const run = new Run({ plan, live }, [momentAt(0)]);
    const two: Live = { ...live, lanes: [logits, settings] };
    run.suppose({ plan, live: two }, ...two.lanes.map((lane) => [momentOf(frameAt(0), plan, lane)]));
    expect(run.shownLanes.map(({ lane }) => lane.loss ?? 'triplet')).toEqual(['logits', 'triplet']);
    expect([run.state, engine.told]).toEqual(['idle', []]);
    run.train();
    await settled();
    expect(engine.told[0]).toEqual(['begin', plan, two, { kind: 'seed', replayTo: 0 }]);
  });

  it('isGoing as soon as it is asked to train, also while it gets ready', async () => {
    const run = new Run({ plan, live }, [momentAt(0)]);
    expect(run.isGoing).toBe(false);
    run.train();
    expect([run.state, run.isGoing]).toEqual(['loading', true]);
    await settled();
    report({ kind: 'ready', run: 1, kernels: 'simd' });
    expect(run.isGoing).toBe(true);
    run.restart({ plan, live });
    expect(run.isGoing).toBe(false);
  });

  it('pause() while it gets ready: it is paused when it is ready, and does not run later', async () => {
    const run = new Run({ plan, live }, [momentAt(0)]);
    run.train();
    run.pause();
    expect([run.state, run.isGoing]).toEqual(['loading', false]);
    await settled();
    expect(names()).toEqual(['begin', 'play', 'pause']);
    report({ kind: 'ready', run: 1, kernels: 'simd' });
    expect([run.state, run.isGoing]).toEqual(['paused', false]);
  });

  it('step() as often as it is called, also while it gets ready', async () => {
    const run = new Run({ plan, live }, [momentAt(0)]);
    for (let i = 0; i < 5; i++) run.step();
    expect(run.isGoing).toBe(false);
    await settled();
    expect(names()).toEqual(['begin', 'step', 'step', 'step', 'step', 'step']);
    report({ kind: 'ready', run: 1, kernels: 'simd' });
    expect(run.state).toBe('paused');
  });

  it('keeps the last good picture and says why when the run diverges', async () => {
    const run = new Run({ plan, live }, [momentAt(0)]);
    run.train();
    await settled();
    report({ kind: 'ready', run: 1, kernels: 'simd' });
    report({
      kind: 'diverged',
      run: 1,
      step: 9,
      lane: 0,
      cause: 'Too large a learning rate.',
      batch: null,
      frames: [frameAt(5)],
    });
    expect([run.state, run.trouble, run.shown?.step]).toEqual(['failed', 'Too large a learning rate.', 5]);
    expect(run.findings).toMatchObject([{ kind: 'divergence', since: 9, lane: 0 }]);
    run.restart({ plan, live });
    expect(run.findings).toEqual([]);
  });

  it('begins a failed run again when it is trained again', async () => {
    const run = new Run({ plan, live }, [momentAt(4)]);
    run.train();
    await settled();
    report({ kind: 'ready', run: 1, kernels: 'simd' });
    report({ kind: 'failed', run: 1, message: 'No.' });
    expect([run.state, run.trouble]).toEqual(['failed', 'No.']);
    engine.told.length = 0;
    run.train();
    await settled();
    expect(names()).toEqual(['begin', 'play']);
    report({ kind: 'ready', run: 2, kernels: 'simd' });
    expect([run.state, run.trouble]).toEqual(['running', null]);
  });

  it('watchVisibility() pauses a running worker while the page is hidden, and goes on after', async () => {
    const page = Object.assign(new EventTarget(), { hidden: false });
    vi.stubGlobal('document', page);
    const show = (hidden: boolean): void => {
      page.hidden = hidden;
      page.dispatchEvent(new Event('visibilitychange'));
    };
    const run = new Run({ plan, live }, [momentAt(0)]);
    const stop = run.watchVisibility();
    show(true);
    run.train();
    await settled();
    report({ kind: 'ready', run: 1, kernels: 'simd' });
    engine.told.length = 0;
    show(true);
    await vi.waitFor(() => expect(names()).toEqual(['pause']));
    expect(run.state).toBe('running');
    show(false);
    await vi.waitFor(() => expect(names()).toEqual(['pause', 'play']));
    stop();
    show(true);
    await Promise.resolve();
    expect(names()).toEqual(['pause', 'play']);
  });

  it('passes on what the client mended', async () => {
    const run = new Run({ plan, live }, [momentAt(0)]);
    run.train();
    await settled();
    engine.trouble('The worker was started again.');
    expect(run.notice).toBe('The worker was started again.');
  });

  it('dispose() ends the worker', async () => {
    const run = new Run({ plan, live }, [momentAt(0)]);
    run.train();
    await settled();
    run.dispose();
    await vi.waitFor(() => expect(names()).toContain('dispose'));
  });
});
