import type { EncoderValues } from '../../demos/encoder/settings';
import { type EncoderFigures, encoderRun, picturesOf, strangersPixels } from '../encoder-run';
import type { Claim } from './claim';

const lesson = 7;
const STEP = 200;
const two = (value: number): string => value.toFixed(2);
const three = (value: number): string => value.toFixed(3);

/** Claims share their runs. */
async function after(seed: number, base: Partial<EncoderValues> = {}): Promise<EncoderFigures> {
  const [figures] = await encoderRun({ ...base, seed }, [STEP]);
  return figures!;
}

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'after 200 steps the encoder finds 30 points more strangers than their pixels do, with a quarter of their errors',
    async tryWith(seed) {
      const pixels = strangersPixels();
      const { recall, equalErrorRate } = await after(seed);
      return {
        holds: recall > pixels.recall + 0.3 && equalErrorRate < pixels.equalErrorRate / 3.5,
        saw: `recall ${two(recall)} against ${two(pixels.recall)}, EER ${three(equalErrorRate)} against ${three(pixels.equalErrorRate)}`,
      };
    },
  },
  {
    lesson,
    says: 'two numbers find fewer strangers than three, three fewer than the pixels; and with three a threshold errs less than half as often as with pixels',
    async tryWith(seed) {
      const pixels = strangersPixels();
      const [flat, ball] = [await after(seed, { outputs: '2' }), await after(seed, { outputs: '3' })];
      return {
        holds:
          flat.recall < ball.recall &&
          ball.recall < pixels.recall &&
          ball.equalErrorRate < pixels.equalErrorRate / 2,
        saw: `recall ${two(flat.recall)}, ${two(ball.recall)}, pixels ${two(pixels.recall)}; EER ${three(ball.equalErrorRate)}`,
      };
    },
  },
  {
    lesson,
    says: '128 numbers find more strangers than 16, and it is far less than what 16 gain on 3',
    async tryWith(seed) {
      const [ball, sixteen, many] = [
        await after(seed, { outputs: '3' }),
        await after(seed),
        await after(seed, { outputs: '128' }),
      ];
      const gain = many.recall - sixteen.recall;
      return {
        holds: gain > 0 && gain < (sixteen.recall - ball.recall) / 2,
        saw: `3: ${two(ball.recall)}, 16: ${two(sixteen.recall)}, 128: ${two(many.recall)}`,
      };
    },
  },
  {
    lesson,
    says: 'of 768 pictures, 16 people × 48 teach less than 64 × 12 and less than 128 × 6, by recall and by the equal error rate',
    async tryWith(seed) {
      const [few, more, most] = [
        await after(seed, { people: 16, shots: 48 }),
        await after(seed, { people: 64, shots: 12 }),
        await after(seed, { people: 128, shots: 6 }),
      ];
      const rates = [few, more, most].map(({ equalErrorRate }) => equalErrorRate);
      return {
        holds: few.recall < Math.min(more.recall, most.recall) && rates[0]! > Math.max(rates[1]!, rates[2]!),
        saw: `recall ${two(few.recall)}, ${two(more.recall)}, ${two(most.recall)}; EER ${rates.map(three).join(', ')}`,
      };
    },
  },
  {
    lesson,
    says: 'three components keep fewer than half of the five nearest; UMAP keeps more, and less of the order of the distances',
    async tryWith(seed) {
      const { z } = await after(seed);
      const { pca, umap } = picturesOf(z, 16, seed);
      return {
        holds: pca.kept < 0.5 && umap.kept > pca.kept && umap.correlation < pca.correlation,
        saw: `kept ${two(pca.kept)}, UMAP ${two(umap.kept)}; rank correlation ${two(pca.correlation)}, UMAP ${two(umap.correlation)}`,
      };
    },
  },
];

export default claims;
