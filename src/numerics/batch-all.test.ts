import { describe, expect, it } from 'vitest';
import { batchAll } from './batch-all';
import { squaredDistances } from './distance';
import { allTriplets, distancesOf, naiveLoss, scatteredBatch } from './reference';
import { countValid } from './triplets';

describe('batchAll(D, labels, n, margin, G)', () => {
  it('is, for points 0, 1 | 2 on a line, 1 − 4 + 4 = 1 and 1 − 1 + 4 = 4', () => {
    const D = Float32Array.of(0, 1, 4, 1, 0, 1, 4, 1, 0);
    const G = new Float32Array(9).fill(7);
    expect(batchAll(D, Int32Array.of(0, 0, 1), 3, 4, G)).toEqual({
      sum: 5,
      valid: 2,
      active: 2,
      meanOverValid: 2.5,
      meanOverActive: 2.5,
      fractionActive: 1,
    });
    expect([...G]).toEqual([0, 0.5, -0.5, 0.5, 0, -0.5, 0, 0, 0]);
  });

  // Up to 12 positives go by fours, more by search, more than 32 through the library's sort.
  it.each([
    { sizes: [2, 2] },
    { sizes: [4, 4, 4, 4] },
    { sizes: [5, 1, 6, 2, 9] },
    { sizes: [12, 13, 14] },
    { sizes: [17, 3, 1] },
    { sizes: [33, 34, 5] },
    { sizes: [70, 2] },
  ])('[BA1] has the counts and gradient of the triple loop for groups of $sizes', ({ sizes }) => {
    for (const [seed, margin] of [0, 0.05, 0.2, 1, 5].entries()) {
      const batch = scatteredBatch(sizes, 3, seed);
      expectNaive(distancesOf(batch), batch.labels, margin);
    }
  });

  it('[BA1] has them too where most distances tie: small integers, margins that are exactly a gap', () => {
    for (const sizes of [
      [3, 4, 5],
      [14, 20],
      [40, 3],
    ]) {
      const { n, labels } = scatteredBatch(sizes, 1, 1);
      const x = Float32Array.from({ length: n }, (_, at) => (at * at) % 5);
      const D = new Float32Array(n * n);
      squaredDistances(x, n, 1, D);
      for (const margin of [0, 1, 3, 4, 16]) expectNaive(D, labels, margin);
    }
  });

  it('[BA1] has them for labels of any sign and size', () => {
    const batch = scatteredBatch([3, 3, 14], 2, 9);
    const labels = batch.labels.map((label) => [-7, 2 ** 31 - 1, 0][label]!);
    expectNaive(distancesOf(batch), labels, 0.2);
  });

  it('[BA1] counts a large batch exactly: 2 × 256 rows, 33,423,360 valid triplets', () => {
    const { labels, ...points } = scatteredBatch([256, 256], 2, 4);
    const D = distancesOf({ labels, ...points });
    let sum = 0;
    let active = 0;
    for (let a = 0; a < 512; a++) {
      for (let p = 0; p < 512; p++) {
        if (labels[p] !== labels[a] || p === a) continue;
        // One sum of millions of numbers would itself be wrong in the tenth digit.
        let ofPair = 0;
        for (let q = 0; q < 512; q++) {
          if (labels[q] === labels[a]) continue;
          const raw = D[a * 512 + p]! - D[a * 512 + q]! + 0.2;
          if (raw <= 0) continue;
          ofPair += raw;
          active++;
        }
        sum += ofPair;
      }
    }
    const loss = batchAll(D, labels, 512, 0.2, new Float32Array(512 * 512));
    expect(loss).toMatchObject({ valid: 33_423_360, active });
    expect(loss.sum / sum).toBeCloseTo(1, 11);
  });

  it('[TL3] without a positive, or without a negative, costs 0 with gradient 0', () => {
    for (const labels of [Int32Array.of(0, 1, 2, 3), Int32Array.of(5, 5, 5, 5)]) {
      const D = distancesOf({ ...scatteredBatch([4], 2, 1), labels });
      const G = new Float32Array(16).fill(7);
      const loss = batchAll(D, labels, 4, 0.2, G);
      expect(Object.values(loss)).toEqual([0, 0, 0, 0, 0, 0]);
      expect([...G]).toEqual(new Array(16).fill(0));
    }
  });

  it.each([0.05, 0.2, 0.3, 0.7, 1.1])(
    '[TL3] of a collapsed batch costs α = %s to the last digit, all active',
    (margin) => {
      const { labels, n } = scatteredBatch([4, 7, 15], 1, 1);
      const loss = batchAll(new Float32Array(n * n), labels, n, margin, new Float32Array(n * n));
      expect(loss).toMatchObject({ meanOverActive: margin, meanOverValid: margin, fractionActive: 1 });
      expect(loss.active).toBe(countValid(labels));
    },
  );

  it('of a collapsed batch at α = 0 is at its minimum: cost 0, nothing active', () => {
    const { labels, n } = scatteredBatch([4, 7], 1, 1);
    const loss = batchAll(new Float32Array(n * n), labels, n, 0, new Float32Array(n * n));
    expect(loss).toMatchObject({ sum: 0, active: 0, fractionActive: 0 });
  });

  it('at α = 5 leaves no triplet of the unit sphere alone, where no gap exceeds 4', () => {
    // People at the two poles: as far apart as can be.
    const D = Float32Array.of(0, 0, 4, 4, 0, 0, 4, 4, 4, 4, 0, 0, 4, 4, 0, 0);
    const loss = batchAll(D, Int32Array.of(0, 0, 1, 1), 4, 5, new Float32Array(16));
    expect(loss).toMatchObject({ fractionActive: 1, meanOverActive: 1 });
    expect(batchAll(D, Int32Array.of(0, 0, 1, 1), 4, 4, new Float32Array(16)).active).toBe(0);
  });

  it('leaves D and labels as they were', () => {
    const batch = scatteredBatch([4, 14], 2, 1);
    const D = distancesOf(batch);
    const before = { D: D.slice(), labels: batch.labels.slice() };
    batchAll(D, batch.labels, batch.n, 0.2, new Float32Array(D.length));
    expect({ D, labels: batch.labels }).toEqual(before);
  });

  it('names the array that does not fit, and a margin that cannot be one', () => {
    const D = new Float32Array(9);
    const labels = new Int32Array(3);
    expect(() => batchAll(D, labels, 4, 0.2, D)).toThrow('D must hold 4 × 4 = 16 numbers, got 9');
    expect(() => batchAll(D, labels, 3, 0.2, new Float32Array(8))).toThrow(
      'G must hold 3 × 3 = 9 numbers, got 8',
    );
    expect(() => batchAll(D, new Int32Array(2), 3, 0.2, D)).toThrow(
      'labels must hold 3 × 1 = 3 numbers, got 2',
    );
    expect(() => batchAll(D, labels, 3, -1, D)).toThrow(
      new RangeError('margin α must be a finite number ≥ 0, got -1'),
    );
  });
});

function expectNaive(D: Float32Array, labels: Int32Array, margin: number): void {
  const n = labels.length;
  const G = new Float32Array(n * n).fill(7);
  const loss = batchAll(D, labels, n, margin, G);
  const naive = naiveLoss(D, n, allTriplets(labels), margin);
  expect({ valid: loss.valid, active: loss.active }).toEqual({ valid: naive.valid, active: naive.active });
  expect(Math.abs(loss.sum - naive.sum)).toBeLessThanOrEqual(1e-11 * (1 + naive.sum));
  expect(loss.meanOverActive * loss.active).toBeCloseTo(loss.sum, 7);
  expect(loss.meanOverValid * loss.valid).toBeCloseTo(loss.sum, 7);
  expect(G.findIndex((value, at) => value !== naive.G[at])).toBe(-1);
}
