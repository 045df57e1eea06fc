import { describe, expect, it } from 'vitest';
import { mostOf } from './terms';
import { bracketed, elided } from './written';

describe('mostOf(terms, below)', () => {
  const below = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8);
  const weights = Float32Array.of(1, -1, 0, 1, -1, 1, 1, 0.5);
  const products = below.map((value, i) => value * weights[i]!);

  it('names the six greatest by size, and puts the others and the bias into one', () => {
    const { named, others, rest } = mostOf({ weights, products, bias: 10 }, below);
    expect(named.map(({ product }) => product)).toEqual([7, 6, -5, 4, 4, -2]);
    expect(named[2]).toEqual({ index: 4, value: 5, weight: -1, product: -5 });
    expect([others, rest]).toEqual([2, 11]);
  });

  it('adds up to all of it', () => {
    const { named, rest } = mostOf({ weights, products, bias: -0.5 }, below);
    const whole = products.reduce((sum, product) => sum + product, -0.5);
    expect(named.reduce((sum, { product }) => sum + product, rest)).toBe(whole);
  });
});

describe('how sums are written', () => {
  it('bracketed(value, digits) puts a negative number in brackets, but no −0.00', () => {
    expect([bracketed(-1.5, 2), bracketed(1.5, 1), bracketed(-0.001, 2)]).toEqual(['(−1.50)', '1.5', '0.00']);
  });

  it('elided(length, focus) keeps the first, the focus and the last, with a gap where any are left out', () => {
    expect(elided(16, 0)).toEqual([0, 1, 2, null, 15]);
    expect(elided(16, 7)).toEqual([0, 1, 2, null, 7, null, 15]);
    expect(elided(16, 14, 1)).toEqual([0, null, 14, 15]);
    expect(elided(3, 1)).toEqual([0, 1, 2]);
  });
});
