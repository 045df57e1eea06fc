import {
  type Answers,
  byDistance,
  byRatio,
  nearestPeople,
  type Outcomes,
  outcomesAt,
} from '../../numerics/identification';
import { softMaximum } from '../../numerics/soft-maximum';
import { rowOf, type Visit } from './people';
import type { Cure, StrangerValues } from './settings';
import { greatestOf, type Logits, type Sight, sharesOf } from './sight';

/** Five ways to answer at the door: the classifier's best guess, three cures of it, and a threshold on the distance. */
export const WAYS = ['guess', 'cutoff', 'others', 'second', 'threshold'] as const satisfies readonly (
  | 'guess'
  | Cure
  | 'threshold'
)[];
export type Way = (typeof WAYS)[number];

export type Limits = Pick<StrangerValues, 't' | 'cutoff' | 'ratio'>;

/** A name is said if and only if its score is at most this. */
export function limitOf(way: Way, { t, cutoff, ratio }: Limits): number {
  return { guess: 0, cutoff: -Math.log(cutoff / (1 - cutoff)), others: 0, second: ratio, threshold: t }[way];
}

/** A name of nobody who is enrolled: whoever is called by it, is called by a wrong one. */
const NOBODY = -2;

/** What a way answers to the visitors of some rows. The labels are columns of the enrolled people. */
export function answersOf(way: Way, sight: Sight, rows: readonly number[]): Answers {
  const { people, D } = sight.distances;
  switch (way) {
    case 'guess':
    case 'others':
      return classified(logitsOf(way, sight), rows, people, () => 0);
    case 'cutoff':
      return classified(sight.plain, rows, people, oddsAgainst);
    case 'second':
    case 'threshold': {
      if (people.length === 0) return classified(sight.plain, rows, people, () => Number.POSITIVE_INFINITY);
      const some = new Float32Array(rows.length * people.length);
      rows.forEach((row, i) => {
        some.set(D.subarray(row * people.length, (row + 1) * people.length), i * people.length);
      });
      const matches = nearestPeople(some, people.length);
      return way === 'second' ? byRatio(matches) : byDistance(matches);
    }
    default:
      return way satisfies never;
  }
}

/** Whom a way calls the visitor of a row: a name, or null for "unknown". */
export function nameBy(way: Way, sight: Sight, row: number, limits: Limits): string | null {
  const { label, score } = answersOf(way, sight, [row]);
  if (!(score[0]! <= limitOf(way, limits))) return null;
  if (way === 'second' || way === 'threshold') return sight.distances.people[label[0]!]!;
  const logits = logitsOf(way, sight);
  return logits.names[greatestOf(sharesOf(logits, row))]!;
}

/** How often each of the five outcomes happens. */
export function outcomesOf(
  answers: Answers,
  way: Way,
  queue: readonly Visit[],
  people: readonly string[],
  limits: Limits,
): Outcomes {
  const truth = Int32Array.from(queue, ({ visitor }) => people.indexOf(visitor));
  return outcomesAt(answers, truth, people.length, limitOf(way, limits));
}

/** The one of the five that a visit has. */
export function outcomeOf(way: Way, sight: Sight, visit: Visit, limits: Limits): keyof Outcomes {
  const answers = answersOf(way, sight, [rowOf(visit)]);
  const counts = outcomesOf(answers, way, [visit], sight.distances.people, limits);
  return (Object.keys(counts) as (keyof Outcomes)[]).find((outcome) => counts[outcome] === 1)!;
}

function logitsOf(way: 'guess' | 'cutoff' | 'others', { plain, withOthers }: Sight): Logits {
  return way === 'others' ? withOthers : plain;
}

function classified(
  logits: Logits,
  rows: readonly number[],
  people: readonly string[],
  scoreOf: (logits: Float32Array, greatest: number) => number,
): Answers {
  const label = new Int32Array(rows.length).fill(NOBODY);
  const score = new Float32Array(rows.length).fill(Number.POSITIVE_INFINITY);
  rows.forEach((row, i) => {
    const own = logits.values.subarray(row * logits.outputs, (row + 1) * logits.outputs);
    const greatest = greatestOf(own);
    const name = logits.names[greatest];
    // No name: it is the class “others”, or a classifier without any class.
    if (name === undefined) return;
    const column = people.indexOf(name);
    if (column >= 0) label[i] = column;
    score[i] = scoreOf(own, greatest);
  });
  return { label, score };
}

/** ln((1 − p) / p) of the greatest share p, from its logits: shares that are all but 1 stay apart. A single share is 1: −∞. */
function oddsAgainst(logits: Float32Array, greatest: number): number {
  const others = Float64Array.from(logits.filter((_, i) => i !== greatest));
  return softMaximum(others) - logits[greatest]!;
}
