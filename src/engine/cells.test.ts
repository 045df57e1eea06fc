import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Cell, Outcome } from './cell';
import { Cells } from './cells';
import { firstRun } from './first-run';
import { createNative, type Native } from './native';
import { pose } from './problem';
import type { LaneSettings, Plan } from './protocol';

vi.mock('./problem', { spy: true });

const plan: Plan = {
  seed: 3,
  problem: { kind: 'drawn', people: 6, shots: 5, unseenPeople: 4, unseenShots: 3 },
  hidden: [8],
  outputs: 4,
  normalised: true,
  people: 3,
  shots: 2,
};
const lane: LaneSettings = { margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.003 };
const cell: Cell = { plan, lane, steps: 40 };
const quiet = (): void => {};

let native: Native;
beforeAll(async () => {
  native = await createNative();
});

function scored(outcome: Outcome): Extract<Outcome, { kind: 'scored' }> {
  if (outcome.kind !== 'scored') throw new Error(outcome.cause);
  return outcome;
}

describe('Cells.train()', () => {
  it('scores a cell as the run of a demo with these settings, to the last bit', async () => {
    const [frames] = await firstRun(plan, { lanes: [lane], pace: Number.POSITIVE_INFINITY }, [40]);
    const { recall, equalErrorRate, auc } = frames![0]!.unseen;
    expect(scored(new Cells(native).train(cell, quiet))).toMatchObject({ recall, equalErrorRate, auc });
  });

  it('gives the same after other cells as alone, and draws the pictures once', () => {
    const alone = new Cells(native).train(cell, quiet);
    vi.mocked(pose).mockClear();
    const cells = new Cells(native);
    cells.train({ ...cell, plan: { ...plan, seed: 4 }, lane: { ...lane, margin: 2 } }, quiet);
    expect(cells.train(cell, quiet)).toEqual(alone);
    expect(pose).toHaveBeenCalledTimes(1);
  });

  it('draws others for another batch or another problem', () => {
    const cells = new Cells(native);
    cells.train(cell, quiet);
    const other: Cell = { ...cell, plan: { ...plan, people: 4 } };
    expect(cells.train(other, quiet)).toEqual(new Cells(native).train(other, quiet));
  });

  it('means the active share over even parts of the run', () => {
    const { active } = scored(new Cells(native).train({ ...cell, steps: 50 }, quiet));
    expect(active).toHaveLength(20);
    for (const share of active) expect(share).toBeGreaterThanOrEqual(0);
    for (const share of active) expect(share).toBeLessThanOrEqual(1);
    // With α = 5 no triplet on the unit sphere can be satisfied.
    const wall = scored(new Cells(native).train({ ...cell, lane: { ...lane, margin: 5 } }, quiet));
    expect(wall.active).toEqual(Array.from({ length: 20 }, () => 1));
  });

  it('has as many parts as steps where there are few, and none active where none is valid', () => {
    expect(scored(new Cells(native).train({ ...cell, steps: 3 }, quiet)).active).toHaveLength(3);
    const none: Cell = { ...cell, lane: { ...lane, mining: 'semi-hard', margin: 0 } };
    expect(scored(new Cells(native).train(none, quiet)).active).toEqual(Array.from({ length: 20 }, () => 0));
  });

  it('counts pairs that found no semi-hard negative among those that do not pull', () => {
    const semiHard: Cell = { ...cell, lane: { ...lane, mining: 'semi-hard' } };
    const { active } = scored(new Cells(native).train(semiHard, quiet));
    expect(Math.max(...active)).toBeLessThan(1);
    expect(Math.max(...active)).toBeGreaterThan(0);
  });

  it('says that it begins, so that who waits knows it lives', () => {
    const signs: number[] = [];
    new Cells(native).train(cell, (step) => signs.push(step));
    expect(signs[0]).toBe(0);
  });

  it('tells a cell that diverged, with the step and the cause, and goes on with the next', () => {
    const cells = new Cells(native);
    const wild: Cell = {
      ...cell,
      plan: { ...plan, normalised: false },
      lane: { ...lane, learningRate: 1e6 },
    };
    const outcome = cells.train(wild, quiet);
    expect(outcome).toMatchObject({ kind: 'diverged', cause: expect.stringContaining('out of bounds') });
    expect(cells.train(cell, quiet).kind).toBe('scored');
  });

  it('tells a cell that cannot be run, with the reason', () => {
    const outcome = new Cells(native).train({ ...cell, plan: { ...plan, people: 7 } }, quiet);
    expect(outcome).toEqual({
      kind: 'failed',
      cause: 'A batch of 7 people needs 7 people to train on, got 6.',
    });
  });
});
