import { describe, expect, it } from 'vitest';
import { CLIPS } from './clip';
import { gradientStep, oneTriplet, type TripletRules } from './one-triplet';
import { createRandom } from './random';
import { finiteDifferences } from './reference';
import { explicitTriplets } from './triplet';

const RULES: TripletRules = { margin: 4, distance: 'squared', normalised: false, clip: 'hinge' };
const BY_HAND = Float32Array.of(1, 1, 3, 2, -1, 3);

/** The loss as one would first write it, in float64. */
function naive(x: Float64Array, { margin, distance, normalised, clip }: TripletRules): number {
  const rows = [0, 1, 2].map((row) => {
    const [first, second] = [x[2 * row]!, x[2 * row + 1]!];
    const length = normalised ? Math.hypot(first, second) : 1;
    return [first / length, second / length] as const;
  });
  const to = (row: number): number => {
    const d = Math.hypot(rows[0]![0] - rows[row]![0], rows[0]![1] - rows[row]![1]);
    return distance === 'squared' ? d * d : d;
  };
  const raw = to(1) - to(2) + margin;
  return { hinge: Math.max(0, raw), none: raw, softplus: Math.log(1 + Math.exp(raw)) }[clip];
}

describe('oneTriplet()', () => {
  it('[TP1] of (1, 1), (3, 2) and (−1, 3) with α = 4 costs 5 − 8 + 4 = 1, by hand', () => {
    const found = oneTriplet(BY_HAND, RULES);
    expect(found).toMatchObject({
      toPositive: 5,
      toNegative: 8,
      gap: 3,
      raw: 1,
      loss: 1,
      difficulty: 'semi-hard',
    });
    // 2(n − p), 2(p − a), −2(n − a)
    expect([...found.gradient]).toEqual([-8, 2, 4, 2, 4, -4]);
  });

  it('[TP1] agrees with the loss of a batch of three', () => {
    const D = Float32Array.of(0, 5, 8, 5, 0, 17, 8, 17, 0);
    const G = new Float32Array(9);
    const { sum } = explicitTriplets(D, 3, [{ anchor: 0, positive: 1, negative: 2 }], 4, G);
    expect(oneTriplet(BY_HAND, RULES).loss).toBe(sum);
  });

  const all = CLIPS.flatMap((clip) =>
    (['squared', 'plain'] as const).flatMap((distance) =>
      [true, false].map((normalised) => ({ clip, distance, normalised, margin: 0.2 })),
    ),
  );

  it.each(all)(
    '[TP1] has the loss and the slope of its formula: $clip, $distance, length 1 $normalised',
    (rules) => {
      const random = createRandom(3);
      for (let trial = 0; trial < 20; trial++) {
        const x = Float32Array.from({ length: 6 }, () => 2 * random() - 1);
        const found = oneTriplet(x, rules);
        expect(found.loss).toBeCloseTo(naive(Float64Array.from(x), rules), 5);
        // At the hinge's corner no finite difference is a slope.
        if (Math.abs(found.raw) < 0.01) continue;
        finiteDifferences((moved) => naive(moved, rules), x).forEach((slope, i) => {
          expect(found.gradient[i]! / (1 + Math.abs(slope))).toBeCloseTo(slope / (1 + Math.abs(slope)), 4);
        });
      }
    },
  );

  it.each(['squared', 'plain'] as const)(
    '[TP2] collapsed, %s: loss α to the last digit and no gradient',
    (distance) => {
      const { loss, gradient, difficulty } = oneTriplet(Float32Array.of(0.3, 0.4, 0.3, 0.4, 0.3, 0.4), {
        ...RULES,
        margin: 0.2,
        distance,
      });
      expect(loss).toBe(0.2);
      expect(difficulty).toBe('hard');
      expect(gradient.every((value) => value === 0)).toBe(true);
    },
  );

  it('[TP1] a plain distance pulls by 1 however far, a squared one by twice the distance', () => {
    const plain = oneTriplet(BY_HAND, { ...RULES, distance: 'plain' }).gradient;
    const squared = oneTriplet(BY_HAND, RULES).gradient;
    const length = (of: Float32Array, row: number): number => Math.hypot(of[2 * row]!, of[2 * row + 1]!);
    for (const row of [1, 2]) expect(length(plain, row)).toBeCloseTo(1, 6);
    expect(length(squared, 1)).toBeCloseTo(2 * Math.sqrt(5), 5);
    expect(length(squared, 2)).toBeCloseTo(2 * Math.sqrt(8), 5);
  });

  it('[TP1] an easy triplet costs nothing and stays where it is', () => {
    const { loss, gradient } = oneTriplet(BY_HAND, { ...RULES, margin: 3 });
    expect(loss).toBe(0);
    expect(gradient.every((value) => value === 0)).toBe(true);
  });

  it('the three gradients add up to nothing: moving all points alike changes no distance', () => {
    const { gradient } = oneTriplet(BY_HAND, RULES);
    expect(gradient[0]! + gradient[2]! + gradient[4]!).toBe(0);
    expect(gradient[1]! + gradient[3]! + gradient[5]!).toBe(0);
  });

  it('a point of length 0 has no direction: it stays, and is not moved', () => {
    const { z, gradient } = oneTriplet(Float32Array.of(0, 0, 1, 0, 0, 1), { ...RULES, normalised: true });
    expect([z[0], z[1]]).toEqual([0, 0]);
    expect(gradient.subarray(0, 2).every((value) => value === 0)).toBe(true);
  });

  it('refuses what is no number and leaves its input alone', () => {
    expect(() => oneTriplet(Float32Array.of(0, Number.NaN, 0, 0, 0, 0), RULES)).toThrow('got 0, NaN');
    expect(() => oneTriplet(BY_HAND, { ...RULES, margin: -1 })).toThrow('got -1');
    const before = BY_HAND.slice();
    oneTriplet(BY_HAND, { ...RULES, normalised: true });
    expect(BY_HAND).toEqual(before);
  });
});

describe('gradientStep()', () => {
  it('[TP3] goes against the gradient, by η', () => {
    const { gradient } = oneTriplet(BY_HAND, RULES);
    const moved = gradientStep(BY_HAND, gradient, 0.25, false);
    expect([...moved]).toEqual([3, 0.5, 2, 1.5, -2, 4]);
    expect(oneTriplet(moved, RULES).loss).toBe(0);
  });

  it('[TP3] comes back to length 1', () => {
    const x = Float32Array.of(1, 0, 0.6, 0.8, 0.8, 0.6);
    const { gradient } = oneTriplet(x, { ...RULES, normalised: true });
    const moved = gradientStep(x, gradient, 0.1, true);
    for (const row of [0, 1, 2]) expect(Math.hypot(moved[2 * row]!, moved[2 * row + 1]!)).toBeCloseTo(1, 6);
    expect(oneTriplet(moved, { ...RULES, normalised: true }).loss).toBeLessThan(
      oneTriplet(x, { ...RULES, normalised: true }).loss,
    );
  });
});
