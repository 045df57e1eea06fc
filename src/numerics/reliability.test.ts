import { describe, expect, it } from 'vitest';
import { createRandom } from './random';
import { expectedCalibrationError, reliabilityBins } from './reliability';

describe('reliabilityBins(told, bins)', () => {
  it('[RB1] by hand: two bins of four pairs, and none where nobody was told anything', () => {
    const bins = reliabilityBins({ said: [0.1, 0.2, 0.9, 0.8], same: [0, 1, 1, 1] }, 5);
    expect(bins.map(({ from, to, pairs }) => [from, to, pairs])).toEqual([
      [0, 0.2, 1],
      [0.2, 0.4, 1],
      [0.8, 1, 2],
    ]);
    expect(bins.map(({ said }) => said)).toEqual([0.1, 0.2, (0.9 + 0.8) / 2]);
    expect(bins.map(({ happened }) => happened)).toEqual([0, 1, 1]);
  });

  it('[RB1] a border belongs to the bin that it begins, and 1 to the last', () => {
    const bins = reliabilityBins({ said: [0, 0.5, 1], same: [0, 1, 1] }, 2);
    expect(bins.map(({ pairs }) => pairs)).toEqual([1, 2]);
  });

  it('[RB1] a weight of two is the pair written twice, and a bin of weight 0 is empty', () => {
    const weighted = reliabilityBins({ said: [0.1, 0.6, 0.7], same: [0, 1, 0], weights: [0, 2, 1] });
    expect(weighted).toEqual(reliabilityBins({ said: [0.6, 0.6, 0.7], same: [1, 1, 0] }));
  });

  it('names what does not fit', () => {
    expect(() => reliabilityBins({ said: [1.2], same: [1] })).toThrow('must lie between 0 and 1, got 1.2');
    expect(() => reliabilityBins({ said: [Number.NaN], same: [1] })).toThrow('got NaN');
    expect(() => reliabilityBins({ said: [0.5], same: [] })).toThrow('got 1, 0 and 1');
  });
});

describe('expectedCalibrationError(bins)', () => {
  it('[RB2] by hand: three pairs told 50 % of which one is so, and one told 100 % that is so', () => {
    const bins = reliabilityBins({ said: [0.5, 0.5, 0.5, 1], same: [1, 0, 0, 1] });
    expect(expectedCalibrationError(bins)).toBeCloseTo((3 / 4) * (1 / 6), 12);
  });

  it('[RB2] is 0 for who says the share of all to everybody, and nearly 0 for who knows', () => {
    expect(expectedCalibrationError(reliabilityBins({ said: [0.5, 0.5], same: [1, 0] }))).toBe(0);
    const random = createRandom(2);
    const said = Array.from({ length: 40_000 }, () => random());
    const same = said.map((p) => Number(random() < p));
    expect(expectedCalibrationError(reliabilityBins({ said, same }))).toBeLessThan(0.012);
  });

  it('[RB2] is ½ for who says 100 % of everything and is right half the time', () => {
    expect(expectedCalibrationError(reliabilityBins({ said: [1, 1], same: [1, 0] }))).toBe(0.5);
  });

  it('refuses no pairs', () => {
    expect(() => expectedCalibrationError([])).toThrow('needs pairs');
  });
});
