import { describe, expect, it } from 'vitest';
import { lineThrough, placed, segment } from './path';

describe('segment(from, to, startOff, endOff)', () => {
  it('is a line in tenths of a pixel', () => {
    expect(segment({ x: 0, y: 0 }, { x: 10.04, y: 5.16 })).toBe('M0 0L10 5.2');
  });

  it('may be drawn in at its ends, until nothing is left', () => {
    expect(segment({ x: 0, y: 0 }, { x: 10, y: 0 }, 2, 3)).toBe('M2 0L7 0');
    expect(segment({ x: 0, y: 0 }, { x: 4, y: 0 }, 2, 3)).toBe('');
  });

  it('is a dot between two places that coincide', () => {
    expect(segment({ x: 1, y: 1 }, { x: 1, y: 1 })).toBe('M1 1L1 1');
  });
});

describe('lineThrough(places)', () => {
  it('goes from place to place in tenths of a pixel, and begins anew after one that is no number', () => {
    const heights = [1, 2.04, Number.NaN, 4, 5];
    expect(lineThrough(heights.map((y, x) => ({ x, y })))).toBe('M0 1L1 2M3 4L4 5');
    expect(lineThrough([])).toBe('');
  });
});

describe('placed(place, scale)', () => {
  it('never writes −0', () => {
    expect(placed({ x: -0.01, y: 3.25 }, 6)).toBe('translate(0 3.3) scale(6)');
  });
});
