import { embeddingRun, shareInOrder } from '../embedding-run';
import type { Claim } from './claim';

const lesson = 1;
const two = (value: number): string => value.toFixed(2);

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'by their pixels Bob is nearer to Thomas than to himself, by their embeddings far from him',
    async tryWith(seed) {
      const { pixelsToPositive, pixelsToNegative, toPositive, toNegative } = await embeddingRun({ seed });
      return {
        holds: pixelsToPositive > pixelsToNegative && toNegative > 5 * toPositive && toNegative > 2,
        saw: `himself ${two(toPositive)}, Thomas ${two(toNegative)}`,
      };
    },
  },
  {
    lesson,
    says: 'light and glasses hardly move the embedding',
    async tryWith(seed) {
      const light = (await embeddingRun({ seed, change: 'light' })).moved;
      const glasses = (await embeddingRun({ seed, change: 'glasses' })).moved;
      return { holds: Math.max(light, glasses) < 0.15, saw: `light ${two(light)}, glasses ${two(glasses)}` };
    },
  },
  {
    lesson,
    says: 'shuffled pixels and an even grey move it far',
    async tryWith(seed) {
      const shuffled = (await embeddingRun({ seed, change: 'shuffled' })).moved;
      const grey = (await embeddingRun({ seed, change: 'grey' })).moved;
      return { holds: Math.min(shuffled, grey) > 1.5, saw: `shuffled ${two(shuffled)}, grey ${two(grey)}` };
    },
  },
  {
    lesson,
    says: 'an even grey has a length, so it gets an embedding; the average face has one only after training',
    async tryWith(seed) {
      const grey = (await embeddingRun({ seed, change: 'grey' })).length;
      const before = (await embeddingRun({ seed, change: 'average', steps: '0' })).length;
      const after = (await embeddingRun({ seed, change: 'average' })).length;
      return {
        holds: grey > 2 && before === 0 && after > 0.5,
        saw: `grey ${two(grey)}, average face ${two(before)}, then ${two(after)}`,
      };
    },
  },
  {
    lesson,
    says: 'training puts nearly all triplets of strangers in order; before it they are as by bare pixels',
    async tryWith(seed) {
      const pixels = (await shareInOrder({}, 'pixels')).share;
      const before = (await shareInOrder({ seed, steps: '0' })).share;
      const { share } = await shareInOrder({ seed });
      return {
        holds: share > 0.97 && Math.abs(before - pixels) < 0.1,
        saw: `pixels ${two(pixels)}, untrained ${two(before)}, trained ${two(share)}`,
      };
    },
  },
];

export default claims;
