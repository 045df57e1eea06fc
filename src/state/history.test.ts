import { describe, expect, it } from 'vitest';
import { nearest, remember } from './history';

interface Moment {
  readonly step: number;
}

describe('remember(history, moment, most)', () => {
  it('never holds more than most, and keeps the first and the newest', () => {
    let history: readonly Moment[] = [];
    for (let step = 0; step < 1000; step++) {
      history = remember(history, { step }, 16);
      expect(history.length).toBeLessThanOrEqual(16);
      expect(history[0]!.step).toBe(0);
      expect(history.at(-1)!.step).toBe(step);
    }
  });

  it('stays in order and spans the run without a hole much wider than its neighbours', () => {
    let history: readonly Moment[] = [];
    for (let step = 0; step < 500; step++) history = remember(history, { step }, 20);
    const gaps = history.slice(1).map(({ step }, i) => step - history[i]!.step);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
    expect(Math.max(...gaps)).toBeLessThanOrEqual((4 * 500) / 20);
  });

  it('leaves the history it was given as it was', () => {
    const before = Object.freeze([{ step: 0 }, { step: 1 }]);
    remember(before, { step: 2 }, 2);
    expect(before).toHaveLength(2);
  });
});

describe('nearest(history, step)', () => {
  it('finds the moment closest to the step, the earlier of two that are as close', () => {
    const history = [0, 4, 8].map((step) => ({ step }));
    expect([-5, 1, 2, 3, 100].map((step) => nearest(history, step))).toEqual([0, 0, 0, 1, 2]);
  });
});
