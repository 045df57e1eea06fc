import { above, namedIn, strangerRun } from '../stranger-run';
import type { Claim } from './claim';

const lesson = 8;
const two = (value: number): string => value.toFixed(2);

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'the classifier knows its own people without a mistake, and most strangers are more than 90 % somebody',
    async tryWith(seed) {
      const { ways, ofStrangers } = await strangerRun({ seed });
      const { rightName, letIn } = ways.guess;
      const sure = above(ofStrangers, 0.9);
      return {
        holds: rightName === 48 && letIn === 96 && sure > (3 / 4) * 96,
        saw: `${rightName} of 48 right, of 96 strangers ${letIn} named, ${sure} above 0.9`,
      };
    },
  },
  {
    lesson,
    says: 'John is called Bob in at least two pictures of three; the one in the figure with more than 90 %, and t = 0.4 turns it away, like half of them at least',
    async tryWith(seed) {
      const { album, reading } = await strangerRun({ seed });
      return {
        holds:
          album.called === 'Bob' &&
          album.times >= 20 &&
          reading.shares[0]! > 0.9 &&
          reading.distances[0]! > 0.4 &&
          album.named <= 15,
        saw: `${album.times} of 30 and ${album.named} within t, in the figure ${two(reading.shares[0]!)} at distance ${two(reading.distances[0]!)}`,
      };
    },
  },
  {
    lesson,
    says: 'a cut-off of 0.99 lets in more than half of the strangers; t = 0.4 at most one in twenty, and misses up to a third of those enrolled',
    async tryWith(seed) {
      const { cutoff, threshold } = (await strangerRun({ seed })).ways;
      return {
        holds: cutoff.letIn > 48 && threshold.letIn <= 5 && threshold.missed <= 16,
        saw: `cut-off in ${cutoff.letIn}, missed ${cutoff.missed}; t in ${threshold.letIn}, missed ${threshold.missed}`,
      };
    },
  },
  {
    lesson,
    says: 'moved until one stranger in twenty comes in, the cut-off finds less than a third of its own people, the distance more than three quarters',
    async tryWith(seed) {
      const { cutoff, second, threshold } = (await strangerRun({ seed })).found;
      return {
        holds: cutoff < 1 / 3 && threshold > 3 / 4,
        saw: `cut-off ${two(cutoff)}, second best ${two(second)}, distance ${two(threshold)}`,
      };
    },
  },
  {
    lesson,
    says: 'with three pictures each the same t misses hardly anybody, and lets in no fewer strangers',
    async tryWith(seed) {
      const one = (await strangerRun({ seed })).ways.threshold;
      const three = (await strangerRun({ seed, each: 3 })).ways.threshold;
      return {
        holds: three.missed <= 2 && three.missed <= one.missed && three.letIn >= one.letIn,
        saw: `missed ${one.missed} to ${three.missed}, in ${one.letIn} to ${three.letIn}`,
      };
    },
  },
  {
    lesson,
    says: 'a class of four others lets in more than a fifth of the strangers; of 24 others far fewer, and John still in several pictures',
    async tryWith(seed) {
      const four = await strangerRun({ seed, others: 4 });
      const many = await strangerRun({ seed, others: 24 });
      const named = namedIn(many.sight, 'others', 'John');
      return {
        holds:
          four.ways.others.letIn > 96 / 5 &&
          many.ways.others.letIn < four.ways.others.letIn / 2 &&
          named >= 3,
        saw: `in ${four.ways.others.letIn}, then ${many.ways.others.letIn}; John ${named} of 30`,
      };
    },
  },
  {
    lesson,
    says: 'half as far as the second lets in more than a fifth of the strangers',
    async tryWith(seed) {
      const { second } = (await strangerRun({ seed })).ways;
      return { holds: second.letIn > 96 / 5, saw: `in ${second.letIn}, missed ${second.missed}` };
    },
  },
  {
    lesson,
    says: 'enrolled with one picture, John is named at once in the figure, more often right than wrong, and Bob and Thomas lose nothing',
    async tryWith(seed) {
      const three = await strangerRun({ seed, enrolled: 'Bob,Thomas,John' });
      const before = (await strangerRun({ seed })).ways.threshold;
      const right = namedIn(three.sight, 'threshold', 'John', 'John');
      const any = namedIn(three.sight, 'threshold', 'John');
      return {
        holds:
          three.reading.nearest === 2 &&
          three.reading.distances[2]! <= 0.4 &&
          right > 2 * (any - right) &&
          three.ways.threshold.rightName >= before.rightName,
        saw: `John right in ${right}, wrong in ${any - right}; right names ${before.rightName} to ${three.ways.threshold.rightName}`,
      };
    },
  },
];

export default claims;
