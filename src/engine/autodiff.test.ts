import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  plainDistances,
  plainDistancesGradient,
  squaredDistances,
  squaredDistancesGradient,
} from '../numerics/distance';
import { FARTHEST, NEAREST } from '../numerics/distance-weighted';
import { MININGS, type Mining, mine, type Space } from '../numerics/mining';
import { naiveRootGradient } from '../numerics/naive-root';
import { normalise, normaliseGradient } from '../numerics/normalise';
import { createRandom } from '../numerics/random';
import { allTriplets, type Batch, scatteredBatch } from '../numerics/reference';

/**
 * The losses of src/numerics, said again in TensorFlow.js operations, whose tape finds the gradient by itself.
 * It stands here because only this folder may import TensorFlow.js.
 */

/** Pushing alone ends at α instead of at a gap of α: with 0.2 it would have nothing to do here. */
const marginOf = (mining: Mining): number => (mining === 'push-only' ? 1.5 : 0.2);

beforeAll(() => tf.setBackend('cpu'));

describe('src/numerics and TensorFlow.js autodiff', () => {
  const ways = MININGS.flatMap((mining) =>
    [true, false].flatMap((normalised) =>
      (['squared', 'plain'] as const).map((distance) => ({ mining, normalised, distance })),
    ),
  );

  it.each(ways)(
    '[BA1] [BH1] [BH2] [SH1] [SH2] [RA1] [DW1] [DW2] [OT1] [OT2] agree: $mining, normalised $normalised, $distance',
    ({ mining, normalised, distance }) => {
      for (const batch of [scatteredBatch([3, 4, 2], 3, 1), scatteredBatch([4, 4, 4, 4], 5, 2)]) {
        const ours = byHand(batch, mining, normalised, distance);
        const theirs = byTape(batch, mining, normalised, distance);
        expect(ours.active).toBeGreaterThan(2);
        expect(ours.loss).toBeCloseTo(theirs.loss, 5);
        const size = Math.max(...theirs.gradient.map(Math.abs));
        expect(size).toBeGreaterThan(0.01);
        for (const [at, value] of theirs.gradient.entries()) {
          expect(Math.abs(ours.gradient[at]! - value)).toBeLessThan(1e-5 * Math.max(1, size));
        }
      }
    },
  );
});

describe('naiveRootGradient', () => {
  it('[NR1] is not a number, as the tape says of a root that nobody looks after', () => {
    const { n, d, x } = scatteredBatch([3, 4], 3, 1);
    const sumOfDistances = (points: tf.Tensor): tf.Scalar => {
      const squares = tf.sum(tf.square(tf.sub(tf.expandDims(points, 1), tf.expandDims(points, 0))), 2);
      return tf.sum(tf.sqrt(squares));
    };
    const theirs = tf.tidy(() => [
      ...tf
        .grad(sumOfDistances)(tf.tensor2d(x, [n, d]))
        .dataSync(),
    ]);
    const D = new Float32Array(n * n);
    squaredDistances(x, n, d, D);
    plainDistances(D, D);
    const ours = new Float32Array(n * d);
    naiveRootGradient(new Float32Array(n * n).fill(1), D, x, n, d, ours);
    expect([...ours]).toEqual(theirs);
    expect(theirs.every(Number.isNaN)).toBe(true);
  });
});

function byHand(
  { n, d, x, labels }: Batch,
  mining: Mining,
  normalised: boolean,
  distance: 'squared' | 'plain',
) {
  const z = x.slice();
  const D = new Float32Array(n * n);
  const G = new Float32Array(n * n);
  const gradient = new Float32Array(n * d);
  if (normalised) normalise(x, d, z);
  squaredDistances(z, n, d, D);
  if (distance === 'plain') plainDistances(D, D);
  const { meanOverActive, active } = mine(mining, D, labels, n, marginOf(mining), G, createRandom(3), {
    dimensions: d,
    distance,
  });
  if (distance === 'plain') plainDistancesGradient(G, D, G);
  squaredDistancesGradient(G, z, n, d, gradient);
  if (normalised) normaliseGradient(x, d, z, gradient, gradient);
  return { loss: meanOverActive, active, gradient };
}

