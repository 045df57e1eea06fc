import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Cell, Outcome } from '../engine/cell';
import type { PoolListener } from '../engine/pool';
import type { CellStore } from './cell-store';
import { Sweep } from './sweep.svelte';

const cellOf = (margin: number, seed = 1): Cell => ({
  plan: {
    seed,
    problem: { kind: 'drawn', people: 4, shots: 2, unseenPeople: 2, unseenShots: 2 },
    hidden: [4],
    outputs: 2,
    normalised: true,
    people: 2,
    shots: 2,
  },
  lane: { margin, mining: 'batch-all', distance: 'squared', learningRate: 0.001 },
  steps: 100,
});
const cells = [cellOf(0), cellOf(0.2), cellOf(1)];
const scored = (recall: number): Outcome => ({
  kind: 'scored',
  recall,
  equalErrorRate: 0,
  auc: 1,
  active: [1],
});

/** Stands in for the pool: remembers what it was given, and lets the test report. */
const pool = vi.hoisted(() => ({
  begun: [] as { cells: readonly Cell[]; size: number; listener: PoolListener; isEnded: boolean }[],
}));
vi.mock('../engine/pool', () => ({
  poolSize: (cores: number) => cores - 1,
  trainCells: (given: readonly Cell[], size: number, listener: PoolListener) => {
    const one = { cells: given, size, listener, isEnded: false };
    pool.begun.push(one);
    return () => {
      one.isEnded = true;
    };
  },
}));
const newest = () => pool.begun.at(-1)!;
const begun = (times: number): Promise<void> => vi.waitFor(() => expect(pool.begun).toHaveLength(times));
const margins = (given: readonly Cell[]): number[] =>
  given.map(({ lane }) => ('margin' in lane ? lane.margin : Number.NaN));

/** A store of this test alone. */
function storeOf(kept = new Map<string, Outcome>()): CellStore & { kept: Map<string, Outcome> } {
  return {
    kept,
    trouble: null,
    read: (key) => kept.get(key) ?? null,
    keep: (key, outcome) => void kept.set(key, outcome),
    keys: () => [...kept.keys()],
    clear: () => kept.clear(),
  };
}

async function going(store = storeOf()): Promise<Sweep> {
  const sweep = new Sweep(cells);
  sweep.recall(store);
  sweep.start();
  await begun(1);
  newest().listener.onProgress(0, 0);
  return sweep;
}

