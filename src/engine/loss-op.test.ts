import { grad, tidy } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { MININGS } from '../numerics/mining';
import { createRandom } from '../numerics/random';
import { LossOp } from './loss-op';
import { createNative, type Native } from './native';

const labels = Int32Array.of(0, 0, 0, 1, 1, 1, 2, 2, 2);
const n = labels.length;
const d = 3;

function embeddings(): Float32Array {
  const random = createRandom(2);
  return Float32Array.from({ length: n * d }, () => 2 * random() - 1);
}

const cases = MININGS.flatMap((mining) => [[mining, 'squared'] as const, [mining, 'plain'] as const]);

describe.each(cases)('the loss op with %s on %s distances', (mining, distance) => {
  let native: Native;
  let op: LossOp;
  beforeAll(async () => {
    native = await createNative();
    native.use();
    op = new LossOp(native);
  });

  /** The loss, and ∂(factor · loss)/∂z. */
  function at(z: Float32Array, factor = 1): { loss: number; gradient: Float32Array } {
    const tensor = native.make([n, d]);
    native.view(tensor).set(z);
    const upstream = native.make([]);
    native.view(upstream)[0] = factor;
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
