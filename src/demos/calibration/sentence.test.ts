import { describe, expect, it } from 'vitest';
import { balancedPairs } from '../../numerics/person-pairs';
import { createRandom } from '../../numerics/random';
import { defaults } from '../../settings/declare';
import { describe as describing, refusalOf } from './sentence';
import { CALIBRATION_SETTINGS } from './settings';

const values = defaults(CALIBRATION_SETTINGS);
const seen = {
  values,
  even: 0.67,
  shifted: 0.67,
  interval: [0.61, 0.77] as const,
  error: 0.0112,
  tested: 2240,
  step: 7,
  steps: 7,
};
const plain = (text: string): string => text.replaceAll('\u202f', ' ');

describe('the sentence of the calibration', () => {
  it('says the percentage, its interval, its base rate and its error', () => {
    expect(plain(describing(seen))).toBe(
      'A distance of 0.80 means 67 %, between 61 % and 77 %, where half of all pairs are of one person. On 2,240 pairs of 40 other people such words are off by 1.1 points on average.',
    );
    expect(plain(describing({ ...seen, interval: null }))).toContain('means 67 %, where half');
  });

  it('at another base rate says both', () => {
    const seldom = {
      ...seen,
      values: { ...values, oneIn: 1000 },
      shifted: 0.002,
      interval: [0.001, 0.003] as const,
    };
    expect(plain(describing(seldom))).toBe(
      'Where one pair in 1,000 is of one person, a distance of 0.80 means 0.2 %, between 0.1 % and 0.3 %, and not 67 %.',
    );
  });

  it('names the light, and the step that is looked at', () => {
    expect(describing({ ...seen, values: { ...values, tested: 'dark' } })).toContain(
      'people in half the light',
    );
    expect(describing({ ...seen, step: 0 })).toContain('flat');
    expect(plain(describing({ ...seen, step: 2 }))).toContain(
      'After step 2 of 7 the curve says 67 % at 0.80',
    );
  });
});

describe('the refusal', () => {
  const pairsOf = (people: number, shots: number) =>
    balancedPairs(
      { embeddings: new Float32Array(people * shots), people, shots, outputs: 1 },
      createRandom(1),
    );

  it.each([
    [
      '1',
      '8',
      'no pair of different people: the pairs are 28 of the same person and 0',
      'Take 5 people or more.',
    ],
    [
      '40',
      '1',
      'no pair of the same person: the pairs are 0 of the same person and 780',
      'Take 2 pictures of each or more.',
    ],
    ['1', '1', 'no pair at all', 'Take 5 people or more and 2 pictures of each or more.'],
  ] as const)(
    'of %s people with %s pictures names the reason and the remedy',
    (people, shots, reason, remedy) => {
      const sentence = refusalOf(pairsOf(Number(people), Number(shots)), { people, shots });
      expect(sentence).toContain(reason);
      expect(sentence).toContain(remedy);
    },
  );
});
