import { crossSquaredDistances } from '../../numerics/distance';
import { distancesToPeople, nearestPeople } from '../../numerics/identification';
import { softmax } from '../../numerics/softmax';
import { firstRowOf, type Visit } from './people';

/** Numbers of an embedding. */
const NUMBERS = 16;

/** How far every visitor is from everybody who is enrolled: the squared distance to the nearest of a person's pictures. */
export interface Distances {
  readonly people: readonly string[];
  /** Rows × people. */
  readonly D: Float32Array;
  /** Two people who are enrolled with the same picture, if there are any. */
  readonly twins: readonly [string, string] | null;
}

/** What a classifier says of every visitor: rows × outputs. The outputs are its names and, if it has that class, “others”. */
export interface Logits {
  readonly names: readonly string[];
  readonly outputs: number;
  readonly values: Float32Array;
}

/** All that the demo knows of its visitors. A picture that the reader brought is the last row. */
export interface Sight {
  readonly distances: Distances;
  readonly plain: Logits;
  readonly withOthers: Logits;
}

/** The same as plain JSON: an island's props can hold no typed array. */
export interface FirstPicture {
  readonly people: readonly string[];
  readonly distances: readonly number[];
  readonly classes: readonly string[];
  readonly logits: readonly number[];
  readonly withOthers: readonly number[];
}

export function firstSight({ people, distances, classes, logits, withOthers }: FirstPicture): Sight {
  return {
    distances: { people, D: Float32Array.from(distances), twins: null },
    plain: { names: classes, outputs: classes.length, values: Float32Array.from(logits) },
    withOthers: { names: classes, outputs: classes.length + 1, values: Float32Array.from(withOthers) },
  };
}

/** Somebody whom the reader enrolled with a picture of their own. */
export interface Guest {
  readonly name: string;
  readonly embedding: Float32Array;
}

/**
 * Distances of `probes` to people with names, of whom the first `each` pictures of their albums are enrolled, and then to guests.
 *
 * Shapes  probes: rows of 16 numbers, the albums first; guests: one embedding each.
 */
export function distancesTo(
  probes: Float32Array,
  names: readonly string[],
  each: number,
  guests: readonly Guest[] = [],
): Distances {
  const people = [...names, ...guests.map(({ name }) => name)];
  if (people.length === 0) return { people, D: new Float32Array(0), twins: null };
  const d = NUMBERS;
  const pictures = [
    ...names.flatMap((name, label) =>
      Array.from({ length: each }, (_, k) => {
        const row = firstRowOf(name as Visit['visitor']) + k;
        return { label, embedding: probes.subarray(row * d, (row + 1) * d) };
      }),
    ),
    ...guests.map(({ embedding }, i) => ({ label: names.length + i, embedding })),
  ];
  const gallery = new Float32Array(pictures.length * d);
  pictures.forEach(({ embedding }, i) => {
    gallery.set(embedding, i * d);
  });
  const labels = Int32Array.from(pictures, ({ label }) => label);
  const D = new Float32Array((probes.length / d) * people.length);
  distancesToPeople(probes, gallery, labels, people.length, d, 'nearest', D);
  return { people, D, twins: twinsAmong(gallery, labels, people, d) };
}

function twinsAmong(
  gallery: Float32Array,
  labels: Int32Array,
  people: readonly string[],
  d: number,
): readonly [string, string] | null {
  const n = labels.length;
  const D = new Float32Array(n * n);
  crossSquaredDistances(gallery, n, gallery, n, d, D);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      if (labels[i] !== labels[j] && D[i * n + j] === 0) return [people[labels[j]!]!, people[labels[i]!]!];
    }
  }
  return null;
}

/** Several crowds, one after the other. */
export function joined(crowds: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(crowds.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const crowd of crowds) {
    all.set(crowd, at);
    at += crowd.length;
  }
  return all;
}

/** A classifier that was not trained, because fewer than two outputs leave nothing to learn. */
export function untrained(names: readonly string[], rows: number): Logits {
  return { names, outputs: names.length, values: new Float32Array(rows * names.length) };
}

/** What is to be seen of one visitor. */
export interface Reading {
  /** Shares of the classifier's outputs, which add up to 1. */
  readonly shares: Float64Array;
  readonly withOthers: Float64Array;
  /** To everybody who is enrolled, in their order. */
  readonly distances: Float32Array;
  /** Columns of the nearest two; −1 where there is none. */
  readonly nearest: number;
  readonly second: number;
}

export function readingOf({ distances, plain, withOthers }: Sight, row: number): Reading {
  const columns = distances.people.length;
  const own = distances.D.subarray(row * columns, (row + 1) * columns);
  const matches = columns > 0 ? nearestPeople(own, columns) : null;
  return {
    shares: sharesOf(plain, row),
    withOthers: sharesOf(withOthers, row),
    distances: own,
    nearest: matches?.label[0] ?? -1,
    second: matches?.secondLabel[0] ?? -1,
  };
}

export function sharesOf({ values, outputs }: Logits, row: number): Float64Array {
  return softmax(values.subarray(row * outputs, (row + 1) * outputs));
}

/** The number of the greatest; −1 of nothing. Ties: the first. */
export function greatestOf(shares: ArrayLike<number>): number {
  let greatest = -1;
  for (let i = 0; i < shares.length; i++) if (greatest < 0 || shares[i]! > shares[greatest]!) greatest = i;
  return greatest;
}
