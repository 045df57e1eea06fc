import { pixelScores, raceRun } from '../race-run';
import type { Claim } from './claim';

const lesson = 10;
const EARLY = 25;
const LATE = 200;
const two = (value: number): string => value.toFixed(2);

/** The four of the figure's first picture. */
const SHOWN = ['contrastive', 'triplet', 'supcon', 'arcface'] as const;
const PICTURES = ['contrastive', 'triplet', 'ntxent', 'supcon'] as const;
const CLASSES = ['softmax', 'arcface', 'cosface', 'proxynca'] as const;

/** The eight of them, at the two steps that the lesson speaks of. All claims share one race a seed. */
async function race(seed: number) {
  const run = await raceRun({ seed }, [EARLY, LATE]);
  return (key: keyof typeof run) => ({ early: run[key][0]!, late: run[key][1]! });
}

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'after 200 steps the oldest of the four, the contrastive loss, has the least equal error rate',
    async tryWith(seed) {
      const of = await race(seed);
      const rates = SHOWN.map((key) => of(key).late.equalErrorRate);
      return { holds: Math.min(...rates) === rates[0], saw: rates.map((rate) => rate.toFixed(3)).join(', ') };
    },
  },
  {
    lesson,
    says: 'losses with classes find more strangers than pixels do, and are not far behind the triplet loss or ahead of it',
    async tryWith(seed) {
      const of = await race(seed);
      const { recall: pixels } = pixelScores();
      const triplet = of('triplet').late.recall;
      const found = CLASSES.map((key) => of(key).late.recall);
      return {
        holds: Math.min(...found) > pixels + 0.2 && Math.min(...found) > triplet - 0.12,
        saw: `pixels ${two(pixels)}, triplet ${two(triplet)}, classes ${found.map(two).join(', ')}`,
      };
    },
  },
  {
    lesson,
    says: 'ArcFace is last of the four at step 25 and has caught up with the triplet loss by step 200',
    async tryWith(seed) {
      const of = await race(seed);
      const early = SHOWN.map((key) => of(key).early.recall);
      const [triplet, arcface] = [of('triplet').late.recall, of('arcface').late.recall];
      return {
        holds: Math.min(...early) === early[3] && arcface > triplet - 0.03,
        saw: `step ${EARLY} ${early.map(two).join(', ')}; step ${LATE} triplet ${two(triplet)}, ArcFace ${two(arcface)}`,
      };
    },
  },
  {
    lesson,
    says: 'the losses that compare pictures are all ahead of those with classes at step 25',
    async tryWith(seed) {
      const of = await race(seed);
      const [pictures, classes] = [PICTURES, CLASSES].map((keys) => keys.map((key) => of(key).early.recall));
      return {
        holds: Math.min(...pictures!) > Math.max(...classes!),
        saw: `pictures ${pictures!.map(two).join(', ')}; classes ${classes!.map(two).join(', ')}`,
      };
    },
  },
  {
    lesson,
    says: 'with its margin at 2 the contrastive loss makes more mistakes than any of the four',
    async tryWith(seed) {
      const of = await race(seed);
      const { contrastive } = await raceRun({ seed, push: 2 }, [LATE], ['contrastive']);
      const rate = contrastive[0]!.equalErrorRate;
      const rates = SHOWN.map((key) => of(key).late.equalErrorRate);
      return {
        holds: rate > Math.max(...rates),
        saw: `${rate.toFixed(3)} against ${Math.max(...rates).toFixed(3)}`,
      };
    },
  },
  {
    lesson,
    says: 'a temperature of 1 costs the supervised contrastive loss more than the choice between the four does',
    async tryWith(seed) {
      const of = await race(seed);
      const { supcon } = await raceRun({ seed, temperature: 1 }, [LATE], ['supcon']);
      const found = SHOWN.map((key) => of(key).late.recall);
      const lost = of('supcon').late.recall - supcon[0]!.recall;
      const apart = Math.max(...found) - Math.min(...found);
      return { holds: lost > apart, saw: `τ = 1 costs ${two(lost)}, the four are ${two(apart)} apart` };
    },
  },
];

export default claims;
