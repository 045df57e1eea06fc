import { calibrationRun, soAmong } from '../calibration-run';
import type { Claim } from './claim';

const lesson = 9;
const three = (value: number): string => value.toFixed(3);

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'the fitted curve keeps its word on people used neither for training nor for the fit; 1 − d/2 does not',
    async tryWith(seed) {
      const { error, errorOfHalf, tested } = await calibrationRun({ seed });
      return {
        holds: error <= 0.05 && errorOfHalf > 0.15,
        saw: `fitted ${three(error)}, 1 − d/2 ${three(errorOfHalf)}, ${tested} pairs of either kind`,
      };
    },
  },
  {
    lesson,
    says: 'of the pairs that 1 − d/2 gives 30 to 40 %, hardly any is of one person; of those with 70 to 80 %, nearly all are',
    async tryWith(seed) {
      const { half } = await calibrationRun({ seed });
      const [low, high] = [soAmong(half, 0.3), soAmong(half, 0.7)];
      return { holds: low < 0.1 && high > 0.9, saw: `${three(low)} and ${three(high)}` };
    },
  },
  {
    lesson,
    says: 'in half the light different people are nearer to each other, and the same curve is off by more than ten points',
    async tryWith(seed) {
      const { medianOfDifferent: light } = await calibrationRun({ seed });
      const { error, medianOfDifferent: dark } = await calibrationRun({ seed, tested: 'dark' });
      return {
        holds: error > 0.1 && dark < 0.8 * light,
        saw: `error ${three(error)}, median of different people ${three(dark)} for ${three(light)}`,
      };
    },
  },
  {
    lesson,
    says: 'many pairs of different people are beyond a right angle, where the cosine is below 0',
    async tryWith(seed) {
      const share = (await calibrationRun({ seed })).strangersBeyond(Math.SQRT2);
      return { holds: share > 0.3, saw: three(share) };
    },
  },
  {
    lesson,
    says: 'fitted on five people instead of forty, the band is more than twice as wide',
    async tryWith(seed) {
      const few = (await calibrationRun({ seed, people: '5' })).widest;
      const many = (await calibrationRun({ seed })).widest;
      return { holds: few > 2 * many, saw: `${three(few)} against ${three(many)}` };
    },
  },
  {
    lesson,
    says: 'where one pair in a hundred is of one person, the curve carried over to that rate is the more honest one by far',
    async tryWith(seed) {
      const { asFitted, carriedOver } = (await calibrationRun({ seed })).errorWhere(100);
      return {
        holds: carriedOver < 0.01 && asFitted > 5 * carriedOver,
        saw: `as fitted ${three(asFitted)}, carried over ${three(carriedOver)}`,
      };
    },
  },
];

export default claims;
