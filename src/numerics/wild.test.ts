import { describe, expect, it } from 'vitest';
import { WILD_FORMULAS, wildShare } from './wild';

describe('wildShare(formula, d)', () => {
  it('[WI1] by hand, at d = 0.8', () => {
    expect(wildShare('fifty', 0.8)).toBeCloseTo(0.4, 12);
    expect(wildShare('half', 0.8)).toBeCloseTo(0.6, 12);
    expect(wildShare('one-minus', 0.8)).toBeCloseTo(0.2, 12);
    expect(wildShare('cosine', 0.8)).toBeCloseTo(0.68, 12);
    expect(wildShare('inverse', 0.8)).toBeCloseTo(1 / 1.8, 12);
  });

  it('[WI1] all but fifty say 100 % of one and the same picture; fifty says 0', () => {
    for (const formula of WILD_FORMULAS) expect(wildShare(formula, 0)).toBe(formula === 'fifty' ? 0 : 1);
  });

  it('[WI1] the cosine is that of the angle between two embeddings, and falls below 0 at √2', () => {
    const angle = 2.1;
    const d = Math.hypot(1 - Math.cos(angle), Math.sin(angle));
    expect(wildShare('cosine', d)).toBeCloseTo(Math.cos(angle), 12);
    expect(wildShare('cosine', Math.SQRT2)).toBeCloseTo(0, 12);
    expect(wildShare('cosine', 1.5)).toBeLessThan(0);
  });

  it('[WI2] the wiki: 50 % at the threshold 0.6, 72.5 % at 0.59, 0 at 1, and −125 % at 2', () => {
    expect(wildShare('face-recognition', 0.6)).toBe(0.5);
    const linear = 1 - 0.59 / 1.2;
    const curved = linear + (1 - linear) * (2 * linear - 1) ** 0.2;
    expect(curved).toBeCloseTo(0.725, 3);
    expect(wildShare('face-recognition', 0.59)).toBeCloseTo(curved, 12);
    expect(wildShare('face-recognition', 0.61)).toBeCloseTo(0.4875, 12);
    expect(wildShare('face-recognition', 1)).toBe(0);
    expect(wildShare('face-recognition', 2)).toBeCloseTo(-1.25, 12);
  });

  it('[WI3] deepface: never between 49 and 51 %; torn from 51 to 30 at its threshold', () => {
    for (let d = 0; d <= 2; d += 0.001) {
      const share = wildShare('deepface', d);
      expect(share <= 0.49 || share >= 0.51).toBe(true);
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
    expect(wildShare('deepface', 0.8)).toBe(0.51);
    expect(wildShare('deepface', 0.801)).toBeGreaterThan(0.3);
  });

  it('[WI3] deepface: by hand at d = 0.6, step by step as the library does it', () => {
    const z = (-6.708710331202137 * 0.6) / 1.553508 + 2.9094193067398195;
    const confidence = 100 / (1 + Math.exp(-z));
    const stretched =
      51 + ((confidence - 40.4509428022908) / (75.45756719896039 - 40.4509428022908)) * (100 - 51);
    expect(wildShare('deepface', 0.6)).toBeCloseTo(stretched / 100, 12);
  });

  it('[WI4] human: made for other numbers, it says 100 % of any two embeddings of length 1', () => {
    for (const d of [0, 0.5, 1, 1.9, 2, 3.99]) expect(wildShare('human', d)).toBe(1);
    expect(wildShare('human', 4.01)).toBeLessThan(1);
    expect(wildShare('human', 10)).toBeCloseTo((1 - 0.5 - 0.2) / 0.6, 12);
    expect(wildShare('human', 16)).toBe(0);
  });
});
