import { fixed, percent } from '../../plots/format';
import type { Chain } from './chain';
import type { PercentageValues } from './settings';

/** Whom the two pictures show, as far as their names go. */
export interface Names {
  readonly first: string;
  readonly second: string;
  /** Both as they open a sentence. */
  readonly both: string;
  readonly isOnePerson: boolean;
}

export function namesOf({ person, other, second }: PercentageValues): Names {
  const isOnePerson = person === other && second !== 'ink';
  if (second === 'ink')
    return { first: person, second: 'ink', both: `${person} and a matrix of zeros`, isOnePerson };
  if (isOnePerson) {
    return { first: person, second: `${person} again`, both: `Two pictures of ${person}`, isOnePerson };
  }
  return { first: person, second: other, both: `${person} and ${other}`, isOnePerson };
}

/** The sentence that the demo opens with. */
export function inWords(chain: Chain, names: Names, greys: number, isAsTaken: boolean): string {
  const { distance, threshold, accepted, share } = chain;
  // Who is in a matrix that somebody changed is anybody's guess.
  const wrongly = isAsTaken && accepted !== names.isOnePerson ? ', and wrongly' : '';
  const verdict = accepted
    ? `within t = ${fixed(threshold, 2)}, so they are taken for one person${wrongly}`
    : `beyond t = ${fixed(threshold, 2)}, so they are not taken for one person${wrongly}`;
  return (
    `${names.both}, ${greys} grey values each, end ${fixed(distance, 2)} apart. That is ${verdict}. ` +
    `Of pairs so far apart ${percent(share)} show one person, if half of all pairs do.`
  );
}

/** What has to be said of cases at the edge, a sentence each. */
export function notesOn(
  chain: Chain,
  names: Names,
  pictures: Readonly<Record<'first' | 'second', ArrayLike<number>>>,
): readonly string[] {
  const notes: string[] = [];
  const isSame = Array.from(pictures.first).every((value, i) => value === pictures.second[i]);
  if (isSame && !names.isOnePerson) {
    notes.push(
      `The two matrices are the same, number for number. Whatever names are written below, the distance is 0: an encoder is given no names.`,
    );
  } else if (isSame) {
    notes.push(
      `The two matrices are the same, so every difference is 0. Even then it says ${percent(chain.share)} and not 100: some people whom the curve was fitted to were that near to somebody else.`,
    );
  }
  for (const side of ['first', 'second'] as const) {
    const name = side === 'first' ? 'The first' : 'The second';
    if (Array.from(pictures[side]).every((value) => value === 0)) {
      notes.push(
        `${name} matrix is all 0, so nothing is left of its sums but what is added to every picture.`,
      );
    }
    if (chain[side].length === 0) {
      notes.push(
        `${name} picture’s length is 0: it has no direction, 0 ÷ 0 is not a number, and the code leaves 0.`,
      );
    }
  }
  return notes;
}

/** While the large encoder gets ready. */
export const LOADING =
  'The encoder of lesson 1 is being trained here, for 400 steps: about a second. Until then the small one is shown.';

export function changedInWords(count: number): string {
  const what = count === 1 ? 'One number was' : `${count} numbers were`;
  return `${what} changed by hand. What you write over stays until you change something that it is made of; all that comes after it is computed again.`;
}
