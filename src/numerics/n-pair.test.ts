import { describe, expect, it } from 'vitest';
import { clipped } from './clip';
import { nPair } from './n-pair';
import { finiteDifferences, scatteredBatch, similaritiesOf, sumOf } from './reference';

/** Rows 0 and 2 are the first person's couple, 1 and 3 the second's; 4 is a third row of the first, 5 stands alone. */
const labels = Int32Array.of(4, 9, 4, 9, 4, 1);

describe('nPair(S, labels, n, G)', () => {
  it('[NP1] by hand: of each person the first two rows, the others’ second rows as negatives', () => {
    const S = new Float32Array(36).fill(5);
    S[0 * 6 + 2] = 0.5;
    S[0 * 6 + 3] = 0.5 + Math.log(3);
    S[1 * 6 + 3] = 0.25;
    S[1 * 6 + 2] = 0.25;
    const G = new Float32Array(36).fill(7);
    const loss = nPair(S, labels, 6, G);
    expect(loss).toMatchObject({ valid: 2, active: 2 });
    expect(loss.sum).toBeCloseTo(Math.log(4) + Math.log(2), 6);
    const expected = new Float32Array(36);
    expected[2] = -0.375;
    expected[3] = 0.375;
    expected[6 + 3] = -0.25;
    expected[6 + 2] = 0.25;
    expected.forEach((slope, at) => {
      expect(G[at]).toBeCloseTo(slope, 6);
    });
  });

  it('[NP1] [TL5] is the definition, and G the slope of its mean', () => {
    const batch = scatteredBatch([3, 2, 4, 1, 2], 3, 4);
    const { n } = batch;
    const S = similaritiesOf(batch);
    const people = [...new Set(batch.labels)].map((label) =>
      [...batch.labels.keys()].filter((row) => batch.labels[row] === label),
    );
    const couples = people.filter((rows) => rows.length > 1).map((rows) => [rows[0]!, rows[1]!] as const);
    const mean = (at: ArrayLike<number>) =>
      sumOf(
        couples.map(([anchor, positive]) => {
          const others = couples.filter((couple) => couple[0] !== anchor);
          const s = (j: number) => at[anchor * n + j]!;
          return Math.log(1 + sumOf(others.map(([, negative]) => Math.exp(s(negative) - s(positive)))));
        }),
      ) / couples.length;
    const G = new Float32Array(n * n).fill(7);
    const loss = nPair(S, batch.labels, n, G);
    expect(loss.valid).toBe(4);
    expect(loss.meanOverActive).toBeCloseTo(mean(S), 9);
    finiteDifferences(mean, S).forEach((slope, at) => {
      expect(G[at]).toBeCloseTo(slope, 6);
    });
  });

  it('[NP1] [CL1] of two people it is the softplus of one difference', () => {
    const S = similaritiesOf(scatteredBatch([4], 3, 1));
    const loss = nPair(S, Int32Array.of(0, 0, 1, 1), 4, new Float32Array(16));
    const costs = [clipped(S[3]! - S[1]!, 'softplus'), clipped(S[8 + 1]! - S[8 + 3]!, 'softplus')];
    expect(loss.meanOverActive).toBeCloseTo(sumOf(costs) / 2, 12);
  });

  it('[NP1] on rows of length 1 it does not come below ln(1 + (N − 1) exp(−2)); on longer ones it does', () => {
    const ideal = Float32Array.of(1, 1, -1, -1, 1, 1, -1, -1, -1, -1, 1, 1, -1, -1, 1, 1);
    const costOf = (S: Float32Array) =>
      nPair(S, Int32Array.of(0, 0, 1, 1), 4, new Float32Array(16)).meanOverActive;
    expect(costOf(ideal)).toBeCloseTo(Math.log(1 + Math.exp(-2)), 12);
    expect(costOf(ideal.map((s) => 9 * s))).toBeLessThan(1e-7);
  });

  it('[NP1] neither overflows nor becomes NaN', () => {
    const far = Float32Array.from({ length: 16 }, (_, at) => (at % 4 < 2 ? 1e6 : -1e6));
    const G = new Float32Array(16);
    const loss = nPair(far, Int32Array.of(0, 0, 1, 1), 4, G);
    expect(loss.sum).toBe(2e6);
    expect(G.every(Number.isFinite)).toBe(true);
  });

  it('[TL3] of fewer than two people with two rows costs 0', () => {
    for (const few of [Int32Array.of(0, 0, 1), Int32Array.of(0, 1, 2)]) {
      const G = new Float32Array(9).fill(7);
      expect(Object.values(nPair(new Float32Array(9), few, 3, G))).toEqual([0, 0, 0, 0, 0, 0]);
      expect([...G]).toEqual(new Array(9).fill(0));
    }
  });
});
