import { MARGIN_PRESETS } from '../../demos/margin/settings';
import { marginRun, type RunFigures } from '../margin-run';
import type { Claim } from './claim';

const lesson = 4;
const two = (value: number): string => value.toFixed(2);
const share = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** The margin demo as a preset sets it, at one step. */
async function at(step: number, name: string, seed: number): Promise<RunFigures> {
  const preset = MARGIN_PRESETS.find((known) => known.name === name);
  if (!preset) throw new RangeError(`the margin demo has no preset “${name}”`);
  const [figures] = await marginRun({ ...preset.values, seed }, [step]);
  return figures!;
}

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'α too small: by step 200 hardly a triplet pulls, and the nearest two people are less than half as far apart as with FaceNet’s',
    async tryWith(seed) {
      const small = await at(200, 'alpha-too-small', seed);
      const usual = await at(200, 'alpha-of-facenet', seed);
      return {
        holds: small.fractionActive < 0.002 && small.nearest < usual.nearest / 2,
        saw: `${share(small.fractionActive)} pull, ${two(small.nearest)} against ${two(usual.nearest)}`,
      };
    },
  },
  {
    lesson,
    says: 'FaceNet’s α: by step 200 everybody has a place, and nearly all unseen pictures are found again',
    async tryWith(seed) {
      const { places, recall, fractionActive } = await at(200, 'alpha-of-facenet', seed);
      return {
        holds: places === 8 && recall > 0.95 && fractionActive < 0.01,
        saw: `${places} places, recall ${two(recall)}, ${share(fractionActive)} pull`,
      };
    },
  },
  {
    lesson,
    says: 'α too large: by step 200 the eight stand at fewer places, and about a third of the triplets pull',
    async tryWith(seed) {
      const { places, fractionActive } = await at(200, 'alpha-too-large', seed);
      return {
        holds: places < 8 && fractionActive > 0.25,
        saw: `${places} places, ${share(fractionActive)} pull`,
      };
    },
  },
  {
    lesson,
    says: 'α beyond 4: all triplets pull, however long it trains',
    async tryWith(seed) {
      const { fractionActive } = await at(200, 'alpha-beyond-the-wall', seed);
      return { holds: fractionActive === 1, saw: share(fractionActive) };
    },
  },
  {
    lesson,
    says: 'only the hardest triplets: at step 40 two people are less than half as far apart as with all of them',
    async tryWith(seed) {
      const hardest = await at(40, 'only-the-hardest', seed);
      const all = await at(40, 'alpha-of-facenet', seed);
      return {
        holds: hardest.different < all.different / 2 && hardest.places < all.places,
        saw: `${two(hardest.different)} against ${two(all.different)}, ${hardest.places} places`,
      };
    },
  },
  {
    lesson,
    says: 'a circle: α = 1 has no room for eight people, and by step 200 some share a place and a sixth of the triplets pull',
    async tryWith(seed) {
      const { places, fractionActive } = await at(200, 'no-room-on-a-circle', seed);
      return {
        holds: places < 8 && fractionActive > 1 / 6,
        saw: `${places} places, ${share(fractionActive)} pull`,
      };
    },
  },
];

export default claims;
