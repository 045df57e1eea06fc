import { describe, expect, it } from 'vitest';
import { allTriplets, distancesOf, naiveLoss, scatteredBatch } from './reference';
import { difficulty, explicitTriplets, tripletGap, tripletLoss } from './triplet';

describe('tripletGap(anchorPositive, anchorNegative)', () => {
  it('is how much farther the negative is, below 0 when it is nearer', () => {
    expect(tripletGap(1, 9)).toBe(8);
    expect(tripletGap(4, 1)).toBe(-3);
  });
});

describe('tripletLoss(gap, margin) and difficulty(gap, margin)', () => {
  it.each([
    { gap: 0.5, margin: 0.2, loss: 0, kind: 'easy' },
    { gap: 0.2, margin: 0.2, loss: 0, kind: 'easy' },
    { gap: 0.1, margin: 0.2, loss: 0.1, kind: 'semi-hard' },
    { gap: 0, margin: 0.2, loss: 0.2, kind: 'hard' },
    { gap: -1, margin: 0.2, loss: 1.2, kind: 'hard' },
    { gap: 0, margin: 0, loss: 0, kind: 'easy' },
    { gap: -1, margin: 0, loss: 1, kind: 'hard' },
  ])('[TL1] [TL2] gap $gap at α $margin costs $loss and is $kind', ({ gap, margin, loss, kind }) => {
    expect(tripletLoss(gap, margin)).toBeCloseTo(loss, 12);
    expect(difficulty(gap, margin)).toBe(kind);
  });

  it('[TL2] call a triplet easy exactly when its loss is 0', () => {
    for (let gap = -2; gap <= 2; gap += 0.25) {
      for (let margin = 0; margin <= 2; margin += 0.25) {
        expect(difficulty(gap, margin) === 'easy').toBe(tripletLoss(gap, margin) === 0);
      }
    }
  });

  it.each([-0.1, Number.NaN, Number.POSITIVE_INFINITY])(
    '[TL6] reject α = %s with a message that shows it',
    (margin) => {
      const complaint = new RangeError(`margin α must be a finite number ≥ 0, got ${margin}`);
      expect(() => tripletLoss(0, margin)).toThrow(complaint);
      expect(() => difficulty(0, margin)).toThrow(complaint);
      expect(() => explicitTriplets(new Float32Array(1), 1, [], margin, new Float32Array(1))).toThrow(
        complaint,
      );
    },
  );
});

describe('explicitTriplets(D, n, triplets, margin, G)', () => {
  /** Points 0, 1, 3 on a line. */
  const D = Float32Array.of(0, 1, 9, 1, 0, 4, 9, 4, 0);
  const far = { anchor: 0, positive: 1, negative: 2 };
  const near = { anchor: 2, positive: 0, negative: 1 };

  it('[TL3] [TL4] returns sum, counts, means and fraction: one triplet costs 0, the other 9 − 4 + 1 = 6', () => {
    const G = new Float32Array(9).fill(7);
    expect(explicitTriplets(D, 3, [far, near], 1, G)).toEqual({
      sum: 6,
      valid: 2,
      active: 1,
      meanOverValid: 3,
      meanOverActive: 6,
      fractionActive: 0.5,
    });
    expect([...G]).toEqual([0, 0, 0, 0, 0, 0, 1, -1, 0]);
  });

  it('[TL4] counts a triplet twice that is listed twice, and G is of the mean over the active', () => {
    const G = new Float32Array(9);
    const loss = explicitTriplets(D, 3, [near, near, { ...near, anchor: 0, positive: 2 }], 1, G);
    expect(loss).toMatchObject({ sum: 6 + 6 + 9, active: 3, meanOverActive: 7 });
    expect([...G]).toEqual([0, -1, 1, 0, 0, 0, 2, -2, 0].map((count) => Math.fround(count / 3)));
  });

  it('[TL3] of no triplets, and of easy ones only, costs 0 with gradient 0', () => {
    const G = new Float32Array(9).fill(7);
    const nothing = { sum: 0, active: 0, meanOverValid: 0, meanOverActive: 0, fractionActive: 0 };
    expect(explicitTriplets(D, 3, [], 1, G)).toEqual({ ...nothing, valid: 0 });
    expect(explicitTriplets(D, 3, [far], 1, G)).toEqual({ ...nothing, valid: 1 });
    expect([...G]).toEqual(new Array(9).fill(0));
  });

  it('[TL1] leaves a triplet whose gap is exactly α alone', () => {
    expect(explicitTriplets(D, 3, [far], 8, new Float32Array(9)).active).toBe(0);
    expect(explicitTriplets(D, 3, [far], 8.0001, new Float32Array(9)).active).toBe(1);
  });

  it('[TL4] agrees with the definition, triplet by triplet', () => {
    const batch = scatteredBatch([3, 4, 2], 3, 1);
    const distances = distancesOf(batch);
    const triplets = allTriplets(batch.labels).filter((_, at) => at % 3 > 0);
    const G = new Float32Array(81);
    const loss = explicitTriplets(distances, 9, triplets, 0.3, G);
    const expected = naiveLoss(distances, 9, triplets, 0.3);
    expect(loss).toMatchObject({ valid: expected.valid, active: expected.active });
    expect(loss.sum).toBeCloseTo(expected.sum, 12);
    expect(G).toEqual(expected.G);
  });

  it('leaves D as it was', () => {
    const before = D.slice();
    explicitTriplets(D, 3, [far, near], 1, new Float32Array(9));
    expect(D).toEqual(before);
  });

  it.each([3, -1, 0.5])('names the row %s that is outside the batch', (row) => {
    for (const part of ['anchor', 'positive', 'negative'] as const) {
      expect(() => explicitTriplets(D, 3, [{ ...far, [part]: row }], 1, new Float32Array(9))).toThrow(
        new RangeError(`row ${row} is outside a batch of 3 points`),
      );
    }
  });
});
