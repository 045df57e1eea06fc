import { describe, expect, it } from 'vitest';
import { rounded } from './chain';
import { greysOf, sumsOf } from './small';
import { trainSmallEncoder } from './small-encoder';

const encoder = trainSmallEncoder(1);

describe('trainSmallEncoder(seed)', () => {
  it('gives 48 weights and 3 constants with one digit, the greatest of them 2', () => {
    expect(encoder.weights).toHaveLength(48);
    expect(encoder.constants).toHaveLength(3);
    for (const number of [...encoder.weights, ...encoder.constants]) expect(number).toBe(rounded(number, 1));
    expect(Math.max(...encoder.weights.map(Math.abs))).toBe(2);
  });

  it('gives the same ones each time, and others with another seed', () => {
    expect(trainSmallEncoder(1)).toEqual(encoder);
    expect(trainSmallEncoder(2)).not.toEqual(encoder);
  });
});

describe('sumsOf(encoder, greys)', () => {
  it('adds up products and a constant, and needs no more than two digits', () => {
    const greys = Array.from({ length: 16 }, (_, j) => (j === 5 ? 0.4 : 0));
    const [first] = sumsOf(encoder, greys);
    expect(first).toBeCloseTo(encoder.constants[0]! + 0.4 * encoder.weights[15]!, 10);
    for (const sum of sumsOf(encoder, greysOf(new Float32Array(576).fill(0.73)))) {
      expect(sum).toBeCloseTo(rounded(sum, 2), 10);
    }
  });
});
