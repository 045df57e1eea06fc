import { describe, expect, it } from 'vitest';
import { fitPlatt, type PlattCurve, plattDerivatives, plattProbability } from './platt';
import { createRandom } from './random';
import { finiteDifferences } from './reference';
import type { Pairs } from './verification';

const pairs = (same: number[], different: number[]): Pairs => ({
  same: Float32Array.from(same),
  different: Float32Array.from(different),
});

/** Two heaps that overlap. */
function manyPairs(seed: number, same = 60, different = 90): Pairs {
  const random = createRandom(seed);
  const near = (centre: number) => centre + 0.4 * (random() + random() + random() - 1.5);
  return pairs(
    Array.from({ length: same }, () => near(0.6)),
    Array.from({ length: different }, () => near(1.1)),
  );
}

/** The loss as the definition has it, one pair after the other. */
function lossOf({ same, different }: Pairs, { 0: slope, 1: intercept }: ArrayLike<number>): number {
  const above = (same.length + 1) / (same.length + 2);
  const below = 1 / (different.length + 2);
  const cost = (d: number, t: number) => {
    const p = 1 / (1 + Math.exp(-(slope! * d + intercept!)));
    return -(t * Math.log(p) + (1 - t) * Math.log(1 - p));
  };
  const costs = [...Array.from(same, (d) => cost(d, above)), ...Array.from(different, (d) => cost(d, below))];
  return costs.reduce((sum, each) => sum + each, 0) / costs.length;
}

describe('plattProbability(curve, d)', () => {
  it('[PL1] by hand: ½ where slope · d + intercept is 0, three quarters where it is ln 3', () => {
    const curve = { slope: -2, intercept: 1.6 };
    expect(plattProbability(curve, 0.8)).toBeCloseTo(0.5, 12);
    expect(plattProbability(curve, 0.8 - Math.log(3) / 2)).toBeCloseTo(0.75, 12);
  });
});

describe('plattDerivatives(sample, curve)', () => {
  const random = createRandom(3);
  const x = Float64Array.from({ length: 12 }, () => 2 * random());
  const target = Float64Array.from({ length: 12 }, (_, i) => (i % 2 ? 0.9 : 0.2));
  const weight = Float64Array.from({ length: 12 }, (_, i) => i % 3);
  const at = ({ 0: slope, 1: intercept }: ArrayLike<number>) =>
    plattDerivatives({ x, target, weight }, { slope: slope!, intercept: intercept! });

  it('[PL3] the gradient is the slope of the loss, the Hessian that of the gradient', () => {
    const point = [-1.3, 0.7];
    const { gradient, hessian } = at(point);
    finiteDifferences((q) => at(q).loss, point).forEach((slope, k) => {
      expect(gradient[k]).toBeCloseTo(slope, 8);
    });
    const bySlope = finiteDifferences((q) => at(q).gradient[0], point);
    const byIntercept = finiteDifferences((q) => at(q).gradient[1], point);
    [bySlope[0]!, bySlope[1]!, byIntercept[1]!].forEach((slope, k) => {
      expect(hessian[k]).toBeCloseTo(slope, 8);
    });
    expect(byIntercept[0]).toBeCloseTo(bySlope[1]!, 8);
  });

  it('[PL3] far out nothing overflows', () => {
    const { loss, gradient, hessian } = at([-5000, 900]);
    for (const value of [loss, ...gradient, ...hessian]) expect(Number.isFinite(value)).toBe(true);
  });
});

