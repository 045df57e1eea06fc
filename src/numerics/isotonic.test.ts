import { describe, expect, it } from 'vitest';
import { fitIsotonic, isotonicProbability } from './isotonic';
import { createRandom } from './random';
import type { Pairs } from './verification';

const pairs = (same: number[], different: number[]): Pairs => ({
  same: Float32Array.from(same),
  different: Float32Array.from(different),
});

/** Σ (p − same)² of a staircase over the pairs it was fitted to. */
function squares({ same, different }: Pairs, p: (d: number) => number): number {
  return same.reduce((sum, d) => sum + (1 - p(d)) ** 2, 0) + different.reduce((sum, d) => sum + p(d) ** 2, 0);
}

describe('fitIsotonic(pairs)', () => {
  it('[IS1] by hand: same, different, same, different become 1, ½, ½, 0', () => {
    const fit = fitIsotonic(pairs([1, 3], [2, 4]));
    expect([...fit.from]).toEqual([1, 2, 4]);
    expect([...fit.share]).toEqual([1, 0.5, 0]);
  });

  it('[IS1] the wrong way round it is one step with the share of all', () => {
    const fit = fitIsotonic(pairs([3, 4], [1, 2, 2]));
    expect([...fit.from]).toEqual([1]);
    expect([...fit.share]).toEqual([2 / 5]);
  });

  it('[IS1] pools equal distances, whatever their order', () => {
    const fit = fitIsotonic(pairs([1, 1, 2], [1, 2, 2]));
    expect([...fit.from]).toEqual([1, 2]);
    expect([...fit.share]).toEqual([2 / 3, 1 / 3]);
  });

  it('[IS1] is the min-max formula: the least, over beginnings, of the greatest mean that follows', () => {
    for (let seed = 0; seed < 5; seed++) {
      const random = createRandom(seed);
      const data = pairs(
        Array.from({ length: 25 }, () => Math.floor(10 * random())),
        Array.from({ length: 30 }, () => Math.floor(10 * random()) + 3),
      );
      const places = [...new Set([...data.same, ...data.different])].sort((a, b) => a - b);
      const mean = (a: number, b: number) => {
        const within = (values: Float32Array) => values.filter((d) => d >= a && d <= b).length;
        return within(data.same) / (within(data.same) + within(data.different));
      };
      const fit = fitIsotonic(data);
      for (const at of places) {
        const wanted = Math.min(
          ...places
            .filter((a) => a <= at)
            .map((a) => Math.max(...places.filter((b) => b >= at).map((b) => mean(a, b)))),
        );
        expect(isotonicProbability(fit, at)).toBeCloseTo(wanted, 12);
      }
    }
  });

  it('[IS1] no falling staircase is closer to the pairs', () => {
    const data = pairs([1, 2, 5, 6], [3, 4, 7, 8, 8]);
    const fit = fitIsotonic(data);
    const best = squares(data, (d) => isotonicProbability(fit, d));
    const random = createRandom(5);
    for (let k = 0; k < 200; k++) {
      const stairs = Array.from({ length: 9 }, () => random()).sort((a, b) => b - a);
      expect(squares(data, (d) => stairs[d]!)).toBeGreaterThanOrEqual(best);
    }
  });

  it('[IS1] a weight of two is the pair written twice, a weight of 0 the pair left out', () => {
    const weighted = fitIsotonic(pairs([1, 3, 9], [2, 4]), { same: [1, 2, 0], different: [1, 1] });
    expect(weighted).toEqual(fitIsotonic(pairs([1, 3, 3], [2, 4])));
  });

  it('refuses pairs of one kind', () => {
    expect(() => fitIsotonic(pairs([1, 2], []))).toThrow('got 2 and 0');
    expect(() => fitIsotonic(pairs([], [1]))).toThrow('got 0 and 1');
  });
});

describe('isotonicProbability(fit, d)', () => {
  it('[IS2] holds a step until the next one begins, and the first before it', () => {
    const fit = fitIsotonic(pairs([1, 3], [2, 4]));
    expect([0, 1, 1.9, 2, 3.9, 4, 100].map((d) => isotonicProbability(fit, d))).toEqual([
      1, 1, 1, 0.5, 0.5, 0, 0,
    ]);
  });
});
