import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, it } from 'vitest';
import { type Convolution, placed } from '../numerics/convolution';
import { createRandom } from '../numerics/random';
import { Encoder } from './encoder';
import { countWeights } from './initial';
import { createNative, type Native } from './native';

/** The encoder with convolutions, said again in TensorFlow.js operations, whose tape finds the gradient by itself. */
const SIDE = 11;
const ROWS = 6;

interface Architecture {
  readonly sizes: readonly number[];
  readonly convolutions: readonly Convolution[];
}

const ARCHITECTURES: readonly Architecture[] = [
  { sizes: [SIDE * SIDE, 4], convolutions: [{ filters: 8, size: 5, stride: 2 }] },
  {
    sizes: [SIDE * SIDE, 7, 3],
    convolutions: [
      { filters: 3, size: 3, stride: 1 },
      { filters: 5, size: 3, stride: 2 },
      { filters: 2, size: 2, stride: 1 },
    ],
  },
  // Filters further apart than they are large leave pixels out, whose slope is 0.
  {
    sizes: [SIDE * SIDE, 2],
    convolutions: [
      { filters: 4, size: 2, stride: 1 },
      { filters: 4, size: 2, stride: 3 },
    ],
  },
];

function numbers(seed: number, length: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length }, () => random() - 0.5);
}

let natives: readonly Native[];
beforeAll(async () => {
  natives = [await createNative('simd'), await createNative('plain')];
  // Or its CPU backend prints an advertisement for the native addon.
  tf.env().set('IS_NODE', false);
});

it.each(ARCHITECTURES)('outputs and gradients are those of conv2d: %j', async (architecture) => {
  const expected = await byTape(architecture);
  for (const native of natives) {
    const found = byEngine(native, architecture);
    expectNear(found.outputs, expected.outputs);
    expectNear(found.gradient, expected.gradient);
  }
});

function byEngine(native: Native, { sizes, convolutions }: Architecture) {
  const encoder = new Encoder(native, sizes, false, weightsOf({ sizes, convolutions }), convolutions);
  const x = native.own([ROWS, sizes[0]!]);
  native.view(x).set(numbers(1, x.size));
  const dy = native.own([ROWS, encoder.outputs]);
  native.view(dy).set(numbers(2, dy.size));
  let outputs: number[] = [];
  const gradients = tf.grads(() => {
    const y = encoder.op(x);
    outputs = [...y.dataSync()];
    return y;
  })([...encoder.variables], dy);
  const gradient = gradients.flatMap((tensor) => [...tensor.dataSync()]);
  for (const tensor of [x, dy, ...gradients]) tensor.dispose();
  encoder.dispose();
  return { outputs, gradient };
}

async function byTape({ sizes, convolutions }: Architecture) {
  await tf.setBackend('cpu');
  return tf.tidy(() => {
    const weights = weightsOf({ sizes, convolutions });
    let at = 0;
    const next = (...shape: number[]): tf.Tensor => {
      const size = tf.util.sizeFromShape(shape);
      at += size;
      return tf.tensor(weights.slice(at - size, at), shape);
    };
    const places = placed(SIDE, convolutions);
    const last = places.at(-1)!;
    const dense = [last.sideOut ** 2 * last.filters, ...sizes.slice(1)];
    const variables = [
      ...places.flatMap(({ size, channels, filters }) => [
        next(size, size, channels, filters),
        next(filters),
      ]),
      ...dense.slice(1).flatMap((outputs, l) => [next(dense[l]!, outputs), next(outputs)]),
    ];
    const x = tf.tensor4d(numbers(1, ROWS * SIDE * SIDE), [ROWS, SIDE, SIDE, 1]);
    const forward = (...given: tf.Tensor[]): tf.Tensor => {
      let y: tf.Tensor = x;
      for (let l = 0; 2 * l < given.length; l++) {
        const [w, b] = [given[2 * l]!, given[2 * l + 1]!];
        const place = places[l];
        y = place
          ? tf.conv2d(y as tf.Tensor4D, w as tf.Tensor4D, place.stride, 'valid')
          : tf.matMul(tf.reshape(y, [ROWS, -1]), w as tf.Tensor2D);
        y = tf.add(y, b);
        if (2 * l + 2 < given.length) y = tf.relu(y);
      }
      return y;
    };
    const outputs = sizes.at(-1)!;
    const dy = tf.tensor2d(numbers(2, ROWS * outputs), [ROWS, outputs]);
    const gradients = tf.grads(forward)(variables, dy);
    return {
      outputs: [...forward(...variables).dataSync()],
      gradient: gradients.flatMap((tensor) => [...tensor.dataSync()]),
    };
  });
}

/** Biases too: those of 0 would hide a wrong one. */
function weightsOf({ sizes, convolutions }: Architecture): Float32Array {
  return numbers(3, countWeights(sizes, convolutions));
}

function expectNear(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length);
  const size = Math.max(...expected.map(Math.abs));
  expect(size).toBeGreaterThan(0.1);
  expected.forEach((value, i) => {
    if (Math.abs(found[i]! - value) > 1e-5 * Math.max(1, size))
      expect.fail(`number ${i}: ${found[i]}, not ${value}`);
  });
}
