import { grads, memory, type Tensor } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../numerics/random';
import { Encoder } from './encoder';
import { countWeights, initialWeights } from './initial';
import { createNative, type Native } from './native';

const PERCEPTRON = { sizes: [5, 7, 6, 3], convolutions: [] };
/** Of 7 × 7 pixels the first leaves 3 × 3, the second 2 × 2: patches overlap, and their numbers fill no whole vectors. */
const CONVOLUTION = {
  sizes: [49, 6, 3],
  convolutions: [
    { filters: 3, size: 3, stride: 2 },
    { filters: 5, size: 2, stride: 1 },
  ],
};
const rows = 9;

describe.each([
  ['perceptron', 'simd', true, PERCEPTRON],
  ['perceptron', 'simd', false, PERCEPTRON],
  ['perceptron', 'plain', true, PERCEPTRON],
  ['convolution', 'simd', true, CONVOLUTION],
  ['convolution', 'plain', false, CONVOLUTION],
] as const)('a %s on %s kernels, normalised: %s', (_, kind, normalised, { sizes, convolutions }) => {
  const inputs = sizes[0]!;
  function pictures(count: number): Float32Array {
    const random = createRandom(3);
    return Float32Array.from({ length: count * inputs }, () => 2 * random() - 1);
  }

  let native: Native;
  beforeAll(async () => {
    native = await createNative(kind);
    native.use();
  });

  function withEncoder(work: (encoder: Encoder, x: Tensor) => void): void {
    const initial = initialWeights(4, sizes, convolutions);
    // Biases of 0 would hide a wrong one.
    const random = createRandom(5);
    const encoder = new Encoder(
      native,
      sizes,
      normalised,
      initial.map((w) => w || random() - 0.5),
      convolutions,
    );
    const x = native.own([rows, inputs]);
    native.view(x).set(pictures(rows));
    work(encoder, x);
    encoder.dispose();
    x.dispose();
    expect(native.bytes()).toBe(0);
  }

  it('op(x) is what embed(x) gives, and of length 1 if normalised', () => {
    withEncoder((encoder, x) => {
      const embeddings = encoder.op(x);
      const z = new Float32Array(rows * 3);
      encoder.embed(pictures(rows), z);
      expect([...embeddings.dataSync()]).toEqual([...z]);
      if (normalised) expect(Math.hypot(...z.subarray(0, 3))).toBeCloseTo(1, 6);
      embeddings.dispose();
    });
  });

  it('embed() takes more rows than one chunk, and the tape does not see it', () => {
    withEncoder((encoder) => {
      const before = memory().numTensors;
      const many = new Float32Array(150 * 3);
      encoder.embed(pictures(150), many);
      const few = new Float32Array(rows * 3);
      encoder.embed(pictures(150).subarray(140 * inputs, 149 * inputs), few);
      expect([...many.subarray(140 * 3, 149 * 3)]).toEqual([...few]);
      expect(memory().numTensors).toBe(before);
    });
  });

  it('the gradient of op(x) agrees with finite differences for every weight', () => {
    withEncoder((encoder, x) => {
      const random = createRandom(6);
      const factors = Float32Array.from({ length: rows * 3 }, () => 2 * random() - 1);
      const weights = new Float32Array(countWeights(sizes, convolutions));
      encoder.getWeights(weights);

      // L = Σ factor · embedding, so ∂L/∂embedding is the factors: given as dy.
      const dy = native.make([rows, 3]);
      native.view(dy).set(factors);
      const gradients = grads(() => encoder.op(x))([...encoder.variables], dy);
      const found = gradients.flatMap((gradient) => [...gradient.dataSync()]);
      for (const tensor of [dy, ...gradients]) tensor.dispose();

      const lossAt = (changed: Float32Array): number => {
        encoder.setWeights(changed);
        const z = new Float32Array(rows * 3);
        encoder.embed(pictures(rows), z);
        return z.reduce((total, value, i) => total + value * factors[i]!, 0);
      };
      const h = 2e-3;
      let worst = 0;
      weights.forEach((w, i) => {
        const at = (value: number): number => lossAt(weights.with(i, value));
        const slope = (at(w + h) - at(w - h)) / (2 * h);
        worst = Math.max(worst, Math.abs(slope - found[i]!));
      });
      expect(worst).toBeLessThan(5e-4);
    });
  });

  it('op() refuses a gradient that came too late', () => {
    withEncoder((encoder, x) => {
      const dy = native.make([rows, 3]);
      const late = grads(() => {
        const first = encoder.op(x);
        encoder.op(x).dispose();
        return first;
      });
      expect(() => late([...encoder.variables], dy)).toThrow('ran again before its gradient was taken');
      dy.dispose();
    });
  });
});

