import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './eigen';
import { createRandom } from './random';

describe('symmetricEigen(A, m)', () => {
  it('[PC4] of [[2, 1], [1, 2]] is 3 along the diagonal and 1 across', () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect([...values]).toEqual([3, 1].map((value) => expect.closeTo(value, 14)));
    expect(Math.abs(vectors[0]! + vectors[1]!)).toBeCloseTo(Math.SQRT2, 14);
    expect(vectors[2]! + vectors[3]!).toBeCloseTo(0, 14);
  });

  it.each([1, 2, 5, 12, 30])(
    '[PC4] of %i × %i numbers solves A v = λ v with unit vectors at right angles',
    (m) => {
      const A = symmetric(m, m);
      const before = A.slice();
      const { values, vectors } = symmetricEigen(A, m);
      for (let c = 0; c < m; c++) {
        const v = vectors.subarray(c * m, c * m + m);
        for (let i = 0; i < m; i++) {
          expect(dot(A.subarray(i * m, i * m + m), v)).toBeCloseTo(values[c]! * v[i]!, 12);
        }
        for (let e = 0; e < m; e++)
          expect(dot(v, vectors.subarray(e * m, e * m + m))).toBeCloseTo(Number(c === e), 12);
      }
      expect([...values]).toEqual([...values].sort((a, b) => b - a));
      expect(A).toEqual(before);
    },
  );

  it('[PC4] keeps a diagonal matrix, greatest value first, and a matrix of zeros', () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(1, 0, 0, 4), 2);
    expect([...values]).toEqual([4, 1]);
    expect([...vectors]).toEqual([0, 1, 1, 0]);
    expect([...symmetricEigen(new Float64Array(9), 3).values]).toEqual([0, 0, 0]);
  });

  it('[PC4] copes with values that are equal or far apart', () => {
    const { values } = symmetricEigen(Float64Array.of(1e8, 1, 0, 1, 1e-8, 0, 0, 0, 1e-8), 3);
    expect(values[0]).toBeCloseTo(1e8, 6);
    expect(Math.abs(values[1]!)).toBeLessThan(1e-6);
  });
});

function symmetric(m: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const A = new Float64Array(m * m);
  for (let i = 0; i < m; i++) for (let j = 0; j <= i; j++) A[i * m + j] = A[j * m + i] = random() - 0.5;
  return A;
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
