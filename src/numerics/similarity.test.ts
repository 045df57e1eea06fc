import { describe, expect, it } from 'vitest';
import { squaredDistance } from './distance';
import { normalise } from './normalise';
import { finiteDifferences, scatteredBatch } from './reference';
import { addSimilaritiesGradient, similarities } from './similarity';

describe('similarities', () => {
  it('[SI1] by hand: (1, 2) · (3, 4) = 11, and (1, 2) · (−2, 1) = 0', () => {
    const S = new Float32Array(2);
    similarities(Float32Array.of(1, 2), Float32Array.of(3, 4, -2, 1), 1, 2, 2, S);
    expect([...S]).toEqual([11, 0]);
  });

  it('[SI1] of rows of length 1: the squared distance is 2 − 2 S', () => {
    const { n, d, x } = scatteredBatch([2, 3], 4, 5);
    const z = new Float32Array(n * d);
    normalise(x, d, z);
    const S = new Float32Array(n * n);
    similarities(z, z, n, n, d, S);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const apart = squaredDistance(z.subarray(i * d, (i + 1) * d), z.subarray(j * d, (j + 1) * d));
        expect(2 - 2 * S[i * n + j]!).toBeCloseTo(apart, 5);
      }
    }
  });

  it('names an array that does not fit', () => {
    const two = new Float32Array(2);
    expect(() => similarities(two, two, 1, 1, 2, two)).toThrow('S must hold 1 × 1 = 1 numbers, got 2');
  });
});

describe('addSimilaritiesGradient', () => {
  const n = 3;
  const m = 2;
  const d = 4;
  const a = scatteredBatch([n], d, 1).x;
  const b = scatteredBatch([m], d, 2).x;
  const G = Float32Array.of(0.5, -1, 0, 2, 0.25, -0.75);
  const weighted = (
    first: ArrayLike<number>,
    second: ArrayLike<number>,
    columns: number,
    slopes: Float32Array,
  ) => {
    let sum = 0;
    slopes.forEach((slope, at) => {
      const i = Math.floor(at / columns);
      const j = at % columns;
      for (let k = 0; k < d; k++) sum += slope * first[i * d + k]! * second[j * d + k]!;
    });
    return sum;
  };

  it('[SI2] is the slope of Σ G_ij S_ij for either batch, and adds to what is there', () => {
    const da = new Float32Array(n * d).fill(1);
    const db = new Float32Array(m * d);
    addSimilaritiesGradient(G, a, b, n, m, d, da, db);
    finiteDifferences((at) => weighted(at, b, m, G), a).forEach((slope, i) => {
      expect(da[i]).toBeCloseTo(1 + slope, 4);
    });
    finiteDifferences((at) => weighted(a, at, m, G), b).forEach((slope, i) => {
      expect(db[i]).toBeCloseTo(slope, 4);
    });
  });

  it('[SI2] of a batch with itself the two add up', () => {
    const square = Float32Array.from({ length: n * n }, (_, i) => Math.sin(i));
    const dx = new Float32Array(n * d);
    addSimilaritiesGradient(square, a, a, n, n, d, dx, dx);
    finiteDifferences((at) => weighted(at, at, n, square), a).forEach((slope, i) => {
      expect(dx[i]).toBeCloseTo(slope, 4);
    });
  });
});
