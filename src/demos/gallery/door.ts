import { countWithin } from '../../numerics/curves';
import {
  type Answers,
  byDistance,
  dirAtFpir,
  distancesToPeople,
  falseAlarmOfGallery,
  letInByGallerySize,
  type Matcher,
  nearestPeople,
  type Outcomes,
  outcomesAt,
  rankOne,
} from '../../numerics/identification';
import { NUMBERS } from '../threshold/crowds';
import { ENROLLED, STRANGER_VISITS, VISITS } from './crowds';

/** Embeddings of those at the door. Of each enrolled person, one after the other, `shots` pictures. */
export interface Faces {
  readonly enrolled: Float32Array;
  readonly shots: number;
  readonly visits: Float32Array;
  readonly strangers: Float32Array;
}

/** The first `shots` of the pictures that each person has. */
export function withShots(enrolled: Float32Array, shots: number): Float32Array {
  const each = enrolled.length / ENROLLED;
  const kept = shots * NUMBERS;
  const some = new Float32Array(ENROLLED * kept);
  for (let person = 0; person < ENROLLED; person++) {
    some.set(enrolled.subarray(person * each, person * each + kept), person * kept);
  }
  return some;
}

/** Every visit to everybody who can be enrolled: visits × people, squared. */
export interface Columns {
  readonly visits: Float32Array;
  readonly strangers: Float32Array;
}

export function columnsOf({ enrolled, shots, visits, strangers }: Faces, matcher: Matcher): Columns {
  const labels = Int32Array.from({ length: ENROLLED * shots }, (_, row) => Math.floor(row / shots));
  const columns = (probes: Float32Array): Float32Array => {
    const D = new Float32Array((probes.length / NUMBERS) * ENROLLED);
    distancesToPeople(probes, enrolled, labels, ENROLLED, NUMBERS, matcher, D);
    return D;
  };
  return { visits: columns(visits), strangers: columns(strangers) };
}

/** Who comes, how the door answers without a threshold, and which threshold would hold strangers to FPIR. */
export interface Visits {
  readonly answers: Answers;
  readonly truth: Int32Array;
  readonly people: number;
  readonly rankOne: number;
  /** Null where no stranger comes. */
  readonly dir: { readonly dir: number; readonly fpir: number; readonly threshold: number } | null;
}

/** How many strangers are let in, where a demo or a lesson speaks of DIR at FPIR. */
export const FPIR = 0.05;

/** The first `people` are enrolled and come, and so do the first `strangers`. `answer` is by distance, if nothing else is said. */
export function visitsOf(
  columns: Columns,
  people: number,
  strangers: number,
  answer: (matches: ReturnType<typeof nearestPeople>) => Answers = byDistance,
): Visits {
  const known = people * VISITS;
  const rows = known + strangers * STRANGER_VISITS;
  const D = new Float32Array(rows * ENROLLED);
  D.set(columns.visits.subarray(0, known * ENROLLED));
  D.set(columns.strangers.subarray(0, (rows - known) * ENROLLED), known * ENROLLED);
  const truth = Int32Array.from({ length: rows }, (_, row) => (row < known ? Math.floor(row / VISITS) : -1));
  const answers = answer(nearestPeople(D, ENROLLED, people));
  return {
    answers,
    truth,
    people,
    rankOne: rankOne(answers, truth, people),
    dir: strangers > 0 ? dirAtFpir(answers, truth, people, FPIR) : null,
  };
}

export function outcomesOf({ answers, truth, people }: Visits, t: number): Outcomes {
  return outcomesAt(answers, truth, people, t);
}

/** The share of strangers let in with 1, 2, 3 … people enrolled, as measured and by 1 − (1 − FAR)ⁿ. */
export interface Growth {
  /** Of all comparisons of a stranger and a person, the share within t. */
  readonly far: number;
  readonly measured: Float64Array;
  readonly expected: Float64Array;
}

/** Null where no stranger comes. */
export function growthOf({ strangers: all }: Columns, strangers: number): ((t: number) => Growth) | null {
  if (strangers === 0) return null;
  const D = all.subarray(0, strangers * STRANGER_VISITS * ENROLLED);
  const sorted = D.slice().sort();
  return (t) => {
    const far = countWithin(sorted, t) / sorted.length;
    return {
      far,
      measured: letInByGallerySize(D, ENROLLED, t),
      expected: Float64Array.from({ length: ENROLLED }, (_, i) => falseAlarmOfGallery(far, i + 1)),
    };
  };
}
