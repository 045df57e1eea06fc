import { describe, expect, it } from 'vitest';
import { countWithin, leastCost, ratesAt, verificationCurve } from './curves';
import { createRandom } from './random';
import { type Pairs, rocAuc, valAtFar } from './verification';

const pairs = (same: number[], different: number[]): Pairs => ({
  same: Float32Array.from(same).sort(),
  different: Float32Array.from(different).sort(),
});

/** Many pairs with many ties. */
function manyPairs(seed: number): Pairs {
  const random = createRandom(seed);
  return pairs(
    Array.from({ length: 40 }, () => Math.floor(12 * random())),
    Array.from({ length: 70 }, () => Math.floor(12 * random()) + 4),
  );
}

const shareUpTo = (values: Float32Array, t: number) => values.filter((d) => d <= t).length / values.length;
const occurring = ({ same, different }: Pairs) => [...new Set([...same, ...different])].sort((a, b) => a - b);

describe('verificationCurve(pairs)', () => {
  it('[VE5] by hand: 1, 3 against 3, 4 begins with nobody and takes the tie at 3 in one point', () => {
    const { thresholds, val, far } = verificationCurve(pairs([1, 3], [3, 4]));
    expect([...thresholds]).toEqual([Number.NEGATIVE_INFINITY, 1, 3, 4]);
    expect([...val]).toEqual([0, 0.5, 1, 1]);
    expect([...far]).toEqual([0, 0, 0.5, 1]);
  });

  it('[VE5] agrees with counting at each distance that occurs, and encloses the area that rocAuc counts', () => {
    for (let seed = 0; seed < 5; seed++) {
      const many = manyPairs(seed);
      const { thresholds, val, far } = verificationCurve(many);
      expect([...thresholds].slice(1)).toEqual(occurring(many));
      let area = 0;
      for (let i = 1; i < thresholds.length; i++) {
        expect(val[i]).toBe(shareUpTo(many.same, thresholds[i]!));
        expect(far[i]).toBe(shareUpTo(many.different, thresholds[i]!));
        area += ((far[i]! - far[i - 1]!) * (val[i]! + val[i - 1]!)) / 2;
      }
      expect(area).toBeCloseTo(rocAuc(many), 12);
    }
  });

  it('[VE5] takes pairs in any order, and leaves them so', () => {
    const unsorted: Pairs = { same: Float32Array.of(3, 1), different: Float32Array.of(4, 3) };
    expect(verificationCurve(unsorted)).toEqual(verificationCurve(pairs([1, 3], [3, 4])));
    expect([...unsorted.same]).toEqual([3, 1]);
  });

  it('[VE5] needs pairs of both kinds, all of them numbers', () => {
    expect(() => verificationCurve(pairs([], [1]))).toThrow('got 0 and 1');
    expect(() => verificationCurve(pairs([1], [Number.NaN]))).toThrow('distance 0 is not a number');
  });
});

describe('ratesAt(pairs, t)', () => {
  it('[VE6] accepts d ≤ t, and past both ends all or nothing', () => {
    const example = pairs([1, 3], [3, 4]);
    expect(ratesAt(example, 3)).toEqual({ val: 1, far: 0.5, frr: 0 });
    expect(ratesAt(example, 2.9)).toEqual({ val: 0.5, far: 0, frr: 0.5 });
    expect(ratesAt(example, -1)).toEqual({ val: 0, far: 0, frr: 1 });
    expect(ratesAt(example, Number.NEGATIVE_INFINITY)).toEqual({ val: 0, far: 0, frr: 1 });
    expect(ratesAt(example, 5)).toEqual({ val: 1, far: 1, frr: 0 });
  });

  it('[VE6] agrees with counting, on and between the distances that occur', () => {
    const many = manyPairs(3);
    for (let t = -1; t < 17; t += 0.5) {
      const { val, far, frr } = ratesAt(many, t);
      expect(val).toBe(shareUpTo(many.same, t));
      expect(far).toBe(shareUpTo(many.different, t));
      expect(val + frr).toBeCloseTo(1, 12);
    }
  });

  it('[VE6] refuses a threshold that is no number, and empty lists', () => {
    expect(() => ratesAt(pairs([1], [2]), Number.NaN)).toThrow('a threshold must be a number, got NaN');
    expect(() => ratesAt(pairs([1], []), 1)).toThrow('rates need pairs of both kinds, got 1 and 0');
  });
});

describe('countWithin(ascending, t)', () => {
  it('[VE6] counts ties at t, and nothing of nothing', () => {
    expect(countWithin(Float32Array.of(1, 2, 2, 2, 3), 2)).toBe(4);
    expect(countWithin(new Float32Array(0), 2)).toBe(0);
  });
});

describe('leastCost(pairs, price, strangers)', () => {
  const example = pairs([1, 2, 4, 6], [3, 5, 7, 8, 9]);

  it('[VE7] by hand: where both mistakes cost the same, 4 of 1, 2, 4, 6 against 3, 5, 7, 8, 9', () => {
    // At 2: 0 + ½. At 4: ⅕ + ¼. At 6: ⅖ + 0, which is least. Each counts half.
    expect(leastCost(example, 1, 0.5)).toEqual({ threshold: 6, cost: 0.2 });
    // A false accept three times as dear: at 2 ½, at 4 ⅗ + ¼.
    expect(leastCost(example, 3, 0.5)).toEqual({ threshold: 2, cost: 0.25 });
  });

  it('[VE7] accepts nobody where everybody is a stranger, and everybody where nobody is', () => {
    expect(leastCost(example, 1, 1)).toEqual({ threshold: Number.NEGATIVE_INFINITY, cost: 0 });
    expect(leastCost(example, 0, 0.5)).toEqual({ threshold: 6, cost: 0 });
    expect(leastCost(example, 1, 0)).toEqual({ threshold: 6, cost: 0 });
  });

  it('[VE7] weighs price and share alike: ten times the price at even odds is price 1 at ten strangers to one', () => {
    for (let seed = 0; seed < 5; seed++) {
      const many = manyPairs(seed);
      expect(leastCost(many, 10, 1 / 2).threshold).toBe(leastCost(many, 1, 10 / 11).threshold);
    }
  });

  it('[VE7] agrees with a search over the distances that occur, and asks for less than any target costs', () => {
    for (let seed = 0; seed < 20; seed++) {
      const many = manyPairs(seed);
      const costs = [Number.NEGATIVE_INFINITY, ...occurring(many)].map((t) => ({
        t,
        cost: (5 * shareUpTo(many.different, t) + 1 - shareUpTo(many.same, t)) / 2,
      }));
      const least = Math.min(...costs.map(({ cost }) => cost));
      const found = leastCost(many, 5, 0.5);
      expect(found.threshold).toBe(costs.find(({ cost }) => cost < least + 1e-9)!.t);
      const { val, far } = valAtFar(many, 0.1);
      expect(found.cost).toBeLessThanOrEqual((5 * far + 1 - val) / 2 + 1e-12);
    }
  });

  it.each([
    [-1, 0.5, 'a price must be at least 0, got -1'],
    [Number.NaN, 0.5, 'a price must be at least 0, got NaN'],
    [1, 1.5, 'the share of strangers must lie between 0 and 1, got 1.5'],
  ])('refuses a price of %s with a share of %s', (price, strangers, message) => {
    expect(() => leastCost(example, price, strangers)).toThrow(new RangeError(message));
  });
});
