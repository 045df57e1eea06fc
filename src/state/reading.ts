import { batchAll } from '../numerics/batch-all';
import { plainDistances, squaredDistances } from '../numerics/distance';

/**
 * What can be read off one picture of the embeddings: every valid triplet of the shown faces, at one margin.
 *
 * Units   `distances` are squared or plain as asked; the loss is the mean over all valid triplets. The means of the
 *         same and of different people's distances are over ordered pairs.
 */
export interface Reading {
  readonly distances: Float32Array;
  readonly loss: number;
  readonly valid: number;
  readonly active: number;
  readonly fractionActive: number;
  readonly same: number;
  readonly different: number;
}

/** `embeddings` holds `labels.length` rows of `outputs` numbers. */
export function readingOf(
  embeddings: Float32Array,
  labels: Int32Array,
  outputs: number,
  margin: number,
  distance: 'squared' | 'plain',
): Reading {
  const count = labels.length;
  const distances = new Float32Array(count * count);
  squaredDistances(embeddings, count, outputs, distances);
  if (distance === 'plain') plainDistances(distances, distances);
  const { meanOverValid, valid, active, fractionActive } = batchAll(
    distances,
    labels,
    count,
    margin,
    new Float32Array(count * count),
  );
  return { distances, loss: meanOverValid, valid, active, fractionActive, ...means(distances, labels) };
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
