import { strangerScores, strangersFound } from '../convolution-run';
import type { Claim } from './claim';

const lesson = 7;
const two = (value: number): string => value.toFixed(2);
const three = (value: number): string => value.toFixed(3);

/** All claims share the three encoders of a seed. */
const claims: readonly Claim[] = [
  {
    lesson,
    says: 'the convolution finds more strangers after 200 steps than the perceptron after 400',
    async tryWith(seed) {
      const { perceptron, convolution } = await strangerScores(seed);
      return {
        holds: convolution.early.recall > perceptron.late.recall,
        saw: `convolution ${two(convolution.early.recall)} then ${two(convolution.late.recall)}, perceptron ${two(perceptron.early.recall)} then ${two(perceptron.late.recall)}`,
      };
    },
  },
  {
    lesson,
    says: 'the convolution has a lower equal error rate after 200 steps than the perceptron after 400',
    async tryWith(seed) {
      const { perceptron, convolution } = await strangerScores(seed);
      return {
        holds: convolution.early.equalErrorRate < perceptron.late.equalErrorRate,
        saw: `convolution ${three(convolution.early.equalErrorRate)} then ${three(convolution.late.equalErrorRate)}, perceptron ${three(perceptron.early.equalErrorRate)} then ${three(perceptron.late.equalErrorRate)}`,
      };
    },
  },
  {
    lesson,
    says: 'after 200 steps a perceptron with one hidden layer lies between the one with two and the convolution',
    async tryWith(seed) {
      const { perceptron, shallow, convolution } = await strangerScores(seed);
      const [deep, one, filters] = [perceptron.early, shallow.early, convolution.early];
      return {
        holds:
          deep.recall < one.recall &&
          one.recall < filters.recall &&
          deep.equalErrorRate > one.equalErrorRate &&
          one.equalErrorRate > filters.equalErrorRate,
        saw: [deep, one, filters]
          .map(({ recall, equalErrorRate }) => `${two(recall)} and ${three(equalErrorRate)}`)
          .join(', '),
      };
    },
  },
  {
    lesson,
    says: 'in livelier pictures than those that were trained on, the convolution finds more strangers than the perceptron, with less than a third of its weights',
    async tryWith(seed) {
      const { perceptron, convolution } = await strangersFound(seed);
      return {
        holds: convolution.livelier > perceptron.livelier && convolution.weights < perceptron.weights / 3,
        saw: `convolution ${two(convolution.livelier)}, perceptron ${two(perceptron.livelier)}`,
      };
    },
  },
  {
    lesson,
    says: 'a pixel aside costs each of the three a quarter of its strangers at least, two pixels more than two thirds: a convolution does not help there',
    async tryWith(seed) {
      const all = Object.values(await strangersFound(seed));
      return {
        holds: all.every(
          ({ asTrained, pixelAside, twoPixelsAside }) =>
            pixelAside < (3 / 4) * asTrained && twoPixelsAside < asTrained / 3,
        ),
        saw: all
          .map(({ asTrained, pixelAside, twoPixelsAside }) =>
            [asTrained, pixelAside, twoPixelsAside].map(two).join(' → '),
          )
          .join('; '),
      };
    },
  },
];

export default claims;
