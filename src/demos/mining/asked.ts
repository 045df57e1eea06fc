import { count } from '../../plots/format';
import { inUse as withMargin } from '../margin/settings';
import { crowdOf } from './plan';
import { type MiningValues, MOST_ROWS } from './settings';

/**
 * The values as they are used. People, pictures, anchor and positive bound each other: what is beyond them is taken as the
 * nearest that is there. `positive` stays as it is where a person has but one picture.
 */
export function inUse(given: MiningValues): MiningValues {
  const values = withMargin(given);
  const people = Math.min(values.people, crowdOf(values.faces).personSeeds.length);
  const shots = Math.min(values.shots, Math.floor(MOST_ROWS / people));
  const anchor = Math.min(values.anchor, people * shots);
  const positive = nearestPositive(Math.min(values.positive, shots), pictureOf(anchor, shots), shots);
  return { ...values, people, shots, anchor, positive };
}

/**
 * A sentence for each value that could not be used as it was asked for. An anchor and a positive that nobody has moved from their
 * `start` are fitted to the batch without a word.
 */
export function notesOn(
  asked: MiningValues,
  start: MiningValues,
  names: readonly string[],
): readonly string[] {
  const used = inUse(asked);
  const { people, shots, anchor, positive } = used;
  const notes: string[] = [];
  if (used.alpha !== asked.alpha)
    notes.push(`α = ${asked.alpha} is beyond what plain distances can reach; ${used.alpha} is used.`);
  if (people !== asked.people)
    notes.push(`P = ${asked.people} people were asked for and there are ${people}; ${people} are used.`);
  if (shots !== asked.shots) {
    const rows = count(people * asked.shots);
    notes.push(
      `${people} people × ${asked.shots} pictures are ${rows} rows, and the picture holds ${MOST_ROWS}; ${shots} pictures of each are used.`,
    );
  }
  if (anchor !== asked.anchor && asked.anchor !== start.anchor)
    notes.push(
      `Row ${asked.anchor} was asked for as the anchor and the batch has ${people * shots}; row ${anchor} is used.`,
    );
  if (positive !== asked.positive && asked.positive !== start.positive && shots > 1) {
    const name = names[personOf(anchor, shots)]!;
    const why =
      asked.positive > shots ? `is not in the batch, which has ${shots} of each` : 'is the anchor itself';
    notes.push(`${name}’s picture ${asked.positive} ${why}; picture ${positive} is used as the positive.`);
  }
  return notes;
}

/** Whose picture a row is, from 0. Rows are counted from 1. */
export function personOf(row: number, shots: number): number {
  return Math.floor((row - 1) / shots);
}

/** Which of a person's pictures a row is. Both are counted from 1. */
export function pictureOf(row: number, shots: number): number {
  return ((row - 1) % shots) + 1;
}

/** The picture wanted, or the one after it, or before, where that is the anchor itself. */
export function nearestPositive(wanted: number, own: number, shots: number): number {
  if (wanted !== own || shots < 2) return wanted;
  return own < shots ? own + 1 : own - 1;
}

/** The settings that a cell of the matrix stands for: its row is the anchor, its column the positive if it can be one. */
export function chosenAt(
  { shots, positive }: Pick<MiningValues, 'shots' | 'positive'>,
  row: number,
  column: number,
): Pick<MiningValues, 'anchor' | 'positive'> {
  const [anchor, other] = [row + 1, column + 1];
  const own = pictureOf(anchor, shots);
  const isPositive = column !== row && personOf(other, shots) === personOf(anchor, shots);
  return { anchor, positive: isPositive ? pictureOf(other, shots) : nearestPositive(positive, own, shots) };
}
