import { describe, expect, it } from 'vitest';
import { lengthsOf } from './lengths';

describe('lengthsOf', () => {
  it('[NO3] is the mean, the least and the most of the rows’ lengths', () => {
    expect(lengthsOf(Float32Array.of(3, 4, 0, 1, 6, 8), 2)).toEqual({ mean: 16 / 3, least: 1, most: 10 });
  });

  it('[NO3] knows rows of zeros, and a single row', () => {
    expect(lengthsOf(new Float32Array(6), 3)).toEqual({ mean: 0, least: 0, most: 0 });
    expect(lengthsOf(Float32Array.of(-2), 1)).toEqual({ mean: 2, least: 2, most: 2 });
  });

  it('[NO3] is NaN where a number is none', () => {
    const { mean, least, most } = lengthsOf(Float32Array.of(1, 0, Number.NaN, 0), 2);
    expect([mean, least, most]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });

  it('[NO3] takes whole rows, at least one', () => {
    expect(() => lengthsOf(new Float32Array(5), 2)).toThrow(
      'whole rows of 2 numbers and at least one, got 5',
    );
    expect(() => lengthsOf(new Float32Array(0), 2)).toThrow(RangeError);
    expect(() => lengthsOf(new Float32Array(2), 0)).toThrow(RangeError);
  });
});
