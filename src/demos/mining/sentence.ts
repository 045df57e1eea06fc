import { count } from '../../plots/format';
import type { Piece } from '../share/pieces';
import type { Opened } from './batch';
import type { Strategy } from './settings';
import type { Taken } from './strategies';

/** What the sentence speaks of. */
export interface Seen {
  readonly opened: Opened;
  readonly people: number;
  readonly shots: number;
  readonly names: readonly string[];
  readonly mining: Strategy;
  readonly taken: Taken;
}

/** Bob, and his picture 3, by the row of a batch. */
export function pictureAt(row: number, { names, shots }: Pick<Seen, 'names' | 'shots'>) {
  return { name: names[Math.floor(row / shots)]!, picture: (row % shots) + 1 };
}

/** What the demo says of its picture. */
export function describe(seen: Seen): readonly Piece[] {
  const { opened, people } = seen;
  if (opened.positive === null) {
    return [
      people === 1
        ? 'One picture of one person: there is no positive and no negative, so there is no valid triplet.'
        : `One picture of each of ${count(people)} people: nobody has a positive, so there is no valid triplet and nothing to choose from. Two pictures of each are the fewest.`,
    ];
  }
  const anchor = pictureAt(opened.anchor, seen);
  const positive = pictureAt(opened.positive, seen).picture;
  const start: Piece[] = [
    `${anchor.name}’s picture ${anchor.picture} `,
    { mark: 'anchor' },
    ` with picture ${positive} `,
    { mark: 'positive' },
  ];
  if (people === 1)
    return [...start, ' has no negative: the batch shows one person, so there is no valid triplet.'];
  const { hard, 'semi-hard': semi, easy } = opened.counts;
  return [
    ...start,
    `: of ${count(hard + semi + easy)} negatives ${are(hard)} hard (no farther than the positive), ${count(semi)} semi-hard (inside the margin) and ${count(easy)} easy. `,
    ...choiceOf(seen),
  ];
}

function are(number: number): string {
  return `${number === 0 ? 'none' : count(number)} ${number < 2 ? 'is' : 'are'}`;
}

/** What the strategy takes for this anchor and positive. */
function choiceOf(seen: Seen): readonly Piece[] {
  const { opened, taken, mining } = seen;
  const { hard, easy, 'semi-hard': semi } = opened.counts;
  const [row] = taken.negatives;
  if (mining === 'batch-all') {
    return [`All ${count(hard + semi + easy)} are taken, and ${count(hard + semi)} of them pull.`];
  }
  if (taken.instead) {
    const { positive, negative } = taken.instead;
    const other = pictureAt(negative, seen);
    return [
      `The hardest triplet of this anchor has another positive, the farthest: picture ${pictureAt(positive, seen).picture}, with ${other.name}’s picture ${other.picture}.`,
    ];
  }
  if (row === undefined) return ['None is semi-hard, so this pair is skipped.'];
  const { name, picture } = pictureAt(row, seen);
  const kind = opened.kinds[row];
  const negative: Piece[] = [`${name}’s picture ${picture} `, { mark: 'negative' }];
  if (taken.isFallback) {
    const why =
      mining === 'semi-hard-tfa'
        ? 'No negative is farther than the positive, so the farthest of all is taken: '
        : 'All negatives are 1.4 away or farther, so any of them is drawn: ';
    return [why, ...negative, `, ${kind}.`];
  }
  return [`${TAKES[mining]} `, ...negative, isSaid(mining) ? '.' : `, ${kind}.`];
}

/** Whether how hard its negative is follows from what the strategy looks for. */
function isSaid(mining: Strategy): boolean {
  return mining === 'semi-hard';
}

const TAKES: Readonly<Record<Exclude<Strategy, 'batch-all'>, string>> = {
  random: 'A random draw takes',
  'semi-hard': 'FaceNet takes the nearest semi-hard one,',
  'semi-hard-tfa': 'TensorFlow Addons takes the nearest one beyond the positive,',
  'batch-hard': 'The hardest triplet has the nearest of all,',
  'distance-weighted': 'A draw weighted by distance takes',
};
