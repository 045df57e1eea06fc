import type { PersonPairs } from '../../numerics/person-pairs';
import { chance, count, fixed } from '../../plots/format';
import { PEOPLE } from './crowds';
import type { CalibrationValues } from './settings';

interface Seen {
  readonly values: CalibrationValues;
  /** What the curve says at half and half, and at the base rate that is set. */
  readonly even: number;
  readonly shifted: number;
  /** Where the latter lies in 95 of a hundred redraws; null while that is not known. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly error: number;
  readonly tested: number;
  /** Which Newton step is looked at, and of how many. */
  readonly step: number;
  readonly steps: number;
}

/** What the demo says of its picture. */
export function describe({ values, even, shifted, interval, error, tested, step, steps }: Seen): string {
  const d = fixed(values.d, 2);
  if (step < steps) {
    const so =
      step === 0 ? 'The curve is flat: it says the same of every pair.' : `After step ${step} of ${steps}`;
    return step === 0
      ? `${so} Each Newton step bends it to the pairs.`
      : `${so} the curve says ${chance(even)} at ${d}, and is off by ${points(error)} on ${count(tested)} pairs of people it was not fitted to.`;
  }
  const between = interval ? `, between ${chance(interval[0])} and ${chance(interval[1])}` : '';
  if (values.oneIn > 2) {
    return `Where one pair in ${count(values.oneIn)} is of one person, a distance of ${d} means ${chance(shifted)}${between}, and not ${chance(even)}.`;
  }
  const where = values.tested === 'dark' ? ' in half the light' : '';
  return `A distance of ${d} means ${chance(even)}${between}, where half of all pairs are of one person. On ${count(tested)} pairs of ${PEOPLE} other people${where} such words are off by ${points(error)} on average.`;
}

/** Why nothing can be fitted to these pairs: a sentence. */
export function refusalOf(
  { same, different }: PersonPairs,
  { people, shots }: Pick<CalibrationValues, 'people' | 'shots'>,
): string {
  const counts = `${count(same.distances.length)} of the same person and ${count(different.distances.length)} of different people`;
  const reason =
    people === '1' && shots === '1'
      ? 'One picture of one person makes no pair at all'
      : people === '1'
        ? 'One person alone makes no pair of different people'
        : 'One picture of each person makes no pair of the same person';
  const remedy = [
    ...(people === '1' ? ['5 people or more'] : []),
    ...(shots === '1' ? ['2 pictures of each or more'] : []),
  ].join(' and ');
  return `${reason}: the pairs are ${counts}. A percentage weighs the one kind against the other, so nothing was fitted. Take ${remedy}.`;
}

function points(error: number): string {
  return `${fixed(100 * error, 1)} points`;
}
