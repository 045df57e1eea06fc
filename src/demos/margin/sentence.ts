import { type Difficulty, difficulty } from '../../numerics/triplet';
import { count, fixed, percent } from '../../plots/format';
import type { Reading } from '../../state/reading';
import type { Chosen } from '../../state/triplet';
import type { Shown } from './plan';

/** What a demo says of its picture, in pieces, so that the page can put marks between the words. */
export interface Words {
  readonly margin: string;
  /** "At step 40, 386 of 2,688 triplets (14 %) still pull" */
  readonly share: string;
  /** The chosen triplet, or null when there is none. */
  readonly triplet: {
    readonly kind: Difficulty;
    readonly anchor: string;
    readonly negative: string;
    readonly gap: string;
  } | null;
}

interface Seen {
  readonly step: number;
  readonly margin: number;
  readonly reading: Reading;
  readonly chosen: Chosen | null;
  readonly labels: Int32Array;
  readonly people: readonly Shown[];
}

export function describe({ step, margin, reading, chosen, labels, people }: Seen): Words {
  const who = (picture: number): string => people[labels[picture]!]?.name ?? `person ${labels[picture]! + 1}`;
  return {
    margin: fixed(margin, 2),
    share: shareOf(step, reading),
    triplet: chosen && {
      kind: difficulty(chosen.gap, margin),
      anchor: who(chosen.anchor),
      negative: who(chosen.negative),
      gap: gapInWords(Math.abs(chosen.gap)),
    },
  };
}

function shareOf(step: number, { valid, active, fractionActive }: Reading): string {
  const start = `At step ${count(step)}`;
  if (valid === 0)
    return `${start} there is no valid triplet: it takes two pictures of one person and one of another`;
  if (active === 0) return `${start} none of ${count(valid)} triplets pulls any more`;
  if (active === valid) return `${start} all of ${count(valid)} triplets still pull`;
  return `${start}, ${count(active)} of ${count(valid)} triplets (${shareInWords(fractionActive)}) still pull`;
}

function shareInWords(share: number): string {
  return share < 0.005 ? `under ${percent(0.01)}` : percent(share);
}

function gapInWords(gap: number): string {
  return gap > 0 && gap < 0.005 ? 'less than 0.01' : fixed(gap, 2);
}

/** The whole sentence without marks, for a screen reader. */
export function spoken({ margin, share, triplet }: Words): string {
  const start = `α is ${margin}. ${share}`;
  if (triplet === null) return `${start}.`;
  const { kind, anchor, negative, gap } = triplet;
  const farther = `${start}. ${negative}’s picture is farther from ${anchor}’s than ${anchor}’s other picture is`;
  switch (kind) {
    case 'hard':
      return `${start}. ${negative}’s picture is nearer to ${anchor}’s than ${anchor}’s other picture is, by ${gap}.`;
    case 'semi-hard':
      return `${farther}, but by ${gap}, not yet by α.`;
    case 'easy':
      return `${farther}, by ${gap}: far enough.`;
    default:
      return kind satisfies never;
  }
}