beforeEach(() => {
  pool.begun.length = 0;
  vi.stubGlobal('navigator', { hardwareConcurrency: 3 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('Sweep', () => {
  it('rests, with what came with the page, until it is started', () => {
    const sweep = new Sweep(cells, [{ cell: cells[1]!, outcome: scored(0.5) }]);
    expect(sweep.state).toBe('idle');
    expect(sweep.results).toEqual([null, { outcome: scored(0.5), isOwn: false }, null]);
    expect([sweep.finished, sweep.share]).toEqual([0, 0]);
    expect(pool.begun).toHaveLength(0);
  });

  it('has all cells trained, those that came with the page too, by one worker less than there are cores', async () => {
    const sweep = new Sweep(cells, [{ cell: cells[1]!, outcome: scored(0.5) }]);
    sweep.start();
    expect(sweep.state).toBe('loading');
    await begun(1);
    expect(newest()).toMatchObject({ cells, size: 2 });
    newest().listener.onProgress(0, 0);
    expect(sweep.state).toBe('running');
    cells.forEach((_, i) => {
      newest().listener.onOutcome(i, scored(i / 4));
    });
    expect(sweep.state).toBe('done');
    expect(sweep.results.map((result) => result?.outcome)).toEqual([0, 0.25, 0.5].map(scored));
    expect([sweep.finished, sweep.share]).toEqual([3, 1]);
  });

  it('says how far it is and how long it will take, cells that are under way included', async () => {
    vi.useFakeTimers();
    const sweep = new Sweep(cells);
    sweep.start();
    await vi.dynamicImportSettled();
    newest().listener.onProgress(0, 0);
    vi.advanceTimersByTime(3_000);
    newest().listener.onProgress(0, 60);
    vi.advanceTimersByTime(200);
    expect(sweep.share).toBeCloseTo(0.2);
    expect(sweep.left).toBeCloseTo(12_800);
    newest().listener.onOutcome(0, scored(1));
    vi.advanceTimersByTime(200);
    expect(sweep.share).toBeCloseTo(1 / 3);
  });

  it('keeps what is finished when it is stopped, and goes on with the rest', async () => {
    const sweep = await going();
    newest().listener.onOutcome(0, scored(0.3));
    sweep.stop();
    expect(newest().isEnded).toBe(true);
    expect([sweep.state, sweep.finished]).toEqual(['paused', 1]);
    sweep.start();
    await begun(2);
    expect(margins(newest().cells)).toEqual([0.2, 1]);
    newest().listener.onOutcome(1, scored(0.9));
    newest().listener.onOutcome(0, scored(0.8));
    expect(sweep.results.map((result) => result?.outcome)).toEqual([0.3, 0.8, 0.9].map(scored));
  });

  it('goes on, in a page that is loaded again, where it was', async () => {
    const store = storeOf();
    await going(store);
    newest().listener.onOutcome(2, scored(0.7));
    const again = new Sweep(cells, [{ cell: cells[2]!, outcome: scored(0.1) }]);
    again.recall(store);
    expect([again.state, again.finished]).toEqual(['paused', 1]);
    expect(again.results[2]).toEqual({ outcome: scored(0.7), isOwn: true });
    again.start();
    await begun(2);
    expect(margins(newest().cells)).toEqual([0, 0.2]);
  });

  it('is done at once where all was kept', async () => {
    const store = storeOf();
    await going(store);
    cells.forEach((_, i) => {
      newest().listener.onOutcome(i, scored(0.5));
    });
    const again = new Sweep(cells);
    again.recall(store);
    expect([again.state, again.share]).toEqual(['done', 1]);
  });

  it('takes other cells and keeps those that are the same; while it is going it goes on with them once they have settled', async () => {
    const sweep = await going();
    newest().listener.onOutcome(0, scored(0.3));
    sweep.follow([...cells]);
    expect(newest().isEnded).toBe(false);
    sweep.follow([cellOf(0), cellOf(3)]);
    expect(newest().isEnded).toBe(true);
    sweep.follow([cellOf(0), cellOf(4)]);
    expect(sweep.finished).toBe(1);
    await begun(2);
    expect(margins(newest().cells)).toEqual([4]);
  });

  it('finds what was kept of cells that it takes later, as a page does that reads its address', async () => {
    const store = storeOf();
    await going(store);
    newest().listener.onOutcome(0, scored(0.3));
    const again = new Sweep([cellOf(3), cellOf(4)]);
    again.recall(store);
    expect(again.state).toBe('idle');
    again.follow(cells);
    expect([again.state, again.finished]).toEqual(['paused', 1]);
    again.follow([cellOf(0)]);
    expect(again.state).toBe('done');
    again.follow([cellOf(3)]);
    expect(again.state).toBe('idle');
  });

  it('says how many are kept of other settings, and forgets those, too', async () => {
    const store = storeOf();
    await going(store);
    newest().listener.onOutcome(0, scored(0.3));
    newest().listener.onOutcome(1, scored(0.4));
    const again = new Sweep([cellOf(0), cellOf(4)]);
    expect(again.elsewhere).toBe(0);
    again.recall(store);
    expect([again.finished, again.elsewhere]).toEqual([1, 1]);
    again.follow([cellOf(4)]);
    expect([again.finished, again.elsewhere]).toEqual([0, 2]);
    again.clear();
    expect([again.elsewhere, store.kept.size]).toEqual([0, 0]);
  });

  it('forgets all that was kept when it is told to, and shows what came with the page', async () => {
    const store = storeOf();
    const sweep = new Sweep(cells, [{ cell: cells[0]!, outcome: scored(0.5) }]);
    sweep.recall(store);
    sweep.start();
    await begun(1);
    newest().listener.onOutcome(1, scored(0.3));
    sweep.clear();
    expect(newest().isEnded).toBe(true);
    expect([sweep.state, sweep.finished, store.kept.size]).toEqual(['idle', 0, 0]);
    expect(sweep.results[1]).toBeNull();
  });

  it('says in a line whose run was begun again when a worker died', async () => {
    const sweep = await going();
    newest().listener.onAgain(1);
    expect(sweep.notices).toEqual([
      'A training worker stopped. The run that it was at, seed 1, α 0.2, was begun again by another.',
    ]);
    expect(sweep.state).toBe('running');
  });

  it('fails with the reason where no worker can be had, keeps what there is, and can be tried again', async () => {
    const sweep = await going();
    newest().listener.onOutcome(0, scored(0.3));
    newest().listener.onBroken('This browser has no web workers.');
    expect([sweep.state, sweep.trouble, sweep.finished]).toEqual([
      'failed',
      'This browser has no web workers.',
      1,
    ]);
    sweep.start();
    await begun(2);
    expect(sweep.trouble).toBeNull();
    expect(margins(newest().cells)).toEqual([0.2, 1]);
  });

  it('shows a cell that could not be run, is done without it, and tries it again the next time', async () => {
    const sweep = await going();
    newest().listener.onOutcome(0, { kind: 'failed', cause: 'The worker stopped.' });
    newest().listener.onOutcome(1, { kind: 'diverged', step: 3, cause: 'At step 3 …' });
    newest().listener.onOutcome(2, scored(0.3));
    expect(sweep.state).toBe('done');
    sweep.start();
    await begun(2);
    expect(margins(newest().cells)).toEqual([0]);
  });

  it('works where nothing can be stored, and says so', () => {
    const sweep = new Sweep(cells);
    sweep.recall({ ...storeOf(), trouble: 'This page may not store anything.' });
    expect(sweep.notices).toEqual(['This page may not store anything.']);
  });

  it('ends its workers when the page goes', async () => {
    const sweep = await going();
    sweep.dispose();
    expect(newest().isEnded).toBe(true);
  });
});
