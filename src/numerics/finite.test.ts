import { describe, expect, it } from 'vitest';
import { checkedFinite, checkedPositive } from './finite';

describe('checkedFinite(name, value) and checkedPositive(name, value)', () => {
  it('[PS1] give back what can be a setting', () => {
    expect(checkedFinite('base λ', -0.5)).toBe(-0.5);
    expect(checkedPositive('temperature τ', 0.01)).toBe(0.01);
  });

  it('[PS1] name the setting and the number that cannot', () => {
    expect(() => checkedFinite('base λ', Number.NaN)).toThrow(
      new RangeError('base λ must be a finite number, got NaN'),
    );
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => checkedPositive('temperature τ', value)).toThrow(
        new RangeError(`temperature τ must be a finite number > 0, got ${value}`),
      );
    }
  });
});
