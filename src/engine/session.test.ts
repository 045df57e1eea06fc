import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createNative, type Native } from './native';
import { Pace } from './pace';
import type { Command, LaneSettings, Live, Plan, Report } from './protocol';
import { Run } from './run';
import { Session, type Surroundings } from './session';

const plan: Plan = {
  seed: 1,
  problem: { kind: 'named', seeds: [1, 2, 3], shots: 4, unseenShots: 2 },
  hidden: [8],
  outputs: 2,
  normalised: true,
  people: 3,
  shots: 2,
};
const settings: LaneSettings = { margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.001 };
const live: Live = { lanes: [settings], pace: 10 };

type Begin = Extract<Command, { kind: 'begin' }>;

/** A world where time stands still but for what the test lets pass; each look at the clock takes a little. */
class World implements Surroundings {
  readonly reports: Report[] = [];
  time = 0;
  grain = 0.01;
  #timers: { at: number; callback: () => void }[] = [];

  readonly transfers: Transferable[] = [];
  post(report: Report, transfer: Transferable[]): void {
    this.reports.push(report);
    this.transfers.push(...transfer);
  }
  now(): number {
    this.time += this.grain;
    return this.time;
  }
  later(callback: () => void, delay: number): () => void {
    const timer = { at: this.time + delay, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }
  get isIdle(): boolean {
    return this.#timers.length === 0;
  }
  pass(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.#timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#timers = this.#timers.filter((other) => other !== next);
      this.time = Math.max(this.time, next.at);
      next.callback();
    }
    this.time = Math.max(this.time, end);
  }
  kinds(): string[] {
    return this.reports.map(({ kind }) => kind);
  }
  frames() {
    return this.reports.flatMap((report) => (report.kind === 'frame' ? [report.frames[0]!] : []));
  }
}

let native: Native;
beforeAll(async () => {
  native = await createNative();
});
let world: World;
let session: Session;
function begin(change: Partial<Begin> = {}): void {
  session = new Session(
    { kind: 'begin', run: 7, plan, live, from: { kind: 'seed', replayTo: 0 }, ...change },
    world,
  );
}
beforeEach(() => {
  world = new World();
  begin();
});
afterEach(() => {
  session.dispose();
  expect(native.bytes()).toBe(0);
});

