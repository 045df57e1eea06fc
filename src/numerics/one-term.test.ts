import { describe, expect, it } from 'vitest';
import { squaredDistancesGradient } from './distance';
import { pullOnly, pushOnly } from './one-term';
import { allTriplets, distancesOf, naiveLoss, scatteredBatch } from './reference';

/** Points 0, 1 of one person and 3 of another, on a line. */
const D = Float32Array.of(0, 1, 9, 1, 0, 4, 9, 4, 0);
const labels = Int32Array.of(0, 0, 1);

const TERMS = [
  { term: pullOnly, kept: { push: 0 } },
  { term: pushOnly, kept: { pull: 0 } },
] as const;

describe('pullOnly(D, labels, n, margin, G)', () => {
  it('[OT1] is, for points 0, 1 | 3 on a line, 1 + 0.5 twice, whatever the negative does', () => {
    for (const far of [4, 400]) {
      const G = new Float32Array(9).fill(7);
      const distances = Float32Array.of(0, 1, far, 1, 0, far, far, far, 0);
      expect(pullOnly(distances, labels, 3, 0.5, G)).toEqual({
        sum: 3,
        valid: 2,
        active: 2,
        meanOverValid: 1.5,
        meanOverActive: 1.5,
        fractionActive: 1,
      });
      expect([...G]).toEqual([0, 0.5, 0, 0.5, 0, 0, 0, 0, 0]);
    }
  });

  it('[OT1] never rests while α > 0, and rests with α = 0 where the positives lie on their anchors', () => {
    const apart = new Float32Array(9).fill(4);
    apart[1] = apart[3] = 0;
    const G = new Float32Array(9);
    expect(pullOnly(apart, labels, 3, 0.2, G)).toMatchObject({ active: 2, meanOverActive: 0.2 });
    expect(pullOnly(apart, labels, 3, 0, G)).toMatchObject({ valid: 2, active: 0, meanOverValid: 0 });
    expect([...G]).toEqual(new Array(9).fill(0));
  });
});

describe('pushOnly(D, labels, n, margin, G)', () => {
  it('[OT2] is, for points 0, 1 | 3 on a line and α = 5, one triplet short of it by 1', () => {
    const G = new Float32Array(9).fill(7);
    expect(pushOnly(D, labels, 3, 5, G)).toEqual({
      sum: 1,
      valid: 2,
      active: 1,
      meanOverValid: 0.5,
      meanOverActive: 1,
      fractionActive: 0.5,
    });
    expect([...G]).toEqual([0, 0, 0, 0, 0, -1, 0, 0, 0]);
  });

  it('[OT2] lets a negative rest that is exactly α away', () => {
    expect(pushOnly(D, labels, 3, 4, new Float32Array(9))).toMatchObject({ valid: 2, active: 0, sum: 0 });
  });

  it('[OT2] takes no notice of how far two pictures of one person are', () => {
    const apart = D.slice();
    apart[1] = apart[3] = 3;
    const [G, H] = [new Float32Array(9), new Float32Array(9)];
    expect(pushOnly(apart, labels, 3, 5, G)).toEqual(pushOnly(D, labels, 3, 5, H));
    expect(G).toEqual(H);
  });
});

describe('pullOnly and pushOnly', () => {
  it.each(TERMS)(
    '[OT1] [OT2] $term.name has the counts and gradient of the triple loop',
    ({ term, kept }) => {
      for (const sizes of [[4, 4, 4], [5, 1, 6, 2], [7], [1, 1, 1]]) {
        for (const [seed, margin] of [0, 0.2, 1, 5].entries()) {
          const batch = scatteredBatch(sizes, 3, seed);
          const distances = distancesOf(batch);
          const naive = naiveLoss(distances, batch.n, allTriplets(batch.labels), margin, kept);
          const G = new Float32Array(batch.n ** 2).fill(7);
          const loss = term(distances, batch.labels, batch.n, margin, G);
          expect(loss).toMatchObject({ valid: naive.valid, active: naive.active });
          expect(loss.sum).toBeCloseTo(naive.sum, 10);
          expect(G).toEqual(naive.G);
        }
      }
    },
  );

  it.each(TERMS)('[TL3] $term.name of a collapsed batch costs α, and its gradient is 0', ({ term }) => {
    const batch = scatteredBatch([4, 4, 2], 3, 1);
    const G = new Float32Array(100);
    expect(term(new Float32Array(100), batch.labels, 10, 0.2, G)).toMatchObject({
      meanOverActive: 0.2,
      meanOverValid: 0.2,
      fractionActive: 1,
    });
    const gradient = new Float32Array(30);
    squaredDistancesGradient(G, new Float32Array(30).fill(0.3), 10, 3, gradient);
    expect([...gradient].filter((value) => value !== 0)).toEqual([]);
    expect(term(new Float32Array(100), batch.labels, 10, 0, G)).toMatchObject({
      valid: 160,
      active: 0,
      sum: 0,
    });
  });

  it.each(TERMS)('[TL3] $term.name of one label, or of one picture each, costs 0', ({ term }) => {
    for (const nobody of [new Int32Array(3), Int32Array.of(0, 1, 2)]) {
      const G = new Float32Array(9).fill(7);
      expect(Object.values(term(D, nobody, 3, 1, G))).toEqual([0, 0, 0, 0, 0, 0]);
      expect([...G]).toEqual(new Array(9).fill(0));
    }
  });

  it.each(TERMS)('$term.name leaves D and labels as they were and names what does not fit', ({ term }) => {
    const before = { D: D.slice(), labels: labels.slice() };
    term(D, labels, 3, 1, new Float32Array(9));
    expect({ D, labels }).toEqual(before);
    expect(() => term(D, labels, 3, 1, new Float32Array(8))).toThrow('G must hold 3 × 3 = 9 numbers, got 8');
    expect(() => term(D, labels, 3, -1, new Float32Array(9))).toThrow(
      'margin α must be a finite number ≥ 0, got -1',
    );
  });
});