function byTape(
  { n, d, x, labels }: Batch,
  mining: Mining,
  normalised: boolean,
  distance: 'squared' | 'plain',
) {
  return tf.tidy(() => {
    const lossOf = (points: tf.Tensor) => {
      const z = normalised ? tf.div(points, tf.norm(points, 2, 1, true)) : points;
      const squares = tf.sum(tf.square(tf.sub(tf.expandDims(z, 1), tf.expandDims(z, 0))), 2);
      // Without the identity the root's slope on the diagonal is infinite, and the whole gradient NaN.
      const D = distance === 'plain' ? tf.sqrt(tf.add(squares, tf.eye(n))) : squares;
      return meanLoss(D, labels, mining, { dimensions: d, distance });
    };
    const { value, grad } = tf.valueAndGrad(lossOf)(tf.tensor2d(x, [n, d]));
    return { loss: value.dataSync()[0]!, gradient: [...grad.dataSync()] };
  });
}

/** The mean over the active triplets: they are chosen outside the tape, since a choice has no gradient. */
function meanLoss(D: tf.Tensor, labels: Int32Array, mining: Mining, space: Space): tf.Scalar {
  const n = labels.length;
  const distances = D.dataSync();
  const chosen = choose(mining, labels, (i, j) => distances[i * n + j]!, space);
  const flat = tf.reshape(D, [n * n]);
  const at = (pairs: number[]) => tf.gather(flat, tf.tensor1d(pairs, 'int32'));
  const toPositive = at(chosen.map(({ anchor, positive }) => anchor * n + positive));
  const toNegative = at(chosen.map(({ anchor, negative }) => anchor * n + negative));
  const raw = tf.add(
    tf.sub(
      mining === 'push-only' ? tf.zerosLike(toPositive) : toPositive,
      mining === 'pull-only' ? tf.zerosLike(toNegative) : toNegative,
    ),
    marginOf(mining),
  );
  if (mining === 'batch-hard-soft') return tf.mean(tf.softplus(raw));
  const active = raw.dataSync().filter((value) => value > 0).length;
  return tf.div(tf.sum(tf.relu(raw)), active);
}

/** The words of docs/numerics.md as filters over the list of all triplets. */
function choose(mining: Mining, labels: Int32Array, d: (i: number, j: number) => number, space: Space) {
  const random = createRandom(3);
  const all = allTriplets(labels);
  type Listed = (typeof all)[number];
  const ap = ({ anchor, positive }: Listed) => d(anchor, positive);
  const an = ({ anchor, negative }: Listed) => d(anchor, negative);
  const first = (from: Listed[], of: (triplet: Listed) => number) =>
    [...from].sort((s, t) => of(s) - of(t)).slice(0, 1);
  const byAnchor = groupBy(all, ({ anchor }) => anchor);
  const byPair = groupBy(all, ({ anchor, positive }) => anchor * labels.length + positive);
  switch (mining) {
    case 'batch-all':
    case 'pull-only':
    case 'push-only':
      return all;
    case 'batch-hard':
    case 'batch-hard-soft':
      return byAnchor.flatMap((own) => {
        const [farthest] = first(own, (triplet) => -ap(triplet));
        return first(
          own.filter(({ positive }) => positive === farthest!.positive),
          an,
        );
      });
    case 'semi-hard':
      return byPair.flatMap((pair) =>
        first(
          pair.filter((triplet) => ap(triplet) < an(triplet) && an(triplet) < ap(triplet) + marginOf(mining)),
          an,
        ),
      );
    case 'semi-hard-tfa':
      return byPair.flatMap((pair) => {
        const beyond = pair.filter((triplet) => ap(triplet) < an(triplet));
        return beyond.length > 0 ? first(beyond, an) : first(pair, (triplet) => -an(triplet));
      });
    case 'random':
      return byPair.map((pair) => pair[Math.floor(random() * pair.length)]!);
    case 'distance-weighted':
      return byPair.map((pair) => {
        const weights = pair.map((triplet) => rarity(an(triplet), space));
        const upTo = weights.map((_, i) => weights.slice(0, i + 1).reduce((sum, weight) => sum + weight, 0));
        const lot = random();
        if (upTo.at(-1) === 0) return pair[Math.floor(lot * pair.length)]!;
        return pair[upTo.findIndex((sum) => lot * upTo.at(-1)! < sum)]!;
      });
    default:
      throw new RangeError(`no such mining: ${mining satisfies never}`);
  }
}

/** 1 / q of Wu et al., with both cutoffs. */
function rarity(given: number, { dimensions, distance }: Space): number {
  const d = Math.max(distance === 'squared' ? Math.sqrt(given) : given, NEAREST);
  if (d >= FARTHEST) return 0;
  return d ** (2 - dimensions) * (1 - d ** 2 / 4) ** ((3 - dimensions) / 2);
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): T[][] {
  const groups = new Map<number, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups.values()];
}
