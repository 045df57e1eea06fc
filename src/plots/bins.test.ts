import { describe, expect, it } from 'vitest';
import { binned, binWidth, outline } from './bins';

describe('binWidth(span, pixels, leastPixels)', () => {
  it('is the least nice width that is wide enough', () => {
    expect(binWidth(4, 512, 12)).toBe(0.1);
    expect(binWidth(4, 288, 12)).toBe(0.2);
    expect(binWidth(20, 512, 12)).toBe(0.5);
  });
});

describe('binned(values, width, from, to)', () => {
  it('counts by hand', () => {
    expect(Array.from(binned([0, 0.1, 0.5, 0.9, 1], 0.5, 0, 1.5).counts)).toEqual([2, 2, 1]);
  });

  it('begins bins at whole multiples of the width, 0 among them', () => {
    const { from, counts } = binned([-0.01, 0, 0.01], 0.2, -0.3, 0.2);
    expect(from).toBeCloseTo(-0.4, 12);
    expect(Array.from(counts)).toEqual([0, 1, 2]);
  });

  it('counts what lies beyond at the ends, and leaves out what is no number', () => {
    expect(Array.from(binned([-9, 9, Number.NaN], 1, 0, 2).counts)).toEqual([1, 1]);
  });

  it('has as many bins as fit, whatever the rounding', () => {
    expect(binned([], 0.1, 0, 0.3).counts).toHaveLength(3);
    expect(binned([], 0.1, 0, 4).counts).toHaveLength(40);
  });

  it('loses nothing', () => {
    const values = Float32Array.from({ length: 1000 }, (_, i) => ((i * 7919) % 1000) / 250);
    expect(binned(values, 0.1, 0, 4).counts.reduce((sum, n) => sum + n, 0)).toBe(1000);
  });
});

describe('outline(heights, x, base)', () => {
  it('goes up, across and down again', () => {
    expect(outline([10, 0, 5.04], (k) => 20 * k, 100)).toBe('M0 100V90H20V100H40V95H60V100');
  });

  it('hangs from the base when heights are negative', () => {
    expect(outline([-10], (k) => 20 * k, 100)).toBe('M0 100V110H20V100');
  });
});
