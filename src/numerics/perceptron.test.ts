import { describe, expect, it } from 'vitest';
import { layerOutputs, type Perceptron, termsOf } from './perceptron';

/** Two inputs, two hidden units, one output. Hidden: 1 + x₀ − x₁ and −x₀ + 2 x₁. Output: 3 + 2 h₀ + h₁. */
const small: Perceptron = {
  sizes: [2, 2, 1],
  weights: Float32Array.of(1, -1, -1, 2, 1, 0, 2, 1, 3),
};

describe('layerOutputs(perceptron, x)', () => {
  it('[PE1] gives what was worked out by hand, and a hidden unit below 0 as 0', () => {
    expect(layerOutputs(small, Float32Array.of(2, 1)).map((layer) => [...layer])).toEqual([[2, 0], [7]]);
    expect(layerOutputs(small, Float32Array.of(0, 2)).map((layer) => [...layer])).toEqual([[0, 4], [7]]);
  });

  it('[PE1] does not cut off the last layer', () => {
    const negative = { ...small, weights: Float32Array.of(1, -1, -1, 2, 1, 0, -2, 1, 0) };
    expect([...layerOutputs(negative, Float32Array.of(2, 1))[1]!]).toEqual([-4]);
  });

  it('[PE1] with an input of zeros gives the biases', () => {
    expect([...layerOutputs(small, new Float32Array(2))[0]!]).toEqual([1, 0]);
  });

  it('leaves weights and input as they were', () => {
    const x = Float32Array.of(2, 1);
    const before = Float32Array.from(small.weights);
    layerOutputs(small, x);
    expect([x, small.weights]).toEqual([Float32Array.of(2, 1), before]);
  });

  it('names what does not fit', () => {
    expect(() => layerOutputs(small, new Float32Array(3))).toThrow(
      new RangeError('x must hold 1 × 2 = 2 numbers, got 3'),
    );
    expect(() => layerOutputs({ ...small, sizes: [2, 2, 2] }, new Float32Array(2))).toThrow(RangeError);
  });
});

describe('termsOf(perceptron, layer, below, k)', () => {
  it('[PE2] lists the weights, the products and the bias of one number', () => {
    const { weights, products, bias } = termsOf(small, 0, Float32Array.of(2, 1), 1);
    expect([[...weights], [...products], bias]).toEqual([[-1, 2], [-2, 2], 0]);
  });

  it('[PE2] adds up to what comes out, before it is cut off', () => {
    const x = Float32Array.of(0.3, 0.7);
    const [hidden] = layerOutputs(small, x);
    const { products, bias } = termsOf(small, 1, hidden!, 0);
    expect(products.reduce((sum, product) => sum + product, bias)).toBeCloseTo(
      layerOutputs(small, x)[1]![0]!,
      6,
    );
  });

  it('names a number that is not there', () => {
    expect(() => termsOf(small, 1, new Float32Array(2), 1)).toThrow(
      new RangeError('layers of 2-2-1 have no number 1 in layer 1'),
    );
    expect(() => termsOf(small, 2, new Float32Array(1), 0)).toThrow(RangeError);
  });
});
