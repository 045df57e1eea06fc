import { describe, expect, it } from 'vitest';
import { chance, count, fixed, percent } from './format';

describe('fixed(value, digits)', () => {
  it('writes as many digits as asked for', () => {
    expect(fixed(0.2, 2)).toBe('0.20');
    expect(fixed(0.0334, 3)).toBe('0.033');
    expect(fixed(72, 0)).toBe('72');
  });

  it('writes a true minus, and none before a zero', () => {
    expect(fixed(-0.234, 2)).toBe('−0.23');
    expect(fixed(-0.001, 2)).toBe('0.00');
    expect(fixed(-0, 1)).toBe('0.0');
  });

  it('sets thousands apart before the point only', () => {
    expect(fixed(1234567.12345, 4)).toBe('1,234,567.1235');
  });

  it('has a sign for what is no finite number', () => {
    expect(fixed(Number.NaN, 2)).toBe('–');
    expect(fixed(Number.NEGATIVE_INFINITY, 2)).toBe('−∞');
  });
});

describe('percent(share, digits)', () => {
  it('puts a thin no-break space before the sign', () => {
    expect(percent(0.144, 1)).toBe('14.4\u202f%');
    expect(percent(1)).toBe('100\u202f%');
    expect(percent(Number.NaN)).toBe('–');
  });
});

describe('count(n)', () => {
  it('sets thousands apart', () => {
    expect(count(0)).toBe('0');
    expect(count(2688)).toBe('2,688');
    expect(count(123_552_000)).toBe('123,552,000');
  });
});

describe('chance(share)', () => {
  it('writes as many digits as mean something', () => {
    expect([0.674, 0.034, 0.0002, 0.998, 0.9999, 0, 1].map(chance)).toEqual(
      ['67', '3.4', '0.020', '99.8', '99.990', '0.0', '100.0'].map((digits) => `${digits}\u202f%`),
    );
  });
});
