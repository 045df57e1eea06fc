import { count, fixed, percent } from '../../plots/format';
import type { Seen } from './seen';

/** Mean squared distances and scores of one encoder, as they are written. */
export interface LaneWords {
  readonly same: string;
  readonly different: string;
  readonly found: string;
}

/** What the demo says of its three pictures, in pieces, so that the page can put marks between the words. */
export interface Words {
  readonly step: string;
  /** Before the first step the three are one. */
  readonly isStart: boolean;
  readonly pull: LaneWords;
  readonly push: LaneWords;
  readonly both: LaneWords;
}

export function describe([pull, push, both]: readonly Seen[]): Words | null {
  if (!pull || !push || !both) return null;
  const { step } = both.moment;
  return {
    step: count(step),
    isStart: step === 0,
    pull: wordsOf(pull),
    push: wordsOf(push),
    both: wordsOf(both),
  };
}

function wordsOf({ reading, moment }: Seen): LaneWords {
  return {
    same: distanceInWords(reading.same),
    different: distanceInWords(reading.different),
    found: percent(moment.unseen.recall),
  };
}

/** Collapse is told from the third digit on, and nobody compares a scatter to more than two. */
export function distanceInWords(distance: number): string {
  if (distance > 0 && distance < 0.0005) return 'less than 0.001';
  return fixed(distance, distance < 0.05 ? 3 : 2);
}

/** The whole sentence without marks, for a screen reader. */
export function spoken({ step, isStart, pull, push, both }: Words): string {
  if (isStart) {
    return `At step 0 the three are one encoder. In mean squared distance two pictures of one person are ${both.same} apart, those of two people ${both.different}. It finds ${both.found} of strangers’ pictures again.`;
  }
  return `At step ${step}, in mean squared distance: pulling alone leaves two people ${pull.different} apart; pushing alone, two pictures of one person ${push.same}; both, one person ${both.same} and two people ${both.different}. Of strangers’ pictures they find ${pull.found}, ${push.found} and ${both.found} again.`;
}

/** One picture alone. */
export function spokenLane(seen: Seen): string {
  const { same, different, found } = wordsOf(seen);
  return `${seen.name} at step ${count(seen.moment.step)}: two pictures of one person are ${same} apart, those of two people ${different}, in mean squared distance; ${found} of strangers’ pictures are found again.`;
}
