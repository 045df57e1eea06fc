import { pixelRecall, strategyRun } from '../strategy-run';
import type { Claim } from './claim';

const lesson = 5;
const ALPHA = 0.2;
/** Many steps too far for the hardest negatives, and none too far for the others. */
const BOLD = 0.003;
const two = (value: number): string => value.toFixed(2);
const three = (value: number): string => value.toFixed(3);

const CHOOSING = ['batch-all', 'semi-hard', 'semi-hard-tfa', 'distance-weighted'] as const;

/** All six, at the three steps that the lesson speaks of. All claims share one run a seed. */
async function run(seed: number) {
  const field = await strategyRun({ seed }, [1, 25, 200]);
  return (key: keyof typeof field) => ({
    first: field[key][0]!,
    early: field[key][1]!,
    late: field[key][2]!,
  });
}

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'after 200 steps batch-hard finds the fewest strangers, random is next, and the other four are ahead of it',
    async tryWith(seed) {
      const of = await run(seed);
      const [hard, random] = [of('batch-hard').late.recall, of('random').late.recall];
      const others = CHOOSING.map((key) => of(key).late.recall);
      return {
        holds: hard < random - 0.1 && random < Math.min(...others) - 0.04,
        saw: `batch-hard ${two(hard)}, random ${two(random)}, others ${others.map(two).join(', ')}`,
      };
    },
  },
  {
    lesson,
    says: 'batch-hard ends at α, all anchors active, about where the pixels are, after its loss has fallen to a third or less',
    async tryWith(seed) {
      const { first, late } = (await run(seed))('batch-hard');
      return {
        holds:
          Math.abs(late.loss - ALPHA) < 0.03 * ALPHA &&
          late.share === 1 &&
          late.recall < pixelRecall() + 0.1 &&
          late.loss < first.loss / 3,
        saw: `loss ${two(first.loss)} to ${three(late.loss)}, active ${two(late.share)}, found ${two(late.recall)}`,
      };
    },
  },
  {
    lesson,
    says: 'within 25 steps batch-hard has drawn two people to a fifth of their distance or less, semi-hard has parted them, batch-all lies between',
    async tryWith(seed) {
      const of = await run(seed);
      const grown = (['batch-hard', 'batch-all', 'semi-hard'] as const).map((key) => {
        const { first, early } = of(key);
        return early.different / first.different;
      }) as [number, number, number];
      const [hard, all, semiHard] = grown;
      return {
        holds: hard < 0.2 && semiHard > 1.2 && all > 2 * hard && all < semiHard,
        saw: `batch-hard ×${two(hard)}, batch-all ×${two(all)}, semi-hard ×${two(semiHard)}`,
      };
    },
  },
  {
    lesson,
    says: 'at a learning rate of 0.003 batch-hard collapses, and the other five find more than half of the strangers',
    async tryWith(seed) {
      const field = await strategyRun({ seed, rate: BOLD }, [200]);
      const hard = field['batch-hard'][0]!;
      const others = [...CHOOSING, 'random' as const].map((key) => field[key][0]!.recall);
      return {
        holds:
          Math.abs(hard.loss - ALPHA) < 0.03 * ALPHA &&
          hard.share === 1 &&
          hard.different < ALPHA / 10 &&
          Math.min(...others) > 0.5,
        saw: `loss ${three(hard.loss)}, two people ${hard.different.toFixed(4)}, others ${others.map(two).join(', ')}`,
      };
    },
  },
  {
    lesson,
    says: 'of batch-all the mean over the valid falls below a sixth from step 25 to 200, the mean over the active keeps two fifths or more, and recall rises by a quarter of all pictures',
    async tryWith(seed) {
      const { early, late } = (await run(seed))('batch-all');
      return {
        holds:
          late.validLoss < early.validLoss / 6 &&
          late.loss > 0.4 * early.loss &&
          late.recall > early.recall + 0.25,
        saw: `active ${three(early.loss)} to ${three(late.loss)}, valid ${three(early.validLoss)} to ${late.validLoss.toFixed(4)}, found ${two(early.recall)} to ${two(late.recall)}`,
      };
    },
  },
  {
    lesson,
    says: 'after 200 steps batch-all has the least share active, semi-hard and distance-weighted have several times as much, batch-hard all',
    async tryWith(seed) {
      const of = await run(seed);
      const keys = ['batch-all', 'random', 'semi-hard', 'distance-weighted', 'batch-hard'] as const;
      const [all, random, semiHard, weighted, hard] = keys.map((key) => of(key).late.share) as [
        number,
        number,
        number,
        number,
        number,
      ];
      return {
        holds: all < 0.05 && all < random && 3 * all < Math.min(semiHard, weighted) && hard === 1,
        saw: keys.map((key) => `${key} ${three(of(key).late.share)}`).join(', '),
      };
    },
  },
  {
    lesson,
    says: 'FaceNet’s semi-hard skips few pairs at the first step and more than half at step 200; its loss stays below α',
    async tryWith(seed) {
      const { first, early, late } = (await run(seed))('semi-hard');
      return {
        holds:
          first.skipped < 0.08 * first.looked &&
          late.skipped > late.looked / 2 &&
          Math.max(first.loss, early.loss, late.loss) < ALPHA,
        saw: `skipped ${first.skipped} and ${late.skipped} of ${late.looked}; loss ${[first, early, late].map(({ loss }) => three(loss)).join(', ')}`,
      };
    },
  },
  {
    lesson,
    says: 'TensorFlow Addons falls back for a few pairs at most in the beginning and for none later, and does as well as FaceNet’s',
    async tryWith(seed) {
      const of = await run(seed);
      const { first, early, late } = of('semi-hard-tfa');
      const other = of('semi-hard').late.recall;
      return {
        holds:
          first.fallbacks < 0.03 * first.looked &&
          early.fallbacks + late.fallbacks === 0 &&
          Math.abs(late.recall - other) < 0.06,
        saw: `fallbacks ${[first, early, late].map(({ fallbacks }) => fallbacks).join(', ')}; found ${two(late.recall)} and ${two(other)}`,
      };
    },
  },
];

export default claims;
