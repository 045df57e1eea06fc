import { batchAll } from '../../numerics/batch-all';
import type { BatchLoss } from '../../numerics/batch-loss';
import { type Difficulty, difficulty, tripletGap, tripletLoss } from '../../numerics/triplet';

/** A picture by the name of its file, `bob-2`, whom it shows, and where it is. */
export interface BatchPicture {
  readonly name: string;
  readonly person: string;
  readonly address: string;
}

/** Some pictures, whom they show, and every distance between two of them, squared. Plain JSON: an island's props hold no typed array. */
export interface Batch {
  readonly pictures: readonly BatchPicture[];
  /** Row after row. */
  readonly distances: readonly number[];
}

/** One term of the sum: who is in it, and what it costs. */
export interface BatchTriplet {
  readonly anchor: number;
  readonly positive: number;
  readonly negative: number;
  readonly toPositive: number;
  readonly toNegative: number;
  readonly loss: number;
  readonly difficulty: Difficulty;
}

/** An anchor and its positive, with a triplet for each negative. */
export interface BatchPair {
  readonly anchor: number;
  readonly positive: number;
  readonly toPositive: number;
  readonly triplets: readonly BatchTriplet[];
}

/** Every valid triplet of a batch in the order of its rows, and the loss of them all. */
export function readBatch(
  { pictures, distances }: Batch,
  margin: number,
): { readonly pairs: readonly BatchPair[]; readonly loss: BatchLoss } {
  const count = pictures.length;
  const D = Float32Array.from(distances);
  const rows = pictures.map((_, row) => row);
  const people = [...new Set(pictures.map(({ person }) => person))];
  const labels = Int32Array.from(pictures, ({ person }) => people.indexOf(person));
  const tripletOf = (anchor: number, positive: number, negative: number): BatchTriplet => {
    const toPositive = D[anchor * count + positive]!;
    const toNegative = D[anchor * count + negative]!;
    const gap = tripletGap(toPositive, toNegative);
    const [loss, kind] = [tripletLoss(gap, margin), difficulty(gap, margin)];
    return { anchor, positive, negative, toPositive, toNegative, loss, difficulty: kind };
  };
  const pairs = rows.flatMap((anchor) =>
    rows
      .filter((positive) => positive !== anchor && labels[positive] === labels[anchor])
      .map((positive) => ({
        anchor,
        positive,
        toPositive: D[anchor * count + positive]!,
        triplets: rows
          .filter((negative) => labels[negative] !== labels[anchor])
          .map((negative) => tripletOf(anchor, positive, negative)),
      })),
  );
  return { pairs, loss: batchAll(D, labels, count, margin, new Float32Array(count * count)) };
}

/** "Bob 2": the second of his pictures. */
export function pictureName({ person, name }: BatchPicture): string {
  return `${person} ${name.split('-').at(-1)}`;
}
