import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARCFACE, arcFace } from '../numerics/arcface';
import type { BatchLoss } from '../numerics/batch-loss';
import {
  addCosinesToClassesGradient,
  cosinesToClasses,
  initialClassWeights,
} from '../numerics/class-weights';
import { COSFACE, cosFace } from '../numerics/cosface';
import { normalise, normaliseGradient } from '../numerics/normalise';
import { PROXY_ANCHOR, proxyAnchor } from '../numerics/proxy-anchor';
import { proxyNca } from '../numerics/proxy-nca';
import { createRandom } from '../numerics/random';
import { type Batch, scatteredBatch } from '../numerics/reference';

/**
 * The losses with class weights, said again in TensorFlow.js operations, whose tape finds both gradients by itself: that of
 * the embeddings, before their length is made 1, and that of the weights.
 */
interface Way {
  readonly name: string;
  readonly byHand: (
    S: Float32Array,
    labels: Int32Array,
    n: number,
    classes: number,
    G: Float32Array,
  ) => BatchLoss;
  /** Of cosines, and a 1 where row and class belong together. */
  readonly byTape: (S: tf.Tensor2D, isOwn: tf.Tensor2D) => tf.Scalar;
}

const WAYS: Way[] = [
  {
    name: 'cosFace',
    byHand: (S, labels, n, classes, G) => cosFace(S, labels, n, classes, COSFACE, G),
    byTape: (S, isOwn) => {
      const { scale, margin } = COSFACE;
      return tf.losses.softmaxCrossEntropy(isOwn, tf.mul(scale, tf.sub(S, tf.mul(margin, isOwn))));
    },
  },
  {
    name: 'arcFace',
    byHand: (S, labels, n, classes, G) => arcFace(S, labels, n, classes, ARCFACE, G),
    byTape: (S, isOwn) => {
      const { scale, margin } = ARCFACE;
      const angle = tf.acos(S);
      const isPast = tf.greaterEqual(angle, Math.PI - margin);
      const own = tf.where(isPast, tf.sub(S, margin * Math.sin(margin)), tf.cos(tf.add(angle, margin)));
      return tf.losses.softmaxCrossEntropy(isOwn, tf.mul(scale, tf.where(tf.cast(isOwn, 'bool'), own, S)));
    },
  },
  {
    name: 'proxyNca',
    byHand: (S, labels, n, classes, G) => proxyNca(S, labels, n, classes, { scale: 3 }, G),
    byTape: (S, isOwn) => {
      const squared = tf.sub(2, tf.mul(2, S));
      const near = tf.exp(tf.mul(-3, squared));
      const own = tf.sum(tf.mul(isOwn, near), 1);
      const others = tf.sum(tf.mul(tf.sub(1, isOwn), near), 1);
      return tf.neg(tf.mean(tf.log(tf.div(own, others))));
    },
  },
  {
    name: 'proxyAnchor',
    byHand: (S, labels, n, classes, G) => proxyAnchor(S, labels, n, classes, PROXY_ANCHOR, G),
    byTape: (S, isOwn) => {
      const { scale, margin } = PROXY_ANCHOR;
      const pull = tf.sum(tf.mul(isOwn, tf.exp(tf.mul(-scale, tf.sub(S, margin)))), 0);
      const push = tf.sum(tf.mul(tf.sub(1, isOwn), tf.exp(tf.mul(scale, tf.add(S, margin)))), 0);
      const present = tf.sum(tf.max(isOwn, 0));
      return tf.add(tf.div(tf.sum(tf.log1p(pull)), present), tf.mean(tf.log1p(push)));
    },
  },
];

beforeAll(() => tf.setBackend('cpu'));

describe.each(WAYS)('src/numerics and TensorFlow.js autodiff: $name', ({ byHand, byTape }) => {
  it.each([
    { batch: scatteredBatch([3, 4, 2], 3, 1), classes: 3 },
    { batch: scatteredBatch([4, 4, 4, 4], 5, 2), classes: 6 },
  ])('[CW2] [CW3] [CF1] [AF1] [PN1] [PX1] agree, with $classes classes', ({ batch, classes }) => {
    const W = weightsFor(batch, classes);
    const ours = there(batch, W, classes, byHand);
    const theirs = taped(batch, W, classes, byTape);
    expect(Math.abs(ours.loss - theirs.loss)).toBeLessThan(1e-5 * Math.abs(theirs.loss));
    for (const of of ['dx', 'dW'] as const) {
      const size = Math.max(...theirs[of].map(Math.abs));
      expect(size).toBeGreaterThan(0.1);
      theirs[of].forEach((value, at) => {
        expect(Math.abs(ours[of][at]! - value)).toBeLessThan(1e-5 * Math.max(1, size));
      });
    }
  });
});

/** Of lengths from 1 on. That of the first row's class is opposite to the row, past the place where `arcFace` changes its formula. */
function weightsFor({ d, x, labels }: Batch, classes: number): Float32Array {
  const W = initialClassWeights(classes, d, createRandom(5)).map(
    (value, at) => value * (1 + Math.floor(at / d)),
  );
  for (let k = 0; k < d; k++) W[labels[0]! * d + k] = -x[k]! + 0.1 * W[labels[0]! * d + k]!;
  return W;
}

function there({ n, d, x, labels }: Batch, W: Float32Array, classes: number, loss: Way['byHand']) {
  const z = new Float32Array(n * d);
  const S = new Float32Array(n * classes);
  const G = new Float32Array(n * classes);
  const dx = new Float32Array(n * d);
  const dW = new Float32Array(classes * d);
  normalise(x, d, z);
  cosinesToClasses(z, W, n, classes, d, S);
  expect(S[labels[0]!]).toBeLessThan(-Math.cos(ARCFACE.margin));
  const { meanOverActive } = loss(S, labels, n, classes, G);
  addCosinesToClassesGradient(G, z, W, n, classes, d, dx, dW);
  normaliseGradient(x, d, z, dx, dx);
  return { loss: meanOverActive, dx: [...dx], dW: [...dW] };
}

function taped({ n, d, x, labels }: Batch, W: Float32Array, classes: number, loss: Way['byTape']) {
  return tf.tidy(() => {
    const direction = (rows: tf.Tensor) => tf.div(rows, tf.norm(rows, 2, 1, true)) as tf.Tensor2D;
    const isOwn = tf.oneHot(tf.tensor1d(labels, 'int32'), classes, 1, 0, 'float32') as tf.Tensor2D;
    const lossOf = (points: tf.Tensor, weights: tf.Tensor) =>
      loss(tf.matMul(direction(points), direction(weights), false, true), isOwn);
    const { value, grads } = tf.valueAndGrads(lossOf)([tf.tensor2d(x, [n, d]), tf.tensor2d(W, [classes, d])]);
    const [dx, dW] = grads.map((gradient) => [...gradient.dataSync()]);
    return { loss: value.dataSync()[0]!, dx: dx!, dW: dW! };
  });
}