it('new Encoder() refuses weights of other layers, and filters that do not fit', async () => {
  const native = await createNative();
  expect(() => new Encoder(native, [5, 3], true, new Float32Array(7))).toThrow(
    'layers of 5-3 have 18 weights, got 7',
  );
  const tooLarge = [{ filters: 2, size: 8, stride: 1 }];
  expect(() => new Encoder(native, [49, 3], true, new Float32Array(7), tooLarge)).toThrow(
    'Filters of 8 × 8 do not fit into the 7 × 7 that convolution 1 is given; 7 is the most.',
  );
  expect(native.bytes()).toBe(0);
});

describe('filters(most)', () => {
  it.each([
    ['a dense layer, as large as the picture', { sizes: [9, 4, 2], convolutions: [] }, 3],
    ['a convolution', { sizes: [9, 2], convolutions: [{ filters: 4, size: 2, stride: 1 }] }, 2],
  ])('are the columns of the first weights: of %s', async (_, { sizes, convolutions }, size) => {
    const native = await createNative();
    const initial = Float32Array.from({ length: countWeights(sizes, convolutions) }, (_, i) => i);
    const encoder = new Encoder(native, sizes, true, initial, convolutions);
    const found = encoder.filters(2);
    expect(found.size).toBe(size);
    expect([...found.weights]).toEqual(
      [0, 1].flatMap((unit) => Array.from({ length: size * size }, (_, pixel) => 4 * pixel + unit)),
    );
    expect(encoder.filters(99).weights.length).toBe(4 * size * size);
    encoder.dispose();
  });
});

describe('initialWeights(seed, sizes)', () => {
  it('is the same for the same seed and lies within ±√(6 / inputs), biases 0', () => {
    const weights = initialWeights(7, [24, 10, 2]);
    expect(initialWeights(7, [24, 10, 2])).toEqual(weights);
    expect(initialWeights(8, [24, 10, 2])).not.toEqual(weights);
    const first = weights.subarray(0, 240);
    expect(Math.max(...first)).toBeLessThanOrEqual(0.5);
    expect(Math.max(...first)).toBeGreaterThan(0.48);
    expect(Math.min(...first)).toBeLessThan(-0.48);
    expect([...weights.subarray(240, 250)]).toEqual(new Array(10).fill(0));
  });

  it('takes for the inputs of a filter what it looks at in one place', () => {
    const weights = initialWeights(7, [36, 2], [{ filters: 96, size: 2, stride: 2 }]);
    const most = (from: number, to: number) => Math.max(...weights.subarray(from, to).map(Math.abs));
    const dense = 4 * 96 + 96;
    expect(most(0, 4 * 96)).toBeLessThanOrEqual(Math.fround(Math.sqrt(6 / 4)));
    expect(most(0, 4 * 96)).toBeGreaterThan(0.97 * Math.sqrt(6 / 4));
    expect(most(4 * 96, dense)).toBe(0);
    expect(most(dense, weights.length)).toBeLessThanOrEqual(Math.sqrt(6 / (9 * 96)));
    expect(weights.length).toBe(dense + 9 * 96 * 2 + 2);
  });
});
