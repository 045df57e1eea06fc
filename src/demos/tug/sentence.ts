import { count, fixed, percent } from '../../plots/format';
import { scoredAt } from '../run/side-by-side';
import { listed } from '../share/listed';
import type { Piece } from '../share/pieces';
import type { LaneMining } from './plan';
import type { Seen } from './seen';

/** Mean squared distances and scores of one encoder, as they are written. */
interface LaneWords {
  readonly mining: LaneMining;
  readonly same: string;
  readonly different: string;
  readonly found: string;
}

const POSITIVE: Piece = { mark: 'positive' };
const NEGATIVE: Piece = { mark: 'negative' };

const TOGETHER = [
  '',
  'it is an encoder that nobody has trained',
  'the two are one encoder',
  'the three are one encoder',
];

/** What the demo says of the encoders that it shows; null where there is none. */
export function describe(seen: readonly Seen[]): readonly Piece[] | null {
  const [first] = seen;
  if (!first) return null;
  const { step } = first.moment;
  const lanes = seen.map(wordsOf);
  return step === 0 ? atStart(lanes) : afterwards(count(step), lanes, scoredAt(first.moment));
}

/** Before the first step all of them are one. */
function atStart(lanes: readonly LaneWords[]): readonly Piece[] {
  const { same, different, found } = lanes.at(-1)!;
  return [
    `At step 0 ${TOGETHER[lanes.length]}. In mean squared distance two pictures of one person `,
    POSITIVE,
    ` are ${same} apart, those of two people `,
    NEGATIVE,
    ` ${different}. It finds ${found} of strangers’ pictures again.`,
  ];
}

function afterwards(step: string, lanes: readonly LaneWords[], scored: string): readonly Piece[] {
  const clauses = lanes.flatMap((lane, i) => [...(i > 0 ? ['; '] : []), ...clauseOf(lane, i === 0)]);
  const who = lanes.length > 1 ? 'they find' : 'it finds';
  return [
    `At step ${step}, in mean squared distance: `,
    ...clauses,
    `. Of strangers’ pictures ${who} ${listed(lanes.map(({ found }) => found))} again${scored}.`,
  ];
}

/** What one of them leaves apart; the first one has the verb. */
function clauseOf({ mining, same, different }: LaneWords, isFirst: boolean): readonly Piece[] {
  switch (mining) {
    case 'pull-only':
      return ['pulling alone leaves two people ', NEGATIVE, ` ${different} apart`];
    case 'push-only':
      return isFirst
        ? ['pushing alone leaves two pictures of one person ', POSITIVE, ` ${same} apart`]
        : ['pushing alone, two pictures of one person ', POSITIVE, ` ${same}`];
    case 'batch-all':
      return [
        isFirst ? 'both together leave one person ' : 'both, one person ',
        POSITIVE,
        ` ${same} and two people `,
        NEGATIVE,
        ` ${different}${isFirst ? ' apart' : ''}`,
      ];
    default:
      return mining satisfies never;
  }
}

function wordsOf({ mining, reading, moment }: Seen): LaneWords {
  return {
    mining,
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

/** One picture alone. */
export function spokenLane(seen: Seen): string {
  const { same, different, found } = wordsOf(seen);
  return `${seen.name} at step ${count(seen.moment.step)}: two pictures of one person are ${same} apart, those of two people ${different}, in mean squared distance; ${found} of strangers’ pictures are found again${scoredAt(seen.moment)}.`;
}
