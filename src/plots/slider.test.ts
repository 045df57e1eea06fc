import { describe, expect, it } from 'vitest';
import { slidByKey } from './slider';

const range = { now: 0.2, min: 0, max: 5, step: 0.01, page: 0.1 };

describe('slidByKey(key, range)', () => {
  it('moves by a step with arrows and by a page with Page Up and Page Down', () => {
    expect(slidByKey('ArrowRight', range)).toBeCloseTo(0.21, 12);
    expect(slidByKey('ArrowDown', range)).toBeCloseTo(0.19, 12);
    expect(slidByKey('PageUp', range)).toBeCloseTo(0.3, 12);
  });

  it('goes to the ends and not beyond', () => {
    expect(slidByKey('Home', range)).toBe(0);
    expect(slidByKey('End', range)).toBe(5);
    expect(slidByKey('PageDown', { ...range, now: 0.05 })).toBe(0);
    expect(slidByKey('ArrowUp', { ...range, now: 5 })).toBe(5);
  });

  it('leaves other keys alone', () => {
    expect(slidByKey('Tab', range)).toBeNull();
    expect(slidByKey('a', range)).toBeNull();
  });
});
