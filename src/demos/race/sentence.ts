import { count, percent } from '../../plots/format';
import { listed } from '../share/listed';
import type { Seen } from './seen';

/** What the demo says of its lanes, in pieces. */
export interface Words {
  /** At which all were scored. */
  readonly step: string;
  /** Before the first step all are one. */
  readonly isStart: boolean;
  /** How many there are, in a word. */
  readonly howMany: string;
  /** Who finds most strangers first. */
  readonly ranked: readonly LaneWords[];
  /** Whose equal error rate is least. */
  readonly surest: LaneWords;
}

export interface LaneWords {
  readonly name: string;
  readonly found: string;
  readonly errors: string;
  /** Null where it was not measured. */
  readonly identified: string | null;
}

const NUMBERS = ['none', 'one', 'two', 'three', 'four'];

export function describe(seen: readonly Seen[]): Words | null {
  const [first] = seen;
  if (!first) return null;
  const { step } = first.moment;
  const byRecall = seen.toSorted((a, b) => b.moment.unseen.recall - a.moment.unseen.recall);
  const surest = seen.reduce((best, one) =>
    one.moment.unseen.equalErrorRate < best.moment.unseen.equalErrorRate ? one : best,
  );
  return {
    step: count(first.moment.unseen.step),
    isStart: step === 0,
    howMany: NUMBERS[seen.length] ?? count(seen.length),
    ranked: byRecall.map(wordsOf),
    surest: wordsOf(surest),
  };
}

function wordsOf({ name, moment: { unseen } }: Seen): LaneWords {
  return {
    name,
    found: percent(unseen.recall),
    errors: percent(unseen.equalErrorRate),
    identified: unseen.dir === null ? null : percent(unseen.dir),
  };
}

/** "ArcFace finds 71 %, softmax 69 % and triplet 60 %". */
function ranking([first, ...rest]: readonly LaneWords[]): string {
  return listed([
    `${first!.name} finds ${first!.found}`,
    ...rest.map(({ name, found }) => `${name} ${found}`),
  ]);
}

/** The whole sentence, for the page and for a screen reader alike. */
export function spoken({ step, isStart, howMany, ranked, surest }: Words): string {
  if (isStart) {
    const who = howMany === 'one' ? 'this is an encoder that' : `the ${howMany} are one encoder, which`;
    const known = surest.identified === null ? '' : `, and identifies ${surest.identified} of the enrolled`;
    return `At step 0 ${who} nobody has trained. It finds ${surest.found} of strangers’ pictures again, at an equal error rate of ${surest.errors}${known}.`;
  }
  const errors =
    ranked.length > 1
      ? `The least equal error rate is that of ${surest.name}, ${surest.errors}.`
      : `Its equal error rate is ${surest.errors}.`;
  return `At step ${step}, of strangers’ pictures ${ranking(ranked)} again. ${errors}`;
}

/** One lane alone. */
export function spokenLane(seen: Seen): string {
  const { name, found, errors, identified } = wordsOf(seen);
  const known = identified === null ? '' : `, and ${identified} of the enrolled are identified`;
  return `${name} at step ${count(seen.moment.unseen.step)}: ${found} of strangers’ pictures are found again, the equal error rate is ${errors}${known}.`;
}
