import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BatchLoss } from '../numerics/batch-loss';
import { circle } from '../numerics/circle';
import { contrastive, contrastiveLinear } from '../numerics/contrastive';
import {
  plainDistances,
  plainDistancesGradient,
  squaredDistances,
  squaredDistancesGradient,
} from '../numerics/distance';
import { distanceWeighted } from '../numerics/distance-weighted';
import { multiSimilarity } from '../numerics/multi-similarity';
import { nPair } from '../numerics/n-pair';
import { normalise, normaliseGradient } from '../numerics/normalise';
import { ntXent } from '../numerics/nt-xent';
import { createRandom } from '../numerics/random';
import { anchorsOf, type Batch, scatteredBatch, sumOf } from '../numerics/reference';
import { addSimilaritiesGradient, similarities } from '../numerics/similarity';
import { supervisedContrastive } from '../numerics/supervised-contrastive';

/**
 * The losses over pairs and similarities, said again in TensorFlow.js operations, whose tape finds the gradient by itself,
 * from points of any length to the loss. What is chosen, and the weights of the circle loss, it takes as constant.
 */
interface Case {
  readonly rule: string;
  readonly from: 'similarities' | 'squared' | 'plain';
  /** Of src/numerics: from S or D and labels to the loss, and G. */
  readonly ours: (from: Float32Array, labels: Int32Array, n: number, G: Float32Array) => BatchLoss;
  /** The mean that G is the gradient of. */
  readonly theirs: (from: tf.Tensor2D, labels: Int32Array) => tf.Tensor;
}

const TEMPERATURE = 0.2;
const MULTI = { pull: 2, push: 20, base: 0.5, slack: 0.1 };
const ROUND = { margin: 0.25, scale: 16 };
const HINGE = 0.5;
/** Stands for a number that is not there: its exp is 0, and so is its slope. */
const NOWHERE = -1e9;

