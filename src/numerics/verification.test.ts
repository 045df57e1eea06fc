import { describe, expect, it } from 'vitest';
import { createRandom } from './random';
import { equalErrorRate, type Pairs, pairDistances, rocAuc, valAtFar } from './verification';

const pairs = (same: number[], different: number[]): Pairs => ({
  same: Float32Array.from(same),
  different: Float32Array.from(different),
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

describe('pairDistances(D, labels, n)', () => {
  const D = Float32Array.of(0, 5, 3, 5, 0, 1, 3, 1, 0);

  it('[VE1] parts the pairs i < j by whether they show one person, each list sorted', () => {
    expect(pairDistances(D, Int32Array.of(0, 1, 0), 3)).toEqual(pairs([3], [1, 5]));
    expect(pairDistances(D, Int32Array.of(2, 2, 2), 3)).toEqual(pairs([1, 3, 5], []));
    expect(pairDistances(new Float32Array(1), Int32Array.of(2), 1)).toEqual(pairs([], []));
  });

  it('names the array that does not fit', () => {
    expect(() => pairDistances(D, Int32Array.of(0, 1), 3)).toThrow(
      'labels must hold 3 × 1 = 3 numbers, got 2',
    );
  });
});

describe('rocAuc(pairs)', () => {
  it('[VE2] is 1 when all same pairs are nearer, 0 when all are farther, ½ when all tie', () => {
    expect(rocAuc(pairs([1, 2], [3, 4, 5]))).toBe(1);
    expect(rocAuc(pairs([3, 4, 5], [1, 2]))).toBe(0);
    expect(rocAuc(pairs([2, 2], [2, 2, 2]))).toBe(0.5);
  });

  it('[VE2] counts a tie ½: of 1, 3 against 2, 3 it is (1 + 1 + 0 + ½) / 4', () => {
    expect(rocAuc(pairs([3, 1], [3, 2]))).toBe(2.5 / 4);
  });

  it('[VE2] agrees with counting all couples of pairs, and with the area under the ROC curve', () => {
    for (let seed = 0; seed < 5; seed++) {
      const many = manyPairs(seed);
      let wins = 0;
      for (const s of many.same) for (const d of many.different) wins += s < d ? 1 : s === d ? 0.5 : 0;
      expect(rocAuc(many)).toBeCloseTo(wins / (40 * 70), 12);

      const curve = [
        [0, 0],
        ...occurring(many).map((t) => [shareUpTo(many.different, t), shareUpTo(many.same, t)]),
      ];
      const area = curve.slice(1).reduce((sum, [far, val], i) => {
        return sum + ((far! - curve[i]![0]!) * (val! + curve[i]![1]!)) / 2;
      }, 0);
      expect(rocAuc(many)).toBeCloseTo(area, 12);
    }
  });
});

describe('equalErrorRate(pairs)', () => {
  it('[VE3] is 0 where a threshold parts the pairs, at the greatest same distance', () => {
    expect(equalErrorRate(pairs([1, 2], [3, 4]))).toEqual({ rate: 0, threshold: 2 });
  });

  it('[VE3] by hand: same 1, 2, 5 and different 3, 6, 7 err ⅓ each at 3', () => {
    const { rate, threshold } = equalErrorRate(pairs([5, 1, 2], [7, 3, 6]));
    expect(rate).toBeCloseTo(1 / 3, 12);
    expect(threshold).toBe(3);
  });

  it('[VE3] takes the mean of the two rates where no threshold makes them equal', () => {
    // At 1: FAR 0, FRR ½. At 2: FAR 1, FRR 0. The first is nearer.
    expect(equalErrorRate(pairs([1, 2], [2]))).toEqual({ rate: 0.25, threshold: 1 });
    // One distance for all: accept everybody or nobody.
    expect(equalErrorRate(pairs([2, 2], [2]))).toEqual({ rate: 0.5, threshold: 2 });
  });

  it('[VE3] takes the least of equally good thresholds', () => {
    // At 1: FAR 0, FRR ½. At 2: FAR ½, FRR 0.
    expect(equalErrorRate(pairs([1, 2], [2, 3]))).toEqual({ rate: 0.25, threshold: 1 });
    // At 1: FAR 0, FRR ⅓. At 2: FAR ⅓, FRR 0. As fractions 1 − ⅔ would be the greater.
    expect(equalErrorRate(pairs([1, 1, 2], [2, 3, 3])).threshold).toBe(1);
  });

  it('[VE3] agrees with a search over the distances that occur', () => {
    for (let seed = 0; seed < 20; seed++) {
      const many = manyPairs(seed);
      const rates = occurring(many).map((threshold) => {
        const far = shareUpTo(many.different, threshold);
        const frr = 1 - shareUpTo(many.same, threshold);
        return { threshold, difference: Math.abs(far - frr), rate: (far + frr) / 2 };
      });
      const least = Math.min(...rates.map(({ difference }) => difference));
      const best = rates.find(({ difference }) => difference < least + 1e-9)!;
      const found = equalErrorRate(many);
      expect(found.threshold).toBe(best.threshold);
      expect(found.rate).toBeCloseTo(best.rate, 12);
    }
  });
});

describe('valAtFar(pairs, target)', () => {
  const example = pairs([1, 2, 4, 6], [3, 5, 7, 8, 9]);

  it('[VE4] takes the largest threshold that occurs whose FAR is within the target', () => {
    expect(valAtFar(example, 0.2)).toEqual({ val: 0.75, far: 0.2, threshold: 4 });
    expect(valAtFar(example, 0.39)).toEqual({ val: 0.75, far: 0.2, threshold: 4 });
    expect(valAtFar(example, 0.4)).toEqual({ val: 1, far: 0.4, threshold: 6 });
    expect(valAtFar(example, 0)).toEqual({ val: 0.5, far: 0, threshold: 2 });
    expect(valAtFar(example, 1)).toEqual({ val: 1, far: 1, threshold: 9 });
  });

  it('[VE4] accepts d ≤ t: a different pair at the threshold is a false accept', () => {
    expect(valAtFar(pairs([1, 3], [3, 4]), 0.49)).toEqual({ val: 0.5, far: 0, threshold: 1 });
    expect(valAtFar(pairs([1, 3], [3, 4]), 0.5)).toEqual({ val: 1, far: 0.5, threshold: 3 });
  });

  it('[VE4] accepts nobody where even the least distance has too many false accepts', () => {
    expect(valAtFar(pairs([2], [1, 1]), 0.5)).toEqual({
      val: 0,
      far: 0,
      threshold: Number.NEGATIVE_INFINITY,
    });
  });

  it.each([-0.1, 1.1, Number.NaN])('rejects the FAR %s with a message that shows it', (far) => {
    expect(() => valAtFar(example, far)).toThrow(new RangeError(`FAR must lie between 0 and 1, got ${far}`));
  });
});

describe('rocAuc, equalErrorRate and valAtFar', () => {
  const scores = { rocAuc, equalErrorRate, valAtFar: (of: Pairs) => valAtFar(of, 0.1) };

  it.each(Object.entries(scores))('%s needs pairs of both kinds and says how many there are', (_, score) => {
    for (const [same, different] of [
      [[], [1]],
      [[1, 2], []],
    ]) {
      expect(() => score(pairs(same!, different!))).toThrow(
        new RangeError(
          'this score needs pairs of the same person and pairs of different people, ' +
            `got ${same!.length} and ${different!.length}`,
        ),
      );
    }
  });

  it.each(Object.entries(scores))('%s refuses a distance that is no number', (_, score) => {
    expect(() => score(pairs([1, Number.NaN], [2]))).toThrow(
      new RangeError('distance 1 is not a number: the encoder has diverged'),
    );
  });

  it.each(Object.entries(scores))('%s takes pairs in any order and leaves them so', (_, score) => {
    const unsorted = pairs([5, 1, 2], [7, 3, 6]);
    expect(score(unsorted)).toEqual(score(pairs([1, 2, 5], [3, 6, 7])));
    expect(unsorted).toEqual(pairs([5, 1, 2], [7, 3, 6]));
  });
});
