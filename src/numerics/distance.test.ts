import { describe, expect, it } from 'vitest';
import {
  crossSquaredDistances,
  distance,
  plainDistances,
  plainDistancesGradient,
  squaredDistance,
  squaredDistances,
  squaredDistancesGradient,
} from './distance';
import { createRandom } from './random';
import { distancesOf, finiteDifferences, scatteredBatch } from './reference';

/** The corners of a 3-4-5 triangle. */
const triangle = Float32Array.of(0, 0, 3, 0, 0, 4);

/** Sizes on both sides of the blocks of 8 and the fours that the matrix is filled in. */
const SIZES = [1, 2, 3, 4, 5, 7, 8, 9, 11, 16, 17, 23];

describe('squaredDistance(a, b) and distance(a, b)', () => {
  it('[DI1] are 25 and 5 across a 3-4-5 triangle: sums over the numbers, never means', () => {
    expect(squaredDistance([3, 0], [0, 4])).toBe(25);
    expect(distance([3, 0], [0, 4])).toBe(5);
  });

  it('name the lengths of vectors that do not match', () => {
    expect(() => squaredDistance([1, 2], [1])).toThrow(
      new RangeError('vectors must have the same length, got 2 and 1'),
    );
  });
});

describe('squaredDistances(x, n, d, D)', () => {
  it('[DI1] holds 9, 16 and 25 for a 3-4-5 triangle', () => {
    const D = new Float32Array(9).fill(-1);
    squaredDistances(triangle, 3, 2, D);
    expect([...D]).toEqual([0, 9, 16, 9, 0, 25, 16, 25, 0]);
  });

  it.each(SIZES)(
    '[DI1] [DI2] is, for %i rows, what each pair gives by itself, symmetric, and 0 to itself',
    (n) => {
      const batch = scatteredBatch([n], 5, n);
      const D = distancesOf(batch);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          const [a, b] = [i, j].map((row) => batch.x.subarray(5 * row, 5 * row + 5));
          expect(D[i * n + j]).toBe(Math.fround(squaredDistance(a!, b!)));
          expect(D[i * n + j]).toBe(D[j * n + i]);
        }
        expect(D[i * n + i]).toBe(0);
      }
    },
  );

  it('[DI1] agrees with ‖x‖² − 2x·y + ‖y‖², an independent formula', () => {
    const { x, n, d } = scatteredBatch([20], 6, 1);
    const D = distancesOf({ x, n, d, labels: new Int32Array(n) });
    const dot = (i: number, j: number) => {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += x[i * d + k]! * x[j * d + k]!;
      return sum;
    };
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) expect(D[i * n + j]).toBeCloseTo(dot(i, i) - 2 * dot(i, j) + dot(j, j), 6);
    }
  });

  it('[DI1] keeps its digits for close points far from 0, where the expanded form has none left', () => {
    const D = new Float32Array(4);
    squaredDistances(Float32Array.of(4096, 4096 + 2 ** -11), 2, 1, D);
    expect(D[1]).toBe(2 ** -22);
  });

  it('is exactly 0 between duplicates', () => {
    const D = new Float32Array(36).fill(1);
    squaredDistances(
      Float32Array.from({ length: 18 }, (_, at) => Math.fround(1 / (1 + (at % 3)))),
      6,
      3,
      D,
    );
    expect(D.every((value) => value === 0)).toBe(true);
  });

  it('leaves x as it was', () => {
    const x = triangle.slice();
    squaredDistances(x, 3, 2, new Float32Array(9));
    expect(x).toEqual(triangle);
  });

  it('names the array that does not fit', () => {
    expect(() => squaredDistances(triangle, 4, 2, new Float32Array(16))).toThrow(
      new RangeError('x must hold 4 × 2 = 8 numbers, got 6'),
    );
    expect(() => squaredDistances(triangle, 3, 2, new Float32Array(6))).toThrow(
      new RangeError('D must hold 3 × 3 = 9 numbers, got 6'),
    );
  });
});