const CASES: readonly Case[] = [
  {
    rule: 'CO1',
    from: 'plain',
    ours: (D, labels, n, G) => contrastive(D, labels, n, 1, G),
    theirs: (D, labels) => pairMean(D, labels, 1, tf.square),
  },
  {
    rule: 'CO2',
    from: 'squared',
    ours: (D, labels, n, G) => contrastiveLinear(D, labels, n, 1, G),
    theirs: (D, labels) => pairMean(D, labels, 1, (cost) => cost),
  },
  {
    rule: 'DW1] [DW2',
    from: 'plain',
    ours: (D, labels, n, G) =>
      distanceWeighted(D, labels, n, { margin: HINGE, dimensions: 3, distance: 'plain' }, G, createRandom(3)),
    theirs: drawnMean,
  },
  {
    rule: 'NX1',
    from: 'similarities',
    ours: (S, labels, n, G) => ntXent(S, labels, n, TEMPERATURE, G),
    theirs: (S, labels) => {
      const { positive, negative } = masksOf(labels);
      const logits = tf.div(S, TEMPERATURE);
      const nearest = tf.logSumExp(only(negative, logits), 1, true);
      const costs = tf.mul(tf.softplus(tf.sub(nearest, logits)), positive);
      return tf.div(tf.sum(costs), tf.sum(positive));
    },
  },
  {
    rule: 'SC1',
    from: 'similarities',
    ours: (S, labels, n, G) => supervisedContrastive(S, labels, n, TEMPERATURE, G),
    theirs: (S, labels) => {
      const { positive, negative } = masksOf(labels);
      const logits = tf.div(S, TEMPERATURE);
      const all = tf.logSumExp(only(tf.add(positive, negative), logits), 1);
      const mean = tf.div(tf.sum(tf.mul(logits, positive), 1), tf.sum(positive, 1));
      return tf.mean(tf.sub(all, mean));
    },
  },
  {
    rule: 'NP1',
    from: 'similarities',
    ours: nPair,
    theirs: (S, labels) => {
      const rowsOf = (label: number) => [...labels.keys()].filter((row) => labels[row] === label);
      const people = [...new Set(labels)].map(rowsOf);
      const anchors = tf.tensor1d(
        people.map(([anchor]) => anchor!),
        'int32',
      );
      const positives = tf.tensor1d(
        people.map(([, positive]) => positive!),
        'int32',
      );
      // A softmax over the positives, each anchor's own the right answer.
      const logits = tf.gather(tf.gather(S, anchors), positives, 1);
      const right = tf.sum(tf.mul(logits, tf.eye(people.length)), 1);
      return tf.mean(tf.sub(tf.logSumExp(logits, 1), right));
    },
  },
  {
    rule: 'MS1] [MS2',
    from: 'similarities',
    ours: (S, labels, n, G) => multiSimilarity(S, labels, n, MULTI, G),
    theirs: (S, labels) => {
      const { pull, push, base, slack } = MULTI;
      const { positive, negative } = masksOf(labels);
      const fixed = tf.tensor2d(S.dataSync(), [labels.length, labels.length]);
      const nearest = tf.max(only(negative, fixed), 1, true);
      const farthest = tf.neg(tf.max(only(positive, tf.neg(fixed)), 1, true));
      const pulled = tf.mul(positive, tf.cast(tf.less(fixed, tf.add(nearest, slack)), 'float32'));
      const pushed = tf.mul(negative, tf.cast(tf.greater(fixed, tf.sub(farthest, slack)), 'float32'));
      const side = (kept: tf.Tensor, scale: number) => {
        const powers = tf.mul(kept, tf.exp(tf.mul(tf.sub(S, base), scale)));
        return tf.div(tf.log1p(tf.sum(powers, 1)), Math.abs(scale));
      };
      const active = tf.sum(tf.max(pulled, 1));
      return tf.div(tf.sum(tf.add(side(pulled, -pull), side(pushed, push))), active);
    },
  },
  {
    rule: 'CI1',
    from: 'similarities',
    ours: (S, labels, n, G) => circle(S, labels, n, ROUND, G),
    theirs: (S, labels) => {
      const { margin, scale } = ROUND;
      const { positive, negative } = masksOf(labels);
      const fixed = tf.tensor2d(S.dataSync(), [labels.length, labels.length]);
      const pull = tf.relu(tf.sub(1 + margin, fixed));
      const push = tf.relu(tf.add(fixed, margin));
      const pulls = tf.mul(tf.mul(pull, -scale), tf.sub(S, 1 - margin));
      const pushes = tf.mul(tf.mul(push, scale), tf.sub(S, margin));
      const raw = tf.add(tf.logSumExp(only(positive, pulls), 1), tf.logSumExp(only(negative, pushes), 1));
      return tf.mean(tf.softplus(raw));
    },
  },
];

beforeAll(() => tf.setBackend('cpu'));

describe('src/numerics and TensorFlow.js autodiff, pairs and similarities', () => {
  it.each(CASES)('[$rule] [TL5] agree on $from', (way) => {
    for (const batch of [scatteredBatch([3, 4, 2], 3, 1), scatteredBatch([4, 4, 4, 4], 5, 2)]) {
      const ours = byHand(batch, way);
      const theirs = byTape(batch, way);
      expect(ours.active).toBeGreaterThan(2);
      expect(ours.loss).toBeCloseTo(theirs.loss, 5);
      const size = Math.max(...theirs.gradient.map(Math.abs));
      expect(size).toBeGreaterThan(0.01);
      for (const [at, value] of theirs.gradient.entries()) {
        expect(Math.abs(ours.gradient[at]! - value)).toBeLessThan(1e-5 * Math.max(1, size));
      }
    }
  });
});

function byHand({ n, d, x, labels }: Batch, { from, ours }: Case) {
  const z = new Float32Array(n * d);
  const matrix = new Float32Array(n * n);
  const G = new Float32Array(n * n);
  const gradient = new Float32Array(n * d);
  normalise(x, d, z);
  if (from === 'similarities') similarities(z, z, n, n, d, matrix);
  else squaredDistances(z, n, d, matrix);
  if (from === 'plain') plainDistances(matrix, matrix);
  const { meanOverActive, active } = ours(matrix, labels, n, G);
  if (from === 'plain') plainDistancesGradient(G, matrix, G);
  if (from === 'similarities') addSimilaritiesGradient(G, z, z, n, n, d, gradient, gradient);
  else squaredDistancesGradient(G, z, n, d, gradient);
  normaliseGradient(x, d, z, gradient, gradient);
  return { loss: meanOverActive, active, gradient };
}

