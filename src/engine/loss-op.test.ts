import { grad, grads, type Tensor, tidy, variable } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { initialClassWeights } from '../numerics/class-weights';
import { EmbeddingLoss } from '../numerics/embedding-loss';
import { hasClasses, type LossSettings } from '../numerics/loss-settings';
import { MININGS } from '../numerics/mining';
import { normalise } from '../numerics/normalise';
import { createRandom } from '../numerics/random';
import { EVERY_LOSS } from '../numerics/reference';
import { LossOp } from './loss-op';
import { createNative, type Native } from './native';

const labels = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2);
const n = labels.length;
const d = 3;
const PEOPLE = 3;

let native: Native;
let op: LossOp;
beforeAll(async () => {
  native = await createNative();
  native.use();
  op = new LossOp(native);
});

function embeddings(): Float32Array {
  const random = createRandom(2);
  return Float32Array.from({ length: n * d }, () => 2 * random() - 1);
}

function tensorOf(values: Float32Array, shape: number[]): Tensor {
  const tensor = native.make(shape);
  native.view(tensor).set(values);
  return tensor;
}

const cases = MININGS.flatMap((mining) => [[mining, 'squared'] as const, [mining, 'plain'] as const]);

describe.each(cases)('the loss op with %s on %s distances', (mining, distance) => {
  /** The loss, and ∂(factor · loss)/∂z. */
  function at(z: Float32Array, factor = 1): { loss: number; gradient: Float32Array } {
    const tensor = tensorOf(z, [n, d]);
    const upstream = tensorOf(Float32Array.of(factor), []);
    const settings = { margin: 0.4, mining, distance };
    const gradient = tidy(() =>
      grad((x) => op.op(x, labels, settings, createRandom(1)))(tensor, upstream).dataSync(),
    );
    tensor.dispose();
    upstream.dispose();
    expect(native.bytes()).toBe(0);
    return { loss: op.found!.meanOverActive, gradient: Float32Array.from(gradient) };
  }

  it('has the gradient that finite differences have', () => {
    const z = embeddings();
    const { gradient } = at(z);
    expect(Math.max(...gradient)).toBeGreaterThan(0.01);
    const h = 1e-3;
    z.forEach((value, i) => {
      const slope = (at(z.with(i, value + h)).loss - at(z.with(i, value - h)).loss) / (2 * h);
      expect(gradient[i]).toBeCloseTo(slope, 2.5);
    });
  });

  it('multiplies what comes from above', () => {
    const once = at(embeddings()).gradient;
    const thrice = at(embeddings(), 3).gradient;
    thrice.forEach((value, i) => {
      expect(value).toBeCloseTo(3 * once[i]!, 5);
    });
  });

  it('has no gradient and no NaN where all embeddings are one point', () => {
    const { loss, gradient } = at(new Float32Array(n * d).fill(0.5));
    expect(loss).not.toBeNaN();
    expect([...gradient]).toEqual(new Array(n * d).fill(0));
  });
});

describe.each(EVERY_LOSS)('the loss op with $loss', (settings: LossSettings) => {
  const z = new Float32Array(n * d);
  normalise(embeddings(), d, z);
  const W = initialClassWeights(PEOPLE, d, createRandom(1));

  it('hands the gradients of the loss to the tape, times what comes from above', () => {
    const dz = new Float32Array(n * d);
    const dW = new Float32Array(PEOPLE * d);
    const classes = hasClasses(settings) ? { count: PEOPLE, W, dW } : null;
    const expected = new EmbeddingLoss().find(z, labels, n, d, settings, createRandom(1), dz, classes);

    const given = tensorOf(z, [n, d]);
    const initial = tensorOf(W, [PEOPLE, d]);
    const weights = variable(initial);
    const upstream = tensorOf(Float32Array.of(3), []);
    const found = tidy(() =>
      (classes
        ? grads((x, w) => op.op(x as Tensor, labels, settings, createRandom(1), w as typeof weights))(
            [given, weights],
            upstream,
          )
        : [grad((x) => op.op(x, labels, settings, createRandom(1)))(given, upstream)]
      ).map((gradient) => Float32Array.from(gradient.dataSync())),
    );
    for (const tensor of [given, initial, weights, upstream]) tensor.dispose();

    expect(op.found).toEqual(expected);
    expect(found).toEqual([dz, ...(classes ? [dW] : [])].map((slopes) => slopes.map((slope) => 3 * slope)));
    expect(native.bytes()).toBe(0);
  });
});
