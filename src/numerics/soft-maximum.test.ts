import { describe, expect, it } from 'vitest';
import { finiteDifferences } from './reference';
import { scaled, softMaximum } from './soft-maximum';

describe('softMaximum(values)', () => {
  it('[LE1] by hand: of 0 and ln 3 it is ln 4, with shares of a quarter and three quarters', () => {
    const values = Float64Array.of(0, Math.log(3));
    expect(softMaximum(values)).toBeCloseTo(Math.log(4), 12);
    expect(values[0]).toBeCloseTo(0.25, 12);
    expect(values[1]).toBeCloseTo(0.75, 12);
  });

  it('[LE1] is ln Σ exp, and leaves its slopes, which are the softmax’s shares', () => {
    const at = [0.5, -1, 2, 0.25];
    const values = Float64Array.from(at);
    const written = (numbers: ArrayLike<number>): number =>
      Math.log(Array.from(numbers, Math.exp).reduce((sum, part) => sum + part, 0));
    expect(softMaximum(values)).toBeCloseTo(written(at), 12);
    finiteDifferences(written, at).forEach((slope, i) => {
      expect(values[i]).toBeCloseTo(slope, 9);
    });
  });

  it('[LE1] does not overflow, and −∞ is a number that is not there', () => {
    const values = Float64Array.of(1e6, Number.NEGATIVE_INFINITY, 1e6);
    expect(softMaximum(values)).toBeCloseTo(1e6 + Math.LN2, 9);
    expect([...values]).toEqual([0.5, 0, 0.5]);
  });

  it('[LE1] of nothing is −∞, and no share is NaN', () => {
    const nobody = Float64Array.of(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY);
    expect(softMaximum(new Float64Array(0))).toBe(Number.NEGATIVE_INFINITY);
    expect(softMaximum(nobody)).toBe(Number.NEGATIVE_INFINITY);
    expect(nobody.some(Number.isNaN)).toBe(false);
  });
});

describe('scaled(row, columns, scale, room)', () => {
  it('[LE1] lays the chosen numbers out for it, and touches no others', () => {
    const room = new Float64Array(4).fill(7);
    const row = Float32Array.of(1, 2, 3, 4);
    expect([...scaled(row, Int32Array.of(3, 1), -2, room)]).toEqual([-8, -4]);
    expect([...room]).toEqual([-8, -4, 7, 7]);
    expect([...row]).toEqual([1, 2, 3, 4]);
  });
});