function byTape({ n, d, x, labels }: Batch, { from, theirs }: Case) {
  return tf.tidy(() => {
    const lossOf = (points: tf.Tensor) => {
      const z = tf.div(points, tf.norm(points, 2, 1, true)) as tf.Tensor2D;
      const S = tf.matMul(z, z, false, true) as tf.Tensor2D;
      if (from === 'similarities') return theirs(S, labels).asScalar();
      const squares = tf.sum(tf.square(tf.sub(tf.expandDims(z, 1), tf.expandDims(z, 0))), 2);
      // Without the identity the root's slope on the diagonal is infinite, and the whole gradient NaN.
      const D = from === 'plain' ? tf.sqrt(tf.add(squares, tf.eye(n))) : squares;
      return theirs(D as tf.Tensor2D, labels).asScalar();
    };
    const { value, grad } = tf.valueAndGrad(lossOf)(tf.tensor2d(x, [n, d]));
    return { loss: value.dataSync()[0]!, gradient: [...grad.dataSync()] };
  });
}

/** 1 where row and column are an anchor and its positive, or its negative, and else 0. */
function masksOf(labels: Int32Array) {
  const n = labels.length;
  const own = tf.tensor1d(labels, 'int32');
  const same = tf.cast(tf.equal(tf.expandDims(own, 1), tf.expandDims(own, 0)), 'float32');
  return { positive: tf.sub(same, tf.eye(n)), negative: tf.sub(1, same) };
}

function only(mask: tf.Tensor, values: tf.Tensor): tf.Tensor {
  return tf.where(tf.cast(mask, 'bool'), values, tf.onesLike(values).mul(NOWHERE));
}

/** Over the pairs that cost something, each of them twice, as the masks have it. */
function pairMean(
  D: tf.Tensor2D,
  labels: Int32Array,
  margin: number,
  costOf: (raw: tf.Tensor) => tf.Tensor,
): tf.Tensor {
  const { positive, negative } = masksOf(labels);
  const pulls = tf.mul(positive, costOf(D));
  const pushes = tf.mul(negative, costOf(tf.relu(tf.sub(margin, D))));
  const costs = tf.add(pulls, pushes);
  const active = costs.dataSync().filter((cost) => cost > 0).length;
  return tf.div(tf.sum(costs), active);
}

/** Triplets with a negative drawn by 1 / q of three dimensions, which is 1 / d, or evenly where all are too far. */
function drawnMean(D: tf.Tensor2D, labels: Int32Array): tf.Tensor {
  const n = labels.length;
  const distances = D.dataSync();
  const random = createRandom(3);
  const drawn = anchorsOf(labels).flatMap(({ anchor, positives, negatives }) => {
    const weights = negatives.map((q) => {
      const d = distances[anchor * n + q]!;
      return d < 1.4 ? 1 / Math.max(0.5, d) : 0;
    });
    if (sumOf(weights) === 0) weights.fill(1);
    return positives.map((p) => {
      const mark = random() * sumOf(weights);
      const place = weights.findIndex((_, i) => mark < sumOf(weights.slice(0, i + 1)));
      return { toPositive: anchor * n + p, toNegative: anchor * n + negatives[place]! };
    });
  });
  const flat = tf.reshape(D, [n * n]);
  const at = (places: number[]) => tf.gather(flat, tf.tensor1d(places, 'int32'));
  const raw = tf.add(
    tf.sub(at(drawn.map(({ toPositive }) => toPositive)), at(drawn.map(({ toNegative }) => toNegative))),
    HINGE,
  );
  const active = raw.dataSync().filter((value) => value > 0).length;
  return tf.div(tf.sum(tf.relu(raw)), active);
}
