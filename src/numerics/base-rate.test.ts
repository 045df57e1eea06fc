import { describe, expect, it } from 'vitest';
import { atBaseRate } from './base-rate';

describe('atBaseRate(p, from, to)', () => {
  it('[BR1] by hand: of 10 same pairs 9 are this near, of 990 different ones 99: 9 in 108', () => {
    expect(atBaseRate(0.9, 0.5, 0.01)).toBeCloseTo(9 / 108, 12);
  });

  it('[BR1] is what counting says: the shares of either kind at a distance, mixed anew', () => {
    for (const near of [0.02, 0.4, 0.93]) {
      for (const far of [0.01, 0.5]) {
        const mixed = (rate: number) => (rate * near) / (rate * near + (1 - rate) * far);
        for (const to of [0.001, 0.3, 0.5, 0.99]) {
          expect(atBaseRate(mixed(0.2), 0.2, to)).toBeCloseTo(mixed(to), 12);
        }
      }
    }
  });

  it('[BR2] 0 and 1 stay exactly what they are, and every p where the rate does', () => {
    expect(atBaseRate(0, 0.5, 0.001)).toBe(0);
    expect(atBaseRate(1, 0.5, 0.001)).toBe(1);
    expect(atBaseRate(0.37, 0.25, 0.25)).toBeCloseTo(0.37, 15);
  });

  it('[BR2] there and back is where one began', () => {
    expect(atBaseRate(atBaseRate(0.8, 0.5, 0.001), 0.001, 0.5)).toBeCloseTo(0.8, 12);
  });

  it('names a base rate that is none', () => {
    expect(() => atBaseRate(0.5, 0.5, 0)).toThrow('a base rate must lie between 0 and 1, got 0');
    expect(() => atBaseRate(0.5, 1, 0.5)).toThrow('got 1');
  });
});
