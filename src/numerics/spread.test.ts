import { describe, expect, it } from 'vitest';
import { createRandom } from './random';
import { bestSpreadOnCircle, leastSquaredDistance, squareAntiprism } from './spread';

describe('bestSpreadOnCircle(people)', () => {
  it.each([
    [2, 4],
    [3, 3],
    [4, 2],
    [6, 1],
    [8, 2 - Math.SQRT2],
  ])('[SP1] of %i people is %d', (people, expected) => {
    expect(bestSpreadOnCircle(people)).toBeCloseTo(expected, 12);
  });

  it('[SP1] is what points spread evenly have', () => {
    const circle = Float32Array.from({ length: 14 }, (_, at) => {
      const turn = (2 * Math.PI * Math.floor(at / 2)) / 7;
      return at % 2 === 0 ? Math.cos(turn) : Math.sin(turn);
    });
    expect(leastSquaredDistance(circle, 7, 2)).toBeCloseTo(bestSpreadOnCircle(7), 6);
  });

  it.each([1, 0, 2.5, Number.NaN])('rejects %s people', (people) => {
    expect(() => bestSpreadOnCircle(people)).toThrow(
      new RangeError(`spread needs a whole number of people ≥ 2, got ${people}`),
    );
  });
});

describe('squareAntiprism()', () => {
  const points = squareAntiprism();

  it('[SP2] has eight points of length 1, the nearest 8 / (4 + √2) = 1.48 apart', () => {
    for (let i = 0; i < 8; i++) expect(Math.hypot(...points.subarray(3 * i, 3 * i + 3))).toBeCloseTo(1, 6);
    expect(leastSquaredDistance(points, 8, 3)).toBeCloseTo(8 / (4 + Math.SQRT2), 6);
    expect(leastSquaredDistance(points, 8, 3).toFixed(2)).toBe('1.48');
  });

  it('[SP2] has sixteen edges of that length', () => {
    let edges = 0;
    for (let i = 0; i < 8; i++) {
      for (let j = 0; j < i; j++) {
        const apart = Math.hypot(...[0, 1, 2].map((k) => points[3 * i + k]! - points[3 * j + k]!)) ** 2;
        if (Math.abs(apart - 8 / (4 + Math.SQRT2)) < 1e-5) edges++;
      }
    }
    expect(edges).toBe(16);
  });

  it('[SP2] cannot be bettered by moving its points a little', () => {
    const random = createRandom(1);
    for (let i = 0; i < 300; i++) {
      const moved = points.map((value) => value + 0.05 * (random() - 0.5));
      for (let at = 0; at < 24; at += 3) {
        const length = Math.hypot(...moved.subarray(at, at + 3));
        for (let k = at; k < at + 3; k++) moved[k]! /= length;
      }
      expect(leastSquaredDistance(moved, 8, 3)).toBeLessThan(8 / (4 + Math.SQRT2));
    }
  });
});

describe('leastSquaredDistance(x, n, d)', () => {
  it('is 4 for points 0, 5, 7 on a line', () => {
    expect(leastSquaredDistance(Float32Array.of(0, 5, 7), 3, 1)).toBe(4);
  });

  it('needs two points', () => {
    expect(() => leastSquaredDistance(Float32Array.of(0, 5), 1, 2)).toThrow(
      new RangeError('a distance needs at least two points, got 1'),
    );
  });
});
