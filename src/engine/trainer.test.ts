import '@tensorflow/tfjs-backend-cpu/dist/index';
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import { beforeAll, describe, expect, it } from 'vitest';
import { hasClasses } from '../numerics/loss-settings';
import { createRandom } from '../numerics/random';
import { EVERY_LOSS } from '../numerics/reference';
import { countWeights, initialClasses, initialWeights } from './initial';
import { largestOf } from './largest';
import { createNative, type Native } from './native';
import type { Kernels } from './protocol';
import { Trainer } from './trainer';

const PEOPLE = 16;
const SHOTS = 4;
const ROWS = PEOPLE * SHOTS;
const MARGIN = 0.2;
const RATE = 0.001;
const SETTINGS = { margin: MARGIN, mining: 'batch-all', distance: 'squared', learningRate: RATE } as const;
const labels = Int32Array.from({ length: ROWS }, (_, i) => Math.floor(i / SHOTS));

/** Pictures of people that can be told apart, but not at once: a pattern a person, and much noise. */
function batch(number: number, pixels: number): Float32Array {
  const person = createRandom(1);
  const patterns = Float32Array.from({ length: PEOPLE * pixels }, () => 2 * person() - 1);
  const noise = createRandom(number, 1);
  return Float32Array.from({ length: ROWS * pixels }, (_, at) => {
    const row = Math.floor(at / pixels);
    return 0.3 * patterns[labels[row]! * pixels + (at % pixels)]! + 2 * noise() - 1;
  });
}

/** Weights after each of `stops` steps by the engine. */
function trained(
  native: Native,
  sizes: readonly number[],
  normalised: boolean,
  stops: readonly number[],
): Float32Array[] {
  const trainer = new Trainer(native, sizes, normalised, initialWeights(2, sizes));
  const x = native.own([ROWS, sizes[0]!]);
  const found: Float32Array[] = [];
  for (let step = 0; step < stops.at(-1)!; step++) {
    native.view(x).set(batch(step, sizes[0]!));
    const settings = {
      margin: MARGIN,
      mining: 'batch-all',
      distance: 'squared',
      learningRate: RATE,
    } as const;
    trainer.step(x, labels, settings, createRandom(0));
    if (stops.includes(step + 1)) {
      const weights = new Float32Array(countWeights(sizes));
      trainer.encoder.getWeights(weights);
      found.push(weights);
    }
  }
  trainer.dispose();
  x.dispose();
  return found;
}

/** The same by plain TensorFlow.js: its ops, its autodiff, its Adam, on its CPU backend. */
async function trainedByTensorFlow(sizes: readonly number[], normalised: boolean, stops: readonly number[]) {
  // Or its CPU backend prints an advertisement for the native addon.
  tf.env().set('IS_NODE', false);
  await tf.setBackend('cpu');
  const initial = initialWeights(2, sizes);
  let at = 0;
  const next = (shape: number[]): tf.Variable => {
    const size = tf.util.sizeFromShape(shape);
    at += size;
    return tf.variable(tf.tensor(initial.slice(at - size, at), shape));
  };
  const layers = sizes.slice(1).map((outputs, l) => [next([sizes[l]!, outputs]), next([outputs])] as const);
  const optimizer = tf.train.adam(RATE);
  // Of the n³ triples only those whose positive shows the anchor's person: row a, its person's k-th picture, column n.
  const same = tf.equal(tf.tensor2d(labels, [ROWS, 1]), tf.tensor2d(labels, [1, ROWS]));
  const own = tf.cast(same, 'float32');
  const other = tf.expandDims(tf.sub(1, own), 1);
  const notSelf = tf.expandDims(tf.sub(1, tf.tile(tf.eye(SHOTS), [PEOPLE, 1])), 2);
  const valid = tf.mul(notSelf, other);

  const loss = (x: tf.Tensor2D): tf.Scalar => {
    let h: tf.Tensor = x;
    layers.forEach(([w, b], l) => {
      h = tf.add(tf.matMul(h as tf.Tensor2D, w as tf.Tensor2D), b);
      if (l < layers.length - 1) h = tf.relu(h);
    });
    if (normalised) h = tf.div(h, tf.sqrt(tf.sum(tf.square(h), 1, true)));
    const D = tf.sum(tf.square(tf.sub(tf.expandDims(h, 1), tf.expandDims(h, 0))), 2);
    const dAP = tf.sum(tf.reshape(tf.mul(D, own), [ROWS, PEOPLE, SHOTS]), 1);
    const raw = tf.mul(tf.add(tf.sub(tf.expandDims(dAP, 2), tf.expandDims(D, 1)), MARGIN), valid);
    const pulls = tf.relu(raw);
    // Counting has no gradient: it happens beside the tape.
    const active = Array.from(pulls.dataSync()).filter((value) => value > 0).length;
    return tf.div(tf.sum(pulls), Math.max(1, active));
  };

  const found: Float32Array[] = [];
  for (let step = 0; step < stops.at(-1)!; step++) {
    tf.tidy(() => {
      const x = tf.tensor2d(batch(step, sizes[0]!), [ROWS, sizes[0]!]);
      optimizer.minimize(() => loss(x));
    });
    if (stops.includes(step + 1)) {
      found.push(Float32Array.from(layers.flat().flatMap((variable) => [...variable.dataSync()])));
    }
  }
  tf.disposeVariables();
  return found;
}

