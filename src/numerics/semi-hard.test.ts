import { describe, expect, it } from 'vitest';
import { allTriplets, distancesOf, leastBy, naiveLoss, scatteredBatch } from './reference';
import { semiHard, semiHardTensorFlowAddons } from './semi-hard';
import type { Triplet } from './triplet';

/** One anchor's row by hand: its positive is at 4; negatives at 3, 4, 5, 9, 5. The other rows have no pairs. */
const labels = Int32Array.of(0, 0, 1, 2, 3, 4, 5);
const row = [0, 4, 3, 4, 5, 9, 5];
const D = Float32Array.from({ length: 49 }, (_, at) => (at < 7 ? row[at]! : at % 7 === 0 ? row[at / 7]! : 0));

describe('semiHard(D, labels, n, margin, G)', () => {
  it('[SH1] takes the nearest negative with d_ap < d_an < d_ap + α, of equals the first', () => {
    const G = new Float32Array(49).fill(7);
    // Row 1, the positive as an anchor, has all its negatives at 0: nothing semi-hard.
    expect(semiHard(D, labels, 7, 2, G)).toEqual({
      sum: 1,
      valid: 1,
      active: 1,
      meanOverValid: 1,
      meanOverActive: 1,
      fractionActive: 1,
      skipped: 1,
    });
    expect([...G.subarray(0, 7)]).toEqual([0, 1, 0, 0, -1, 0, 0]);
    expect(G.subarray(7).every((value) => value === 0)).toBe(true);
  });

  it('[SH1] skips a pair whose nearest farther negative is exactly α farther', () => {
    expect(semiHard(D, labels, 7, 1, new Float32Array(49))).toMatchObject({ valid: 0, sum: 0, skipped: 2 });
    expect(semiHard(D, labels, 7, 1.0001, new Float32Array(49))).toMatchObject({ valid: 1, skipped: 1 });
  });

  it('[SH1] of a collapsed batch finds nothing: no negative is farther than a positive', () => {
    const G = new Float32Array(49).fill(7);
    const loss = semiHard(new Float32Array(49), Int32Array.of(0, 0, 1, 1, 2, 2, 2), 7, 0.2, G);
    expect(loss).toMatchObject({ sum: 0, valid: 0, meanOverActive: 0, skipped: 2 + 2 + 6 });
    expect(G.every((value) => value === 0)).toBe(true);
  });

  it('[SH1] at α = 0 skips every pair', () => {
    const batch = scatteredBatch([4, 4], 2, 1);
    expect(semiHard(distancesOf(batch), batch.labels, 8, 0, new Float32Array(64))).toMatchObject({
      valid: 0,
      skipped: 24,
    });
  });
});

describe('semiHardTensorFlowAddons(D, labels, n, margin, G)', () => {
  it('[SH2] takes the nearest negative beyond the positive, however far, else the farthest of all', () => {
    const G = new Float32Array(49).fill(7);
    // Row 0: 4 − 5 + 1 = 0, not active. Row 1: nothing beyond 4; the farthest, all at 0, is the first: 4 − 0 + 1.
    expect(semiHardTensorFlowAddons(D, labels, 7, 1, G)).toEqual({
      sum: 5,
      valid: 2,
      active: 1,
      meanOverValid: 2.5,
      meanOverActive: 5,
      fractionActive: 0.5,
      fallbacks: 1,
    });
    expect([...G.subarray(0, 14)]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, -1, 0, 0, 0, 0]);
  });

  it('[SH2] of a collapsed batch falls back for every pair, at the cost of α', () => {
    const loss = semiHardTensorFlowAddons(
      new Float32Array(49),
      Int32Array.of(0, 0, 1, 1, 2, 2, 2),
      7,
      0.2,
      new Float32Array(49),
    );
    expect(loss).toMatchObject({ valid: 10, active: 10, meanOverActive: 0.2, fallbacks: 10 });
  });
});

