import { describe, expect, it } from 'vitest';
import { squaredDistances } from './distance';
import { nearestNeighbours, neighbourhoodsKept, rankCorrelation } from './neighbours';
import { createRandom } from './random';
import { recallAt1 } from './retrieval';

function distancesOn(line: readonly number[]): Float32Array {
  return Float32Array.from(line.flatMap((a) => line.map((b) => Math.abs(a - b))));
}

function cloud(n: number, d: number, seed: number): Float32Array {
  const random = createRandom(seed);
  const D = new Float32Array(n * n);
  squaredDistances(
    Float32Array.from({ length: n * d }, () => random() - 0.5),
    n,
    d,
    D,
  );
  return D;
}

describe('nearestNeighbours(distances, self, count)', () => {
  it('[NB1] leaves the row itself out, and takes the lowest row of two that are as near', () => {
    expect(nearestNeighbours([3, 0, 1, 1, 0], 1, 3)).toEqual([
      { row: 4, distance: 0 },
      { row: 2, distance: 1 },
      { row: 3, distance: 1 },
    ]);
  });

  it('[NB1] agrees with recall@1 about the nearest', () => {
    const n = 40;
    const D = cloud(n, 3, 5);
    const labels = Int32Array.from({ length: n }, (_, i) => i % 8);
    const hits = Array.from(labels).filter(
      (label, i) => labels[nearestNeighbours(D.subarray(i * n, (i + 1) * n), i, 1)[0]!.row] === label,
    );
    expect(recallAt1(D, labels, n)).toBe(hits.length / n);
  });

  it('does not touch the distances, and refuses rows and counts that there are not', () => {
    const given = [1, 0, 2];
    nearestNeighbours(given, 1, 2);
    expect(given).toEqual([1, 0, 2]);
    expect(() => nearestNeighbours(given, 3, 1)).toThrow(new RangeError('there are rows 0 to 2, got 3'));
    expect(() => nearestNeighbours(given, 0, 3)).toThrow(
      new RangeError('3 rows have 2 neighbours each, got a count of 3'),
    );
  });
});

describe('neighbourhoodsKept(truth, picture, n, k)', () => {
  it('[NB2] [NB3] of the truth itself is 1 and 1', () => {
    const D = cloud(30, 4, 1);
    expect(neighbourhoodsKept(D, D, 30, 5)).toEqual({ trustworthiness: 1, kept: 1 });
  });

  it('[NB2] [NB3] by hand: five places on a line, the last drawn beside the first', () => {
    const truth = distancesOn([0, 1, 3, 7, 15]);
    const picture = distancesOn([0, 1, 3, 7, -0.1]);
    // Nearest in the picture: of 0 the intruder (truly 4th), of the intruder 0 (truly 4th); of the others the right one.
    const penalty = 3 + 3;
    const { trustworthiness, kept } = neighbourhoodsKept(truth, picture, 5, 1);
    expect(trustworthiness).toBeCloseTo(1 - (2 * penalty) / (5 * 1 * (10 - 3 - 1)), 12);
    expect(kept).toBeCloseTo(3 / 5, 12);
  });

  it('[NB2] is near one half, and [NB3] near k / n, where the picture is drawn by lot', () => {
    const [n, k] = [200, 5];
    const { trustworthiness, kept } = neighbourhoodsKept(cloud(n, 8, 2), cloud(n, 2, 3), n, k);
    expect(trustworthiness).toBeGreaterThan(0.45);
    expect(trustworthiness).toBeLessThan(0.55);
    expect(kept).toBeLessThan(0.06);
  });

  it('refuses a k of half of the rows or more', () => {
    const D = distancesOn([0, 1, 2, 3]);
    expect(() => neighbourhoodsKept(D, D, 4, 2)).toThrow(
      new RangeError('k must be a whole number from 1 to below 2, half of the rows, got 2'),
    );
  });
});

describe('rankCorrelation(a, b)', () => {
  it('[NB4] is 1 for whatever grows together, and −1 for what does not', () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 10, 11, 1000])).toBeCloseTo(1, 12);
    expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1, 12);
  });

  it('[NB4] without ties is 1 − 6 Σ δ² / (n (n² − 1))', () => {
    expect(rankCorrelation([10, 20, 30, 40, 50], [2, 1, 4, 3, 5])).toBeCloseTo(1 - (6 * 4) / (5 * 24), 12);
  });

  it('[NB4] shares the mean rank among ties, and is 0 where nothing varies', () => {
    // Ranks 1.5, 1.5, 3 against 1, 2, 3.
    expect(rankCorrelation([5, 5, 9], [1, 2, 3])).toBeCloseTo(1.5 / Math.sqrt(1.5 * 2), 12);
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBe(0);
    expect(rankCorrelation([], [])).toBe(0);
  });

  it('refuses lists of different lengths', () => {
    expect(() => rankCorrelation([1], [1, 2])).toThrow(new RangeError('1 numbers cannot be ranked with 2'));
  });
});
