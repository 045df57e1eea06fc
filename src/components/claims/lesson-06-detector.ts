import { MARGIN_PRESETS, type MarginValues } from '../../demos/margin/settings';
import { liveOf as raceLive, planOf as racePlan } from '../../demos/race/plan';
import { RACE_SETTINGS } from '../../demos/race/settings';
import { liveOf as tugLive, planOf as tugPlan } from '../../demos/tug/plan';
import { TUG_SETTINGS } from '../../demos/tug/settings';
import { defaults } from '../../settings/declare';
import { LAB, marginTold, type Told, told } from '../detector-run';
import type { Claim } from './claim';

const lesson = 6;
const LATE = 200;

/** What is wrong, not that it is done. */
const sickOf = (all: readonly Told[]): readonly Told[] => all.filter(({ kind }) => kind !== 'done');

/** Whether all that is named is of one kind, and it still is at the end. */
function names(kind: Told['kind'], all: readonly Told[], lane = 0) {
  const own = sickOf(all).filter((found) => found.lane === lane);
  const [first] = own;
  return {
    holds: own.every((found) => found.kind === kind) && own.at(-1)?.at === LATE,
    saw: first ? `step ${first.at}: ${first.what}: ${first.why}` : 'nothing',
  };
}

function isQuiet(all: readonly Told[]) {
  const [first] = sickOf(all);
  return {
    holds: first === undefined,
    saw: first ? `step ${first.at}: ${first.what}: ${first.why}` : 'nothing',
  };
}

/** The lab with some settings changed. */
const sick = (
  says: string,
  kind: Told['kind'],
  base: Partial<MarginValues> & { readonly shots?: number },
): Claim => ({
  lesson,
  says: `the detector names ${says}`,
  tryWith: async (seed) => names(kind, await marginTold({ ...LAB, ...base, seed }, LATE)),
});

/** One preset promises a collapse on some seeds: it is not among those that are well. */
const WELL = MARGIN_PRESETS.filter(({ name }) => name !== 'only-the-hardest');

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'the detector says nothing of the margin demo with its presets that work (one is its default), nor of the lab',
    async tryWith(seed) {
      const runs = [LAB, ...WELL.map(({ values }) => values)];
      const all: Told[] = [];
      for (const base of runs) all.push(...(await marginTold({ ...base, seed }, LATE)));
      return isQuiet(all);
    },
  },
  {
    lesson,
    says: 'the detector says nothing of the race',
    async tryWith(seed) {
      const values = { ...defaults(RACE_SETTINGS), seed };
      return isQuiet(await told(racePlan(values), raceLive(values), LATE));
    },
  },
  {
    lesson,
    says: 'of pull and push the detector names the pull alone, and a collapse',
    async tryWith(seed) {
      const values = { ...defaults(TUG_SETTINGS), seed };
      const all = await told(tugPlan(values), tugLive(values), LATE);
      const ofPull = names('collapse', all);
      const others = isQuiet(all.filter(({ lane }) => lane > 0));
      return { holds: ofPull.holds && others.holds, saw: `${ofPull.saw} others: ${others.saw}` };
    },
  },
  sick('the collapse of hardest negatives at a learning rate of 0.003', 'collapse', {
    mining: 'batch-hard',
    rate: 0.003,
  }),
  sick('the collapse of a softplus without α', 'collapse', {
    mining: 'batch-hard-soft',
    rate: 0.003,
    alpha: 0,
  }),
  sick('a batch with one picture of each', 'dead-batch', { shots: 1 }),
  sick('a scale that drifts: semi-hard triplets without length 1', 'scale-drift', {
    mining: 'semi-hard',
    unit: false,
  }),
  {
    lesson,
    says: 'the detector names pushing alone without length 1: nothing pulls, and nothing is learnt',
    async tryWith(seed) {
      const values = { ...defaults(TUG_SETTINGS), seed, outputs: '16' } as const;
      const plan = { ...tugPlan(values), people: 16, normalised: false };
      const [, push] = tugLive(values).lanes;
      const all = await told(plan, { lanes: [push!], pace: 10 }, LATE);
      return names('saturation', all);
    },
  },
];

export default claims;
