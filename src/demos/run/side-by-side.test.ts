import { describe, expect, it } from 'vitest';
import { type Moment, momentOf } from '../../state/moment';
import { linesAmong, scored, scores, secondsEndOf, stepLookedAt, stepMsOf, timeOf } from './side-by-side';

const plan = {
  seed: 1,
  problem: { kind: 'named', seeds: [1, 2], shots: 4, unseenShots: 2 },
  hidden: [4],
  outputs: 2,
  normalised: true,
  people: 2,
  shots: 2,
} as const;
const lane = { mining: 'batch-all', margin: 0.2, distance: 'squared', learningRate: 0.001 } as const;

function momentAt(step: number, scoredAt: number, stepMs: number): Moment {
  const unseen = { step: scoredAt, recall: scoredAt / 100, equalErrorRate: 0.1, auc: 0.9, dir: null };
  const frame = { step, projected: null, explained: 1, batch: null, unseen, speed: 0, stepMs };
  return momentOf({ ...frame, embeddings: new Float32Array(8) }, plan, lane);
}

/** Scored at steps 0 and 10; the newest is 15. */
const pastOf = (key: string, stepMs: number) => ({
  key,
  history: [momentAt(0, 0, 0), momentAt(5, 0, stepMs), momentAt(10, 10, stepMs), momentAt(15, 10, stepMs)],
});
const quick = pastOf('quick', 2);
const slow = pastOf('slow', 200);

describe('scored(history) and scores(value)', () => {
  it('keep the steps at which the scores were taken', () => {
    expect(scored(quick.history).map(({ step }) => step)).toEqual([0, 10]);
    expect(scores(({ recall }) => recall)(quick.history)).toEqual([0, 0.1]);
    expect(scores(({ dir }) => dir)(quick.history)).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('stepLookedAt(lane, step)', () => {
  it('takes the end of the line for the newest step, though that was not scored', () => {
    expect(stepLookedAt(quick, 10)).toBe(15);
    expect(stepLookedAt(quick, 0)).toBe(0);
  });
});

describe('timeOf(lane, secondsEnd)', () => {
  it('gives each lane its own pace on an axis with room for all', () => {
    const end = secondsEndOf([quick, slow]);
    expect(end).toBe(3);
    expect(timeOf(quick, end)).toEqual({ stepSeconds: 0.002, end: 3 });
    expect(timeOf(quick, null)).toBeUndefined();
  });

  it('is an axis, too, before anybody has trained', () => {
    expect(secondsEndOf([{ key: 'new', history: [momentAt(0, 0, 0)] }])).toBe(1);
    expect(stepMsOf({ key: 'none', history: [] })).toBe(0);
  });
});

describe('linesAmong(own, all, valuesOf)', () => {
  it('draws its own line last, and the others pale and by their own time', () => {
    expect(linesAmong(quick, [quick, slow], (history) => history.map(({ step }) => step))).toEqual([
      { values: [0, 5, 10, 15], isOther: true, stepSeconds: 0.2 },
      { values: [0, 5, 10, 15] },
    ]);
  });
});
