import { batchAll } from '../numerics/batch-all';
import { plainDistances, squaredDistances } from '../numerics/distance';
import type { Mining } from '../numerics/mining';
import { pullOnly, pushOnly } from '../numerics/one-term';

/**
 * What can be read off one picture of the embeddings: every valid triplet of the shown faces, at one margin.
 *
 * Units   Distances are squared or plain; the loss is the mean over all valid triplets.
 */
export interface Reading {
  readonly loss: number;
  readonly valid: number;
  readonly active: number;
  readonly fractionActive: number;
  /** Mean distance of two pictures of one person, and of two people. */
  readonly same: number;
  readonly different: number;
}

/**
 * `distances` holds every picture to every picture, row after row. Every triplet is read, whichever of them the encoder
 * learns from; where it learns from one term alone, that term is.
 */
export function readingOf(
  distances: Float32Array,
  labels: Int32Array,
  margin: number,
  mining: Mining = 'batch-all',
): Reading {
  const gradient = new Float32Array(distances.length);
  const { meanOverValid, valid, active, fractionActive } = lossFor(mining)(
    distances,
    labels,
    labels.length,
    margin,
    gradient,
  );
  return { loss: meanOverValid, valid, active, fractionActive, ...means(distances, labels) };
}

function lossFor(mining: Mining): typeof batchAll {
  if (mining === 'pull-only') return pullOnly;
  return mining === 'push-only' ? pushOnly : batchAll;
}

/** Every picture to every picture. `embeddings` holds `count` rows. */
export function distancesOf(
  embeddings: Float32Array,
  count: number,
  distance: 'squared' | 'plain',
): Float32Array {
  const distances = new Float32Array(count * count);
  squaredDistances(embeddings, count, embeddings.length / count, distances);
  if (distance === 'plain') plainDistances(distances, distances);
  return distances;
}

function means(distances: Float32Array, labels: Int32Array): { same: number; different: number } {
  const count = labels.length;
  const sums = { same: 0, different: 0 };
  const pairs = { same: 0, different: 0 };
  for (let i = 0; i < count; i++) {
    for (let j = 0; j < i; j++) {
      const kind = labels[i] === labels[j] ? 'same' : 'different';
      sums[kind] += distances[i * count + j]!;
      pairs[kind]++;
    }
  }
  return {
    same: pairs.same > 0 ? sums.same / pairs.same : 0,
    different: pairs.different > 0 ? sums.different / pairs.different : 0,
  };
}
