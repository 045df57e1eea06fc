import { describe, expect, it } from 'vitest';
import { normalise, normaliseGradient } from './normalise';
import { finiteDifferences, scatteredBatch } from './reference';

describe('normalise(x, d, z)', () => {
  it('[NO1] gives (3, 4) the direction (0.6, 0.8)', () => {
    const z = new Float32Array(2);
    normalise(Float32Array.of(3, 4), 2, z);
    expect([...z]).toEqual([Math.fround(0.6), Math.fround(0.8)]);
  });

  it('[NO1] gives each row the length 1, a row of zeros the length 0', () => {
    const x = Float32Array.of(1e-12, -1e-12, 0, 0, 1e12, 2e12);
    const z = new Float32Array(6).fill(9);
    normalise(x, 2, z);
    expect([0, 2, 4].map((at) => Math.fround(Math.hypot(z[at]!, z[at + 1]!)))).toEqual([1, 0, 1]);
  });

  it('leaves x as it was', () => {
    const x = Float32Array.of(3, 4);
    normalise(x, 2, new Float32Array(2));
    expect([...x]).toEqual([3, 4]);
  });

  it('names the array that does not fit', () => {
    expect(() => normalise(new Float32Array(5), 2, new Float32Array(5))).toThrow(
      new RangeError('x must hold whole rows of 2 numbers, got 5 numbers'),
    );
    expect(() => normalise(new Float32Array(4), 2, new Float32Array(6))).toThrow(
      new RangeError('z must hold 2 × 2 = 4 numbers, got 6'),
    );
  });
});

describe('normaliseGradient(x, d, z, dz, dx)', () => {
  it('[NO2] of (3, 4) keeps a fifth of what lies across, and nothing of what lies along', () => {
    expect(gradientAt([3, 4], [-0.8, 0.6])).toEqual([-0.16, 0.12].map((value) => expect.closeTo(value, 7)));
    expect(gradientAt([3, 4], [0.6, 0.8])).toEqual([0, 0].map((value) => expect.closeTo(value, 7)));
  });

  it('[NO2] agrees with finite differences of Σ c·z', () => {
    const { x, n, d } = scatteredBatch([6], 4, 5);
    const c = Float32Array.from(x, (_, at) => Math.sin(at));
    const expected = finiteDifferences((at) => {
      let sum = 0;
      for (let row = 0; row < n; row++) {
        const length = Math.hypot(...at.subarray(row * d, row * d + d));
        for (let k = row * d; k < row * d + d; k++) sum += (c[k]! * at[k]!) / length;
      }
      return sum;
    }, x);
    const dx = gradientAt([...x], [...c], d);
    for (const [at, value] of expected.entries()) expect(dx[at]).toBeCloseTo(value, 5);
  });

  it('[NO2] of a row of zeros is zero', () => {
    expect(gradientAt([0, 0], [1, 2])).toEqual([0, 0]);
  });

  it('[NO2] may be written over dz', () => {
    const x = Float32Array.of(3, 4);
    const z = Float32Array.of(0.6, 0.8);
    const dz = Float32Array.of(-0.8, 0.6);
    const apart = new Float32Array(2);
    normaliseGradient(x, 2, z, dz, apart);
    normaliseGradient(x, 2, z, dz, dz);
    expect(dz).toEqual(apart);
  });

  it('names the array that does not fit', () => {
    const four = new Float32Array(4);
    expect(() => normaliseGradient(four, 2, four, four, new Float32Array(2))).toThrow(
      new RangeError('dx must hold 2 × 2 = 4 numbers, got 2'),
    );
  });
});

function gradientAt(row: number[], upstream: number[], d = row.length): number[] {
  const x = Float32Array.from(row);
  const z = new Float32Array(x.length);
  const dx = new Float32Array(x.length).fill(9);
  normalise(x, d, z);
  normaliseGradient(x, d, z, Float32Array.from(upstream), dx);
  return [...dx];
}
