import { describe, expect, it } from 'vitest';
import { isBounded, likelyCause } from './divergence';

describe('isBounded', () => {
  it('[DV1] ends at a million, on both sides', () => {
    expect([999_999, -999_999, 0].every(isBounded)).toBe(true);
    expect([1e6, -1e6, Number.POSITIVE_INFINITY, Number.NaN].some(isBounded)).toBe(false);
  });
});

describe('likelyCause', () => {
  it('[DV2] suspects a high rate first, then the missing scale, then the rate all the same', () => {
    expect(likelyCause({ normalised: false, learningRate: 0.05 })).toContain(
      'the learning rate of 0.05: try 0.001',
    );
    expect(likelyCause({ normalised: false, learningRate: 0.005 })).toContain('scale them');
    expect(likelyCause({ normalised: true, learningRate: 0.005 })).toContain(
      'smaller learning rate than 0.005',
    );
  });
});
