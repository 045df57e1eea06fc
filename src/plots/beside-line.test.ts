import { describe, expect, it } from 'vitest';
import { sideOfLine } from './beside-line';

const level = (y: number) => ({
  points: [
    { x: 0, y },
    { x: 100, y },
  ],
});
const side = (...lines: Parameters<typeof sideOfLine>[2]) => sideOfLine(40, [60, 100], lines);

describe('sideOfLine', () => {
  it('is above where nothing is in the way', () => {
    expect(side()).toBe('above');
    expect(side(level(10))).toBe('above');
    expect(side(level(45))).toBe('above');
  });

  it('is below where a curve runs just above the line', () => {
    expect(side(level(32))).toBe('below');
    expect(
      side({
        points: [
          { x: 0, y: 90 },
          { x: 50, y: 38 },
          { x: 100, y: 30 },
        ],
      }),
    ).toBe('below');
  });

  it('goes by what is beside the word, not by where a curve came from', () => {
    expect(
      side({
        points: [
          { x: 0, y: 35 },
          { x: 50, y: 45 },
          { x: 100, y: 48 },
        ],
      }),
    ).toBe('above');
  });

  it('goes by its own curve before those of others, and by no broken one', () => {
    const other = { ...level(46), isOther: true };
    expect(side(level(35), other, other, other)).toBe('below');
    expect(side(level(Number.NaN))).toBe('above');
    expect(side({ points: [{ x: 0, y: 35 }] })).toBe('above');
  });
});