function farthest(a: Float32Array, b: Float32Array): number {
  return a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
}

describe('training against plain TensorFlow.js autodiff', () => {
  let native: Record<Kernels, Native>;
  beforeAll(async () => {
    native = { simd: await createNative('simd'), plain: await createNative('plain') };
  });

  it('576-128-64-16, normalised: the same weights after 1 and 50 steps, on both kinds of kernels', async () => {
    const sizes = [576, 128, 64, 16];
    const expected = await trainedByTensorFlow(sizes, true, [1, 50]);
    for (const kind of ['simd', 'plain'] as const) {
      const found = trained(native[kind], sizes, true, [1, 50]);
      expect(farthest(found[0]!, expected[0]!), `${kind}, step 1`).toBeLessThan(2e-5);
      expect(farthest(found[1]!, expected[1]!), `${kind}, step 50`).toBeLessThan(2e-5);
    }
  }, 30_000);

  it('20-16-2, not normalised: the same weights but for the last bias', async () => {
    const sizes = [20, 16, 2];
    // The loss does not change when all embeddings shift, so that bias' true gradient is 0, and Adam turns its
    // rounding noise into steps of the size of the rate.
    const last = countWeights(sizes) - 2;
    const expected = await trainedByTensorFlow(sizes, false, [1, 50]);
    const found = trained(native.simd, sizes, false, [1, 50]);
    found.forEach((weights, i) => {
      expect(farthest(weights.subarray(0, last), expected[i]!.subarray(0, last))).toBeLessThan(2e-5);
    });
  }, 30_000);
});

describe('Trainer.step()', () => {
  const sizes = [20, 8, 3];
  let native: Native;
  beforeAll(async () => {
    native = await createNative();
    native.use();
  });

  function largest(pixel: number): number {
    const trainer = new Trainer(native, sizes, true, initialWeights(1, sizes));
    const x = native.own([ROWS, 20]);
    native.view(x).set(batch(0, 20));
    native.view(x)[0] = pixel;
    const step = trainer.step(x, labels, SETTINGS, createRandom(1));
    trainer.dispose();
    x.dispose();
    return step.largest;
  }

  // These two train by a slope in which weights, or what is kept, count as constant.
  const withTheirSlope = EVERY_LOSS.filter(({ loss }) => loss !== 'circle' && loss !== 'multi-similarity');

  it.each(withTheirSlope)('brings $loss back to the weights of the encoder', (loss) => {
    const outputs = loss.loss === 'logits' ? PEOPLE : 3;
    const layers = [20, 8, outputs];
    const classes = hasClasses(loss) ? initialClasses(1, PEOPLE, outputs) : null;
    const trainer = new Trainer(native, layers, true, initialWeights(1, layers), classes);
    const x = native.own([ROWS, 20]);
    native.view(x).set(batch(0, 20));
    const still = { ...loss, learningRate: 0 };
    const lossNow = () => trainer.step(x, labels, still, createRandom(1)).loss;
    const { active } = lossNow();
    const weights = native.view(trainer.variables[0]!);
    const slopes = native.view(trainer.encoder.gradients[0]!).slice();
    // How many are active changes with a step; the slope takes their number as constant.
    const h = 2 ** -9;
    const found = Array.from({ length: 8 }, (_, i) => {
      const at = 20 * i;
      const value = weights[at]!;
      const [above, below] = [value + h, value - h].map((changed) => {
        weights[at] = changed;
        return lossNow().sum / active;
      });
      weights[at] = value;
      return { slope: slopes[at]!, expected: (above! - below!) / (2 * h) };
    });
    trainer.dispose();
    x.dispose();
    expect(slopes.some((slope) => Math.abs(slope) > 0.001)).toBe(true);
    for (const { slope, expected } of found) expect(slope).toBeCloseTo(expected, 2);
  });

  it('moves class weights at ten times the rate of the encoder', () => {
    const classes = initialClasses(1, PEOPLE, 3);
    const trainer = new Trainer(native, sizes, true, initialWeights(1, sizes), classes);
    const x = native.own([ROWS, 20]);
    native.view(x).set(batch(0, 20));
    const before = trainer.variables.map((variable) => native.view(variable).slice());
    trainer.step(x, labels, { loss: 'softmax', scale: 4, learningRate: RATE }, createRandom(1));
    // Adam's first step is ± the rate, but where there is no slope.
    const moved = trainer.variables.map((variable, i) => farthest(native.view(variable), before[i]!));
    trainer.dispose();
    x.dispose();
    expect(before.at(-1)).toEqual(classes);
    expect(moved.at(-1)).toBeCloseTo(10 * RATE, 5);
    for (const most of moved.slice(0, -1)) expect(most).toBeCloseTo(RATE, 5);
  });

  it('says when a number is not one', () => {
    expect(largest(1)).toBeLessThanOrEqual(1.000001);
    expect(largest(Number.NaN)).toBeNaN();
    expect(largestOf(Float32Array.of(1, Number.NaN, 3))).toBeNaN();
    expect(largestOf(Float32Array.of(1, -4, 3))).toBe(4);
  });
});
