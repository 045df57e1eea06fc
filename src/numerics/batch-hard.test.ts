import { describe, expect, it } from 'vitest';
import { batchHard, batchHardSoft } from './batch-hard';
import { allTriplets, distancesOf, finiteDifferences, leastBy, naiveLoss, scatteredBatch } from './reference';
import type { Triplet } from './triplet';

/** Points 0, 2, 3 of one person and 1, 7 of another. */
const line = Float32Array.of(0, 2, 3, 1, 7);
const labels = Int32Array.of(0, 0, 0, 1, 1);
const D = Float32Array.from({ length: 25 }, (_, at) => (line[Math.floor(at / 5)]! - line[at % 5]!) ** 2);

describe('batchHard(D, labels, n, margin, G)', () => {
  it('[BH1] takes of each anchor the farthest positive and the nearest negative', () => {
    const G = new Float32Array(25).fill(7);
    // 9 − 1, 4 − 1, 9 − 4, 36 − 1, 36 − 16, each + 1
    expect(batchHard(D, labels, 5, 1, G)).toMatchObject({ sum: 9 + 4 + 6 + 36 + 21, valid: 5, active: 5 });
    const expected = new Float32Array(25);
    for (const [anchor, positive, negative] of [
      [0, 2, 3],
      [1, 0, 3],
      [2, 0, 3],
      [3, 4, 0],
      [4, 3, 2],
    ] as const) {
      expected[anchor * 5 + positive] = 0.2;
      expected[anchor * 5 + negative] = -0.2;
    }
    expect(G).toEqual(expected);
  });

  it('[BH1] takes the lowest index of equals', () => {
    const G = new Float32Array(25);
    batchHard(new Float32Array(25).fill(1), labels, 5, 1, G);
    expect(G.indexOf(Math.fround(0.2))).toBe(1);
    expect(G.indexOf(-Math.fround(0.2))).toBe(3);
    expect([...G.subarray(20)]).toEqual([-1, 0, 0, 1, 0].map((count) => Math.fround(count / 5)));
  });

  it('[BH1] passes over anchors without a positive or without a negative', () => {
    const lonely = batchHard(D, Int32Array.of(0, 0, 1, 2, 3), 5, 100, new Float32Array(25));
    expect(lonely.valid).toBe(2);
    for (const nobody of [Int32Array.of(0, 1, 2, 3, 4), new Int32Array(5)]) {
      const G = new Float32Array(25).fill(7);
      expect(Object.values(batchHard(D, nobody, 5, 1, G))).toEqual([0, 0, 0, 0, 0, 0]);
      expect([...G]).toEqual(new Array(25).fill(0));
    }
  });

  it('[BH1] agrees with the definition on scattered batches, active and easy anchors alike', () => {
    for (const [seed, margin] of [0, 0.1, 1].entries()) {
      const batch = scatteredBatch([4, 4, 2, 1], 3, seed);
      const distances = distancesOf(batch);
      const naive = naiveLoss(distances, batch.n, hardestOf(distances, batch.labels), margin);
      const G = new Float32Array(batch.n ** 2);
      const loss = batchHard(distances, batch.labels, batch.n, margin, G);
      expect(loss).toMatchObject({ valid: naive.valid, active: naive.active });
      expect(loss.sum).toBeCloseTo(naive.sum, 12);
      expect(G).toEqual(naive.G);
    }
  });

  it('[TL3] of a collapsed batch costs α', () => {
    expect(batchHard(new Float32Array(25), labels, 5, 0.2, new Float32Array(25))).toMatchObject({
      meanOverActive: 0.2,
      meanOverValid: 0.2,
      fractionActive: 1,
    });
  });
});

describe('batchHardSoft(D, labels, n, margin, G)', () => {
  it('[BH2] costs ln 2 for a collapsed batch without α, half of each pull, and every anchor is active', () => {
    const G = new Float32Array(25);
    const loss = batchHardSoft(new Float32Array(25), labels, 5, 0, G);
    expect(loss).toMatchObject({ valid: 5, active: 5, fractionActive: 1 });
    expect(loss.meanOverActive).toBeCloseTo(Math.LN2, 12);
    expect(loss.meanOverValid).toBe(loss.meanOverActive);
    expect(G[1]).toBeCloseTo(0.5 / 5, 7);
    expect(G[3]).toBeCloseTo(-0.5 / 5, 7);
  });

  it('[BH2] is ln(1 + exp(d_ap − d_an + α)), with the slope that finite differences find', () => {
    const two = Int32Array.of(0, 0, 1);
    const distances = Float32Array.of(0, 1, 0.5, 1, 0, 3, 0.5, 3, 0);
    const G = new Float32Array(9);
    const mean = (at: ArrayLike<number>) =>
      (Math.log(1 + Math.exp(at[1]! - at[2]! + 0.2)) + Math.log(1 + Math.exp(at[3]! - at[5]! + 0.2))) / 2;
    const loss = batchHardSoft(distances, two, 3, 0.2, G);
    expect(loss.meanOverActive).toBeCloseTo(mean(distances), 12);
    for (const [at, slope] of finiteDifferences(mean, distances).entries())
      expect(G[at]).toBeCloseTo(slope, 7);
  });

  it.each([
    { toPositive: 1e6, toNegative: 0, cost: 1e6, slope: 1 },
    { toPositive: 0, toNegative: 1e6, cost: 0, slope: 0 },
  ])('[BH2] neither overflows nor becomes NaN: d_ap $toPositive, d_an $toNegative costs $cost', (far) => {
    const distances = new Float32Array(9);
    distances[1] = distances[3] = far.toPositive;
    distances[2] = distances[5] = far.toNegative;
    const G = new Float32Array(9);
    const loss = batchHardSoft(distances, Int32Array.of(0, 0, 1), 3, 0, G);
    expect(loss.meanOverActive).toBe(far.cost);
    expect(G[1]! * 2).toBe(far.slope);
  });

  it('[TL3] of nothing valid costs 0, not ln 2', () => {
    const G = new Float32Array(25).fill(7);
    expect(Object.values(batchHardSoft(D, new Int32Array(5), 5, 0, G))).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...G]).toEqual(new Array(25).fill(0));
  });
});

describe('batchHard and batchHardSoft', () => {
  it.each([batchHard, batchHardSoft])(
    '$name leaves D and labels as they were and names what does not fit',
    (loss) => {
      const before = { D: D.slice(), labels: labels.slice() };
      loss(D, labels, 5, 1, new Float32Array(25));
      expect({ D, labels }).toEqual(before);
      expect(() => loss(D, labels, 5, 1, new Float32Array(24))).toThrow(
        'G must hold 5 × 5 = 25 numbers, got 24',
      );
      expect(() => loss(D, labels, 5, Number.NaN, new Float32Array(25))).toThrow(
        'margin α must be a finite number ≥ 0',
      );
    },
  );
});

function hardestOf(distances: Float32Array, of: Int32Array): Triplet[] {
  const n = of.length;
  const all = allTriplets(of);
  return [...new Set(all.map(({ anchor }) => anchor))].map((anchor) => {
    const own = all.filter((triplet) => triplet.anchor === anchor);
    const d = (j: number) => distances[anchor * n + j]!;
    const positive = leastBy(
      own.map((triplet) => triplet.positive),
      (j) => -d(j),
    );
    const negative = leastBy(
      own.map((triplet) => triplet.negative),
      d,
    );
    return { anchor, positive: positive!, negative: negative! };
  });
}
