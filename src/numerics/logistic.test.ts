import { describe, expect, it } from 'vitest';
import { logistic, logit } from './logistic';

describe('logistic(x)', () => {
  it('[LG1] by hand: ½ at 0, three quarters at ln 3, and the rest at −ln 3', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(Math.log(3))).toBeCloseTo(0.75, 12);
    expect(logistic(-Math.log(3))).toBeCloseTo(0.25, 12);
  });

  it('[LG1] does not overflow, and keeps its digits near 0', () => {
    expect(logistic(1000)).toBe(1);
    expect(logistic(-1000)).toBe(0);
    expect(logistic(-40)).toBeCloseTo(Math.exp(-40), 25);
    expect(logistic(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(logistic(Number.POSITIVE_INFINITY)).toBe(1);
  });
});

describe('logit(p)', () => {
  it('[LG2] is the way back, without end at 0 and 1', () => {
    for (const x of [-30, -2, -1e-9, 0, 0.5, 7]) expect(logit(logistic(x))).toBeCloseTo(x, 9);
    expect(logit(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(logit(1)).toBe(Number.POSITIVE_INFINITY);
  });
});
