import { describe, expect, it } from 'vitest';
import { chainOf, rounded, type Take, threadOf } from './chain';

const scale = { threshold: 0.5, slope: -5, intercept: 3 };

describe('threadOf(sums)', () => {
  it('divides by the length', () => {
    expect(threadOf([3, 4, 0])).toEqual({ sums: [3, 4, 0], length: 5, unit: [0.6, 0.8, 0] });
  });

  it('goes on with numbers as they are written', () => {
    // √3 is written 1.73, and 1 ÷ 1.73 is 0.578…
    expect(threadOf([1, 1, 1])).toEqual({ sums: [1, 1, 1], length: 1.73, unit: [0.58, 0.58, 0.58] });
    expect(threadOf([0.004, 1, 0]).sums).toEqual([0, 1, 0]);
  });

  it('leaves 0 what has no length', () => {
    expect(threadOf([0, 0, 0])).toEqual({ sums: [0, 0, 0], length: 0, unit: [0, 0, 0] });
  });
});

describe('chainOf(sums, scale)', () => {
  const chain = chainOf({ first: [3, 4, 0], second: [8, 6, 0] }, scale);

  it('finds the distance of the embeddings, the verdict and the percentage', () => {
    expect(chain.squared).toBe(0.08); // 0.2² + 0.2²
    expect(chain.distance).toBe(0.28);
    expect(chain.accepted).toBe(true);
    expect(chain.exponent).toBe(1.6); // −5 · 0.28 + 3
    expect(chain.share).toBeCloseTo(1 / (1 + Math.exp(-1.6)), 12);
  });

  it('accepts a distance that is the threshold', () => {
    expect(chainOf({ first: [3, 4], second: [4, 3] }, { ...scale, threshold: 0.28 }).accepted).toBe(true);
    expect(chainOf({ first: [3, 4], second: [4, 3] }, { ...scale, threshold: 0.27 }).accepted).toBe(false);
  });

  it('of identical pictures is the curve where it begins', () => {
    const { distance, share } = chainOf({ first: [3, 4], second: [3, 4] }, scale);
    expect(distance).toBe(0);
    expect(share).toBeCloseTo(1 / (1 + Math.exp(-3)), 12);
  });

  it('puts what has no direction at 1 from what has one', () => {
    expect(chainOf({ first: [0, 0], second: [3, 4] }, scale).distance).toBe(1);
  });

  it('computes on from a number that was written over, and nothing before it', () => {
    const over: Take = (part, side, _index, computed) =>
      part === 'length' && side === 'second' ? 5 : computed;
    const { first, second, distance } = chainOf({ first: [3, 4], second: [8, 6] }, scale, over);
    expect(first.unit).toEqual([0.6, 0.8]);
    expect(second).toEqual({ sums: [8, 6], length: 5, unit: [1.6, 1.2] });
    expect(distance).toBe(rounded(Math.sqrt(1 + 0.16), 2));
  });
});