describe('semiHard and semiHardTensorFlowAddons', () => {
  it.each([{ sizes: [4, 4, 4, 4] }, { sizes: [5, 1, 6, 2, 15] }, { sizes: [40, 9] }])(
    '[SH1] [SH2] agree with their definitions for groups of $sizes, also where distances tie',
    ({ sizes }) => {
      for (const [seed, margin] of [0, 0.1, 0.4, 5].entries()) {
        const batch = scatteredBatch(sizes, 3, seed);
        const exact = distancesOf(batch);
        const tied = exact.map((value) => Math.round(8 * value) / 8);
        for (const distances of [exact, tied]) {
          const facenet = semiHardOf(distances, batch.labels, margin);
          const G = new Float32Array(batch.n ** 2).fill(7);
          expectSame(
            semiHard(distances, batch.labels, batch.n, margin, G),
            G,
            distances,
            facenet.taken,
            margin,
          );
          expect(semiHard(distances, batch.labels, batch.n, margin, G).skipped).toBe(facenet.skipped);

          const addons = addonsOf(distances, batch.labels);
          const H = new Float32Array(batch.n ** 2).fill(7);
          const loss = semiHardTensorFlowAddons(distances, batch.labels, batch.n, margin, H);
          expectSame(loss, H, distances, addons.taken, margin);
          expect(loss.fallbacks).toBe(addons.fallbacks);
        }
      }
    },
  );

  it.each([semiHard, semiHardTensorFlowAddons])(
    '[TL3] $name of no valid triplet costs 0 with gradient 0',
    (loss) => {
      for (const nobody of [Int32Array.of(0, 1, 2, 3, 4, 5, 6), new Int32Array(7)]) {
        const G = new Float32Array(49).fill(7);
        expect(Object.values(loss(D, nobody, 7, 1, G))).toEqual([0, 0, 0, 0, 0, 0, 0]);
        expect(G.every((value) => value === 0)).toBe(true);
      }
    },
  );

  it.each([semiHard, semiHardTensorFlowAddons])(
    '$name leaves D and labels as they were and names what does not fit',
    (loss) => {
      const before = { D: D.slice(), labels: labels.slice() };
      loss(D, labels, 7, 1, new Float32Array(49));
      expect({ D, labels }).toEqual(before);
      expect(() => loss(D, labels, 6, 1, new Float32Array(49))).toThrow(
        'D must hold 6 × 6 = 36 numbers, got 49',
      );
      expect(() => loss(D, labels, 7, -1, new Float32Array(49))).toThrow(
        'margin α must be a finite number ≥ 0',
      );
    },
  );
});

function expectSame(
  loss: { sum: number; valid: number; active: number },
  G: Float32Array,
  distances: Float32Array,
  triplets: readonly Triplet[],
  margin: number,
): void {
  const naive = naiveLoss(distances, Math.sqrt(G.length), triplets, margin);
  expect({ valid: loss.valid, active: loss.active }).toEqual({ valid: naive.valid, active: naive.active });
  expect(loss.sum).toBeCloseTo(naive.sum, 9);
  expect(G.findIndex((value, at) => value !== naive.G[at])).toBe(-1);
}

function semiHardOf(distances: Float32Array, of: Int32Array, margin: number) {
  const taken: Triplet[] = [];
  let skipped = 0;
  for (const { anchor, positive, negatives, d } of pairsOf(distances, of)) {
    const between = negatives.filter((j) => d(j) > d(positive) && d(positive) - d(j) + margin > 0);
    const negative = leastBy(between, d);
    if (negative === undefined) skipped++;
    else taken.push({ anchor, positive, negative });
  }
  return { taken, skipped };
}

function addonsOf(distances: Float32Array, of: Int32Array) {
  const taken: Triplet[] = [];
  let fallbacks = 0;
  for (const { anchor, positive, negatives, d } of pairsOf(distances, of)) {
    const beyond = negatives.filter((j) => d(j) > d(positive));
    if (beyond.length === 0) fallbacks++;
    const negative = leastBy(beyond, d) ?? leastBy(negatives, (j) => -d(j));
    taken.push({ anchor, positive, negative: negative! });
  }
  return { taken, fallbacks };
}

function pairsOf(distances: Float32Array, of: Int32Array) {
  const all = allTriplets(of);
  const keys = [...new Set(all.map(({ anchor, positive }) => anchor * of.length + positive))];
  return keys.map((key) => {
    const anchor = Math.floor(key / of.length);
    const negatives = [...of.keys()].filter((j) => of[j] !== of[anchor]);
    const d = (j: number) => distances[anchor * of.length + j]!;
    return { anchor, positive: key % of.length, negatives, d };
  });
}
