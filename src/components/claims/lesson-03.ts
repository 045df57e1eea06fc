import { pixelRecall, tugRun } from '../tug-run';
import type { Claim } from './claim';

const lesson = 3;
const two = (value: number): string => value.toFixed(2);

/** The default run, or one with other settings, at one step. */
async function at(step: number, base: Parameters<typeof tugRun>[0]) {
  const [figures] = await tugRun(base, [step]);
  return figures!;
}

const claims: readonly Claim[] = [
  {
    lesson,
    says: 'pulling alone has everybody at one place by step 60, at hardly more than α, and finds nobody',
    async tryWith(seed) {
      const { different, loss, fractionActive, recall } = (await at(60, { seed })).pull;
      return {
        holds: different < 0.02 && loss < 1.05 * 0.2 && fractionActive === 1 && recall < 0.1,
        saw: `two people ${different.toFixed(4)}, loss ${loss.toFixed(3)}, recall ${two(recall)}`,
      };
    },
  },
  {
    lesson,
    says: 'pushing alone scatters one’s own pictures, too, and finds hardly more',
    async tryWith(seed) {
      const { push, both } = await at(60, { seed });
      return {
        holds:
          push.different > 1.6 &&
          push.same > push.different / 3 &&
          push.fractionActive < 0.1 &&
          push.recall < both.recall,
        saw: `one person ${two(push.same)}, two ${two(push.different)}, recall ${two(push.recall)}, both ${two(both.recall)}`,
      };
    },
  },
  {
    lesson,
    says: 'both keep one person together and two apart, and find at least twice as many as either',
    async tryWith(seed) {
      const { pull, push, both } = await at(200, { seed });
      return {
        holds:
          both.same < 0.2 &&
          both.different > 5 * both.same &&
          both.recall > 2 * Math.max(pull.recall, push.recall),
        saw: `recall ${two(pull.recall)}, ${two(push.recall)}, ${two(both.recall)}`,
      };
    },
  },
  {
    lesson,
    says: 'with sixteen numbers only both together find more than the pixels do',
    async tryWith(seed) {
      const pixels = pixelRecall();
      const { pull, push, both } = await at(200, { seed, outputs: '16' });
      return {
        holds:
          Math.max(pull.recall, push.recall) < pixels &&
          both.recall > pixels + 0.1 &&
          push.fractionActive < 0.01,
        saw: `recall ${two(pull.recall)}, ${two(push.recall)}, ${two(both.recall)}, pixels ${two(pixels)}`,
      };
    },
  },
  {
    lesson,
    says: 'with sixteen numbers and α = 1 pushing alone learns a little, and less than the pixels know',
    async tryWith(seed) {
      const [start, late] = await tugRun({ seed, outputs: '16', alpha: 1 }, [0, 200]);
      const { recall, same } = late!.push;
      return {
        holds: recall > start!.push.recall && recall < pixelRecall() && same > 1,
        saw: `recall ${two(start!.push.recall)} to ${two(recall)}, one person ${two(same)}`,
      };
    },
  },
];

export default claims;