describe('fitPlatt(pairs)', () => {
  it('[PL2] by hand: one same pair at 0 and one different at 1 have the targets ⅔ and ⅓, and both are met', () => {
    const fit = fitPlatt(pairs([0], [1]));
    expect(plattProbability(fit, 0)).toBeCloseTo(2 / 3, 8);
    expect(plattProbability(fit, 1)).toBeCloseTo(1 / 3, 8);
    expect(fit.intercept).toBeCloseTo(Math.LN2, 7);
    expect(fit.slope).toBeCloseTo(-2 * Math.LN2, 7);
  });

  it('[PL2] at the end the loss of the definition is flat, and lower than anywhere near', () => {
    for (let seed = 0; seed < 5; seed++) {
      const data = manyPairs(seed);
      const { slope, intercept, steps } = fitPlatt(data);
      expect(slope).toBeLessThan(0);
      expect(steps.at(-1)!.loss).toBeCloseTo(lossOf(data, [slope, intercept]), 10);
      for (const slant of finiteDifferences((q) => lossOf(data, q), [slope, intercept])) {
        expect(slant).toBeCloseTo(0, 7);
      }
    }
  });

  it('[PL2] each step is lower than the last, from a flat curve at the share of same pairs', () => {
    const { steps } = fitPlatt(manyPairs(1, 60, 90));
    expect(steps.length).toBeGreaterThan(3);
    expect(steps[0]!.slope).toBeCloseTo(0, 12);
    expect(plattProbability(steps[0]!, 0.7)).toBeCloseTo(61 / 152, 9);
    steps.slice(1).forEach(({ loss }, k) => {
      expect(loss).toBeLessThan(steps[k]!.loss);
    });
  });

  it('[PL4] pairs that a threshold parts have an end, near or far, in any unit', () => {
    const separable: readonly (readonly [Pairs, number, number])[] = [
      [pairs([0.1, 0.2, 0.2], [1.8, 1.9]), 0.2, 1.8],
      [pairs([0.5, 0.5, 0.5], [0.500001, 0.500001]), 0.5, 0.500001],
      [pairs([1e6, 1e6], [3e6, 3e6]), 1e6, 3e6],
      [pairs(new Array(1000).fill(0.3), new Array(1000).fill(0.31)), 0.3, 0.31],
    ];
    for (const [data, near, far] of separable) {
      const fit = fitPlatt(data);
      expect(Number.isFinite(fit.slope)).toBe(true);
      expect(fit.steps.length).toBeLessThan(40);
      expect(plattProbability(fit, near)).toBeGreaterThan(0.7);
      expect(plattProbability(fit, far)).toBeLessThan(0.3);
    }
  });

  it('[PL4] twice the distances are half the slope, and the same probabilities', () => {
    const data = manyPairs(2);
    const doubled = { same: data.same.map((d) => 2 * d), different: data.different.map((d) => 2 * d) };
    const once = fitPlatt(data);
    const twice = fitPlatt(doubled);
    expect(twice.slope).toBeCloseTo(once.slope / 2, 6);
    expect(twice.intercept).toBeCloseTo(once.intercept, 6);
    expect(twice.steps.length).toBe(once.steps.length);
  });

  it('[PL4] where all distances are one, the slope is 0 and the curve says the mean target', () => {
    const fit = fitPlatt(pairs([0.7, 0.7, 0.7], [0.7]));
    expect(fit.slope).toBeCloseTo(0, 12);
    expect(plattProbability(fit, 0.7)).toBeCloseTo((3 * (4 / 5) + 1 / 3) / 4, 8);
    const weighted = fitPlatt(pairs([0.7, 0.7, 0.7], [0.7]), { same: [0.1, 0.3, 1], different: [0.7] });
    expect(weighted.slope).toBeCloseTo(0, 12);
  });

  it('[PL4] where same pairs are the farther ones, the curve rises', () => {
    expect(fitPlatt(pairs([1.5, 1.6], [0.2, 0.3])).slope).toBeGreaterThan(0);
  });

  it('[PL5] a weight of two is the pair written twice, a weight of 0 the pair left out', () => {
    const weighted = fitPlatt(pairs([0.3, 0.5, 0.9], [0.8, 1.2, 0.1]), {
      same: [2, 1, 0],
      different: [1, 3, 0],
    });
    const written = fitPlatt(pairs([0.3, 0.3, 0.5], [0.8, 1.2, 1.2, 1.2]));
    expect(weighted.slope).toBeCloseTo(written.slope, 7);
    expect(weighted.intercept).toBeCloseTo(written.intercept, 7);
  });

  it('[PL2] ends in the same place from wherever it begins, and soon from nearby', () => {
    const data = manyPairs(6);
    const flat = fitPlatt(data);
    const near = fitPlatt(data, undefined, { slope: flat.slope * 1.1, intercept: flat.intercept * 0.95 });
    const far = fitPlatt(data, undefined, { slope: 40, intercept: -9 });
    expect(near.steps.length).toBeLessThan(flat.steps.length);
    for (const { slope, intercept } of [near, far]) {
      expect(slope).toBeCloseTo(flat.slope, 6);
      expect(intercept).toBeCloseTo(flat.intercept, 6);
    }
  });

  it('leaves what it is given as it was', () => {
    const data = manyPairs(4);
    const copy = { same: data.same.slice(), different: data.different.slice() };
    fitPlatt(data);
    expect(data).toEqual(copy);
  });

  it('[PL2] refuses pairs of one kind, and says how many there are of either', () => {
    const refused: readonly (readonly [Pairs, string])[] = [
      [pairs([0.1, 0.2], []), 'got 2 and 0'],
      [pairs([], [0.1]), 'got 0 and 1'],
      [pairs([], []), 'got 0 and 0'],
    ];
    for (const [data, counts] of refused) expect(() => fitPlatt(data)).toThrow(counts);
    expect(() => fitPlatt(pairs([1], [2]), { same: [0], different: [1] })).toThrow('got 0 and 1');
  });

  it('names weights that do not fit', () => {
    expect(() => fitPlatt(pairs([1, 2], [3]), { same: [1], different: [1] })).toThrow(
      'weights of same pairs must be 2, got 1',
    );
  });

  it('[PL1] [PL2] finds the curve that the pairs were drawn from', () => {
    const truth: PlattCurve = { slope: -6, intercept: 5 };
    const random = createRandom(11);
    const same: number[] = [];
    const different: number[] = [];
    for (let i = 0; i < 20_000; i++) {
      const d = 2 * random();
      (random() < plattProbability(truth, d) ? same : different).push(d);
    }
    const fit = fitPlatt(pairs(same, different));
    expect(fit.slope).toBeCloseTo(truth.slope, 0);
    expect(fit.intercept).toBeCloseTo(truth.intercept, 0);
  });
});
