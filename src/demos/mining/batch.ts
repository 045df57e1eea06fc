import { type Difficulty, difficulty, tripletGap } from '../../numerics/triplet';
import { shownLabels } from '../../state/moment';
import { distancesOf } from '../../state/reading';
import type { MiningValues } from './settings';

/** Embeddings of some people, so many pictures of each: row person · shots + k. */
export interface Pool {
  readonly embeddings: Float32Array;
  readonly shots: number;
  readonly outputs: number;
}

/** One P×K batch: who is in each row, and every row to every row. */
export interface Batch {
  readonly labels: Int32Array;
  readonly embeddings: Float32Array;
  readonly outputs: number;
  readonly distances: Float32Array;
  readonly distance: 'squared' | 'plain';
}

/** The first K pictures of the first P people: with more of either, those who were there stay. */
export function batchOf(
  { embeddings, shots: each, outputs }: Pool,
  { people, shots, distance }: Pick<MiningValues, 'people' | 'shots' | 'distance'>,
): Batch {
  const labels = shownLabels({ people, shots });
  const some = new Float32Array(labels.length * outputs);
  for (let person = 0; person < people; person++) {
    const from = person * each * outputs;
    some.set(embeddings.subarray(from, from + shots * outputs), person * shots * outputs);
  }
  return {
    labels,
    embeddings: some,
    outputs,
    distances: distancesOf(some, labels.length, distance),
    distance,
  };
}

/** What the negatives of one anchor are, held against one of its positives. Rows are counted from 0. */
export interface Opened {
  readonly anchor: number;
  /** Null where a person has one picture only. */
  readonly positive: number | null;
  readonly toPositive: number;
  /** Of each row of the batch; null of the anchor's own person, and where there is no positive. */
  readonly kinds: readonly (Difficulty | null)[];
  readonly counts: Readonly<Record<Difficulty, number>>;
}

export function open(
  batch: Batch,
  values: Pick<MiningValues, 'alpha' | 'anchor' | 'positive' | 'shots'>,
): Opened {
  const anchor = values.anchor - 1;
  const { labels, distances } = batch;
  const row = distances.subarray(anchor * labels.length, (anchor + 1) * labels.length);
  const positive = values.shots > 1 ? labels[anchor]! * values.shots + values.positive - 1 : null;
  const toPositive = positive === null ? 0 : row[positive]!;
  const counts = { easy: 0, 'semi-hard': 0, hard: 0 };
  const kinds = Array.from(row, (toOther, j) => {
    if (positive === null || labels[j] === labels[anchor]) return null;
    const kind = difficulty(tripletGap(toPositive, toOther), values.alpha);
    counts[kind]++;
    return kind;
  });
  return { anchor, positive, toPositive, kinds, counts };
}
