import { heldOutPairs } from '../../demos/percentage/calibration';
import { greysOf } from '../../demos/percentage/small';
import { equalErrorRate } from '../../numerics/verification';
import { pairsOf, percentageRun } from '../percentage-run';
import type { Claim } from './claim';

const lesson = 9;
const two = (value: number): string => value.toFixed(2);

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'trained, three numbers tell people apart better than the sixteen grey values they are made of, and still poorly',
    async tryWith(seed) {
      const errors = equalErrorRate(await pairsOf('4', seed)).rate;
      const greys = equalErrorRate(heldOutPairs(greysOf)).rate;
      return {
        holds: errors < greys - 0.05 && errors > 0.15,
        saw: `${two(errors)}, grey values ${two(greys)}`,
      };
    },
  },
  {
    lesson,
    says: 'the small encoder accepts the two Bobs and refuses Bob and Thomas, with a low percentage',
    async tryWith(seed) {
      const { chain: same } = await percentageRun('same-person', seed);
      const { chain: other } = await percentageRun('two-strangers', seed);
      return {
        holds: same.accepted && same.share > 0.5 && !other.accepted && other.share < 0.25,
        saw: `Bob ${two(same.distance)} ${two(same.share)}, Thomas ${two(other.distance)} ${two(other.share)}`,
      };
    },
  },
  {
    lesson,
    says: 'identical pictures get less than 100 %',
    async tryWith(seed) {
      const { chain } = await percentageRun('identical-pictures', seed);
      return {
        holds: chain.distance === 0 && chain.share > 0.8 && chain.share < 0.99,
        saw: two(chain.share),
      };
    },
  },
  {
    lesson,
    says: 'the encoder of lesson 1 errs less than half as often, and gives the two Bobs more',
    async tryWith(seed) {
      const small = equalErrorRate(await pairsOf('4', seed)).rate;
      const large = equalErrorRate(await pairsOf('24', seed)).rate;
      const { chain: before } = await percentageRun('same-person', seed);
      const { chain } = await percentageRun({ matrix: '24' }, seed);
      return {
        holds: large < small / 2 && chain.accepted && chain.share > before.share,
        saw: `errors ${two(large)} and ${two(small)}; Bob ${two(chain.share)} and ${two(before.share)}`,
      };
    },
  },
  {
    lesson,
    says: 'with the encoder of lesson 1 Bob and Thomas get next to nothing',
    async tryWith(seed) {
      const { chain } = await percentageRun({ matrix: '24', other: 'Thomas' }, seed);
      return {
        holds: !chain.accepted && chain.share < 0.02,
        saw: `${two(chain.distance)} ${two(chain.share)}`,
      };
    },
  },
];

export default claims;
