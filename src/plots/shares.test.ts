import { describe, expect, it } from 'vitest';
import { bandPath, sharePath, spacedOut } from './shares';

const same = (value: number): number => value;

describe('sharePath and bandPath', () => {
  it('go from place to place, and round a band', () => {
    expect(sharePath([0, 1], [1, 0.5], same, same)).toBe('M0 1L1 0.5');
    expect(bandPath([0, 1], { low: [0, 0.2], high: [1, 0.8] }, same, same)).toBe('M0 1L1 0.8L1 0.2L0 0Z');
  });
});

describe('spacedOut(wanted, gap, top, foot)', () => {
  it('leaves alone what has room', () => {
    expect(spacedOut([10, 50, 90], 17, 0, 100)).toEqual([10, 50, 90]);
  });

  it('moves what is too near downwards, and back up from the foot', () => {
    expect(spacedOut([10, 12, 11], 5, 0, 100)).toEqual([10, 20, 15]);
    expect(spacedOut([98, 99], 5, 0, 100)).toEqual([95, 100]);
    expect(spacedOut([-20, 300], 5, 0, 100)).toEqual([0, 100]);
  });

  it('keeps equal ones in their order', () => {
    expect(spacedOut([1, 1, 1], 2, 1, 50)).toEqual([1, 3, 5]);
  });
});