describe('squaredDistancesGradient(G, x, n, d, dx)', () => {
  it('[DI3] is 2(x_i − x_j) for the one pair that counts, and its opposite for the other row', () => {
    const G = new Float32Array(9);
    G[0 * 3 + 1] = 1;
    const dx = new Float32Array(6).fill(9);
    squaredDistancesGradient(G, triangle, 3, 2, dx);
    expect([...dx]).toEqual([-6, 0, 6, 0, 0, 0]);
  });

  it('[DI3] takes D_ij and D_ji apart and does not hear the diagonal', () => {
    const G = Float32Array.of(5, 1, 0, 2, 5, 0, 0, 0, 5);
    const dx = new Float32Array(6);
    squaredDistancesGradient(G, triangle, 3, 2, dx);
    expect([...dx]).toEqual([-18, 0, 18, 0, 0, 0]);
  });

  it.each(SIZES)('[DI3] agrees, for %i rows, with finite differences of Σ G_ij D_ij', (n) => {
    const { x, d } = scatteredBatch([n], 3, 40 + n);
    const random = createRandom(n);
    // Whole groups of zeros, to go through the short cut as well.
    const G = Float32Array.from({ length: n * n }, () => (random() < 0.6 ? 0 : random() - 0.5));
    const dx = new Float32Array(n * d).fill(9);
    squaredDistancesGradient(G, x, n, d, dx);
    const expected = finiteDifferences((at) => {
      let sum = 0;
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) {
          for (let k = 0; k < d; k++) sum += G[i * n + j]! * (at[i * d + k]! - at[j * d + k]!) ** 2;
        }
      }
      return sum;
    }, x);
    for (const [at, value] of expected.entries()) expect(dx[at]).toBeCloseTo(value, 5);
  });

  it('is exactly 0 where all points are one, whatever the weights', () => {
    const random = createRandom(3);
    const x = Float32Array.from({ length: 20 }, (_, at) => [0.3, 0.7][at % 2]!);
    const dx = new Float32Array(20).fill(1);
    squaredDistancesGradient(
      Float32Array.from({ length: 100 }, () => random() - 0.5),
      x,
      10,
      2,
      dx,
    );
    expect([...dx]).toEqual(new Array(20).fill(0));
  });

  it('leaves G and x as they were', () => {
    const { x, n, d } = scatteredBatch([9], 2, 1);
    const G = distancesOf({ x, n, d, labels: new Int32Array(n) });
    const before = { x: x.slice(), G: G.slice() };
    squaredDistancesGradient(G, x, n, d, new Float32Array(n * d));
    expect({ x, G }).toEqual(before);
  });

  it('names the array that does not fit', () => {
    expect(() => squaredDistancesGradient(new Float32Array(9), triangle, 3, 2, new Float32Array(5))).toThrow(
      new RangeError('dx must hold 3 × 2 = 6 numbers, got 5'),
    );
  });
});

describe('plainDistances(D, plain) and plainDistancesGradient(Gplain, plain, G)', () => {
  it('[DI4] takes the root of each number, also in place', () => {
    const D = Float32Array.of(0, 9, 25, 2);
    const plain = new Float32Array(4);
    plainDistances(D, plain);
    expect([...plain]).toEqual([0, 3, 5, Math.fround(Math.SQRT2)]);
    plainDistances(D, D);
    expect(D).toEqual(plain);
  });

  it('[DI5] divides by twice the distance, and is 0 where the distance is', () => {
    const G = new Float32Array(3).fill(9);
    plainDistancesGradient(Float32Array.of(1, 1, -3), Float32Array.of(0, 4, 0.5), G);
    expect([...G]).toEqual([0, 0.125, -3]);
    const inPlace = Float32Array.of(1, 1, -3);
    plainDistancesGradient(inPlace, Float32Array.of(0, 4, 0.5), inPlace);
    expect(inPlace).toEqual(G);
  });

  it('[DI5] agrees with finite differences of the root', () => {
    const D = Float32Array.of(0.01, 0.5, 2, 3.9);
    const plain = new Float32Array(4);
    const G = new Float32Array(4);
    plainDistances(D, plain);
    plainDistancesGradient(Float32Array.of(1, 1, 1, 1), plain, G);
    const expected = finiteDifferences((at) => at.reduce((sum, value) => sum + Math.sqrt(value), 0), D);
    for (const [at, value] of expected.entries()) expect(G[at]).toBeCloseTo(value, 5);
  });

  it('name the array that does not fit', () => {
    expect(() => plainDistances(new Float32Array(4), new Float32Array(3))).toThrow('plain must hold');
    expect(() =>
      plainDistancesGradient(new Float32Array(4), new Float32Array(3), new Float32Array(3)),
    ).toThrow(new RangeError('Gplain must hold 1 × 3 = 3 numbers, got 4'));
  });
});

describe('crossSquaredDistances(x, n, y, m, d, D)', () => {
  it('[DI1] holds a row for each x and a column for each y', () => {
    const D = new Float32Array(6);
    crossSquaredDistances(triangle, 3, Float32Array.of(0, 0, 1, 1), 2, 2, D);
    expect([...D]).toEqual([0, 2, 9, 5, 16, 10]);
  });

  it('names the array that does not fit', () => {
    expect(() => crossSquaredDistances(triangle, 3, triangle, 3, 2, new Float32Array(6))).toThrow(
      new RangeError('D must hold 3 × 3 = 9 numbers, got 6'),
    );
  });
});