describe('a session', () => {
  it('becomes ready, shows its first step and waits', () => {
    session.start(native);
    world.pass(1000);
    expect(world.kinds()).toEqual(['ready', 'frame']);
    expect(world.reports[0]).toMatchObject({ run: 7, kernels: 'simd' });
    expect(world.frames()[0]).toMatchObject({ step: 0, speed: 0, unseen: { step: 0 } });
    expect(world.isIdle).toBe(true);
  });

  it('replays from its seed and keeps what was asked meanwhile until then', () => {
    begin({ from: { kind: 'seed', replayTo: 30 } });
    world.grain = 1; // so that the replay takes more than one slice
    session.start(native);
    session.adjust({ ...live, lanes: [{ ...settings, margin: 1, learningRate: 0.1 }] });
    world.pass(1000);
    const frame = world.frames()[0]!;
    expect(frame.step).toBe(30);
    const run = new Run(native, plan, [settings]);
    while (run.step < 30) run.advance();
    expect(frame.embeddings).toEqual(run.frames(0, true)[0]!.embeddings);
    run.dispose();
  });

  it('keeps to its pace, and reports only after the last frame was taken', () => {
    session.start(native);
    session.play();
    world.pass(1000);
    expect(world.kinds()).toEqual(['ready', 'frame']);
    session.taken();
    expect(world.frames().at(-1)!.step).toBeGreaterThanOrEqual(10);
    expect(world.frames().at(-1)!.step).toBeLessThanOrEqual(11);
    for (let i = 0; i < 20; i++) {
      session.taken();
      world.pass(100);
    }
    const { step, speed } = world.frames().at(-1)!;
    expect(step).toBeGreaterThanOrEqual(29);
    expect(step).toBeLessThanOrEqual(31);
    expect(speed).toBeGreaterThan(9);
    expect(speed).toBeLessThanOrEqual(10);
  });

  it('lets messages in every 10 ms when it goes as fast as it can', () => {
    begin({ live: { ...live, pace: Number.POSITIVE_INFINITY } });
    world.grain = 1;
    session.start(native);
    session.play();
    world.pass(0);
    world.pass(0);
    expect(world.time).toBeLessThan(60);
    expect(world.isIdle).toBe(false);
    session.pause();
    session.taken();
    world.pass(1000);
    const stood = world.frames().at(-1)!;
    expect(stood.unseen.step).toBe(stood.step);
    expect(stood.speed).toBe(0);
    expect(world.isIdle).toBe(true);
  });

  it('trains exactly one step for each step asked', () => {
    session.start(native);
    world.pass(10);
    session.taken();
    session.step();
    world.pass(10);
    session.step();
    session.step();
    world.pass(10);
    session.taken();
    expect(world.frames().map(({ step }) => step)).toEqual([0, 1, 3]);
    expect(world.frames().at(-1)!.unseen.step).toBe(3);
    expect(world.isIdle).toBe(true);
  });

  it('follows a new pace at once, also out of a long wait', () => {
    begin({ live: { ...live, pace: 0.1 } });
    session.start(native);
    session.play();
    world.pass(100);
    session.taken();
    session.adjust({ ...live, pace: 100 });
    for (let i = 0; i < 10; i++) {
      world.pass(10);
      session.taken();
    }
    expect(world.frames().at(-1)!.step).toBeGreaterThanOrEqual(9);
  });

  it('sends a checkpoint every two seconds and when it is paused, and goes on from one', () => {
    session.start(native);
    session.play();
    world.pass(4500);
    session.pause();
    const checkpoints = world.reports.flatMap((report) =>
      report.kind === 'checkpoint' ? [report.checkpoint] : [],
    );
    expect(checkpoints.length).toBe(3);
    session.dispose();
    const checkpoint = checkpoints[1]!;
    world = new World();
    begin({ from: { kind: 'checkpoint', checkpoint } });
    session.start(native);
    world.pass(10);
    expect(world.frames()[0]!.step).toBe(checkpoint.step);
  });

  it('stops with the cause when the numbers run away, and shows where it went back to', () => {
    session.start(native);
    session.adjust({ lanes: [{ ...settings, learningRate: 1e9 }], pace: Number.POSITIVE_INFINITY });
    session.play();
    for (let i = 0; i < 50 && !world.kinds().includes('diverged'); i++) world.pass(100);
    const report = world.reports.at(-1)!;
    expect(report).toMatchObject({ kind: 'diverged', frames: [{ step: 0 }] });
    expect(world.isIdle).toBe(true);
  });

  it('trains several lanes in step, and hands over all that it sends of them', () => {
    const lanes = [settings, { ...settings, mining: 'pull-only' as const }];
    begin({ live: { ...live, lanes } });
    session.start(native);
    world.pass(10);
    session.taken();
    session.step();
    world.pass(10);
    const sent = world.reports.flatMap((report) => (report.kind === 'frame' ? [report.frames] : []));
    expect(sent.map((frames) => frames.map(({ step }) => step))).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(sent[1]![0]!.embeddings).not.toEqual(sent[1]![1]!.embeddings);
    const buffers = sent[1]!.map(({ embeddings }) => embeddings.buffer);
    expect(world.transfers).toEqual(expect.arrayContaining(buffers));
    session.adjust(live);
    expect(world.reports.at(-1)).toMatchObject({ kind: 'failed', message: expect.stringMatching(/2 lanes/) });
  });

  it('sends filters when they are asked for, though it stands still, and hands them over', () => {
    session.start(native);
    world.pass(10);
    session.taken();
    expect(world.frames()).toHaveLength(1);
    expect(world.frames()[0]).not.toHaveProperty('filters');
    session.adjust({ ...live, filters: 4 });
    world.pass(10);
    const [, asked] = world.frames();
    expect(asked).toMatchObject({ step: 0, filters: { size: 24, weights: { length: 4 * 576 } } });
    expect(world.transfers).toContain(asked!.filters!.weights.buffer);
    session.adjust({ ...live, filters: 4 });
    session.taken();
    world.pass(10);
    expect(world.frames()).toHaveLength(2);
  });

  it('reports what went wrong instead of throwing, and nothing after', () => {
    begin({ plan: { ...plan, people: 9 } });
    session.start(native);
    session.play();
    session.step();
    session.taken();
    world.pass(1000);
    expect(world.reports).toEqual([
      { kind: 'failed', run: 7, message: 'A batch of 9 people needs 9 people to train on, got 3.' },
    ]);
  });

  it('hands its encoder out when it is ready, and not before', () => {
    begin({ from: { kind: 'seed', replayTo: 5 } });
    session.start(native);
    session.export([]);
    world.pass(1000);
    expect(world.kinds()).not.toContain('encoder');
    session.export([{ personSeeds: [3, 4, 5], shots: 2, firstShot: 9 }]);
    const report = world.reports.at(-1)!;
    expect(report).toMatchObject({ kind: 'encoder', run: 7, encoder: { step: 5, sizes: [576, 8, 2] } });
    expect(report).toHaveProperty('embeddings', [expect.objectContaining({ length: 3 * 2 * 2 })]);
    session.play();
    world.pass(1000);
    session.pause();
    session.export([]);
    expect(world.reports.at(-1)).not.toEqual(report);
  });

  it('is silent once it is disposed', () => {
    session.start(native);
    session.play();
    session.dispose();
    world.pass(1000);
    expect(world.reports).toEqual([]);
    expect(world.isIdle).toBe(true);
  });
});

describe('Pace', () => {
  it('does not catch up when the machine is far too slow', () => {
    const pace = new Pace();
    pace.set(10, 0);
    pace.restart(0);
    pace.stepped();
    expect(pace.wait(40)).toBe(60);
    expect(pace.wait(5000)).toBe(0);
    pace.stepped();
    expect(pace.wait(5000)).toBe(100);
  });

  it('never waits at an infinite pace', () => {
    const pace = new Pace();
    pace.set(Number.POSITIVE_INFINITY, 0);
    pace.restart(0);
    pace.stepped();
    expect(pace.isDue(0)).toBe(true);
    expect(pace.wait(0)).toBe(0);
  });
});
