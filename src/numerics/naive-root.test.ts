import { describe, expect, it } from 'vitest';
import {
  plainDistances,
  plainDistancesGradient,
  squaredDistances,
  squaredDistancesGradient,
} from './distance';
import { naiveRootGradient } from './naive-root';

describe('naiveRootGradient(Gplain, plain, x, n, d, dx)', () => {
  // Two points at 0 and 3 on a line, and the loss d(0, 1) alone: its slope is −1 and 1.
  const x = Float32Array.of(0, 3);
  const plain = Float32Array.of(0, 3, 3, 0);
  const G = Float32Array.of(0, 1, 0, 0);

  it('[NR1] is not a number anywhere, by the 0 / 0 of each point with itself', () => {
    const dx = new Float32Array(2);
    naiveRootGradient(G, plain, x, 2, 1, dx);
    expect([...dx]).toEqual([Number.NaN, Number.NaN]);
  });

  it('[NR1] [DI5] is the safe one where no distance is 0', () => {
    // Told that each point is 1 away from itself, the naive root has nothing to divide by 0.
    const apart = Float32Array.of(1, 3, 3, 1);
    const naive = new Float32Array(2);
    naiveRootGradient(G, apart, x, 2, 1, naive);
    expect([...naive]).toEqual([-1, 1]);
    const D = new Float32Array(4);
    const safe = new Float32Array(2);
    squaredDistances(x, 2, 1, D);
    plainDistances(D, D);
    plainDistancesGradient(G, D, D);
    squaredDistancesGradient(D, x, 2, 1, safe);
    expect([...safe]).toEqual([-1, 1]);
  });

  it('refuses an array of the wrong length', () => {
    expect(() => naiveRootGradient(G, plain, x, 2, 1, new Float32Array(3))).toThrow(RangeError);
  });
});
