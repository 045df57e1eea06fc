import { choice, declared, type NumberSetting, number, toggle, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';

/** All that can be set in the margin demo. The lesson shows a few of them, the lab every one. */
export const MARGIN_SETTINGS = declared({
  alpha: number({
    label: 'Margin',
    symbol: 'α',
    help: 'How much farther than the positive a negative has to be before it is left alone.',
    default: 0.2,
    min: 0,
    max: 5,
    step: 0.01,
    digits: 2,
    scale: 'root',
    marks: [
      { value: 0, label: '0' },
      { value: 0.2, label: '0.2', name: 'FaceNet' },
      { value: 1, label: '1' },
      { value: 2, label: '2' },
      { value: 4, label: '4', name: 'the wall' },
      { value: 5, label: '5' },
    ],
  }),
  mining: choice({
    label: 'Triplets',
    help: 'Which triplets of a batch the encoder learns from.',
    default: 'batch-all',
    options: [
      { value: 'batch-all', label: 'all of them' },
      { value: 'semi-hard', label: 'semi-hard, as FaceNet says it' },
      { value: 'semi-hard-tfa', label: 'semi-hard, as TensorFlow Addons does it' },
      { value: 'batch-hard', label: 'hardest' },
      { value: 'batch-hard-soft', label: 'hardest, softplus' },
      { value: 'random', label: 'a random negative' },
      { value: 'distance-weighted', label: 'by distance, as Wu et al. draw them' },
      { value: 'pull-only', label: 'all, the pull alone' },
      { value: 'push-only', label: 'all, the push alone' },
    ],
  }),
  rate: number({
    label: 'Learning rate',
    help: 'How far a step goes (Adam).',
    default: 0.001,
    min: 0.0001,
    max: 0.1,
    step: 0.0001,
    digits: 4,
    scale: 'root',
    marks: [
      { value: 0.001, label: '0.001' },
      { value: 0.01, label: '0.01' },
      { value: 0.1, label: '0.1' },
    ],
  }),
  speed: choice({
    label: 'Speed',
    help: 'Steps a second at most.',
    default: '10',
    options: [
      { value: '1', label: '1 step/s' },
      { value: '10', label: '10 steps/s' },
      { value: '40', label: '40 steps/s' },
      { value: 'full', label: 'as fast as it goes' },
    ],
  }),
  seed: number({
    label: 'Seed',
    help: 'The same seed gives the same weights and the same batches.',
    default: 7,
    min: 0,
    max: 9999,
    step: 1,
    digits: 0,
  }),
  anchor: number({
    label: 'Anchor',
    help: 'The picture that the rings are drawn around, counted from 1.',
    default: 23,
    min: 1,
    max: 256,
    step: 1,
    digits: 0,
  }),
  view: choice({
    label: 'Histogram',
    help: 'The distances of all pairs, or the gaps of all triplets.',
    default: 'distances',
    options: [
      { value: 'distances', label: 'distances of pairs' },
      { value: 'gaps', label: 'gaps of triplets' },
    ],
  }),
  distance: choice({
    label: 'Distance',
    help: 'FaceNet compares squared distances; other libraries compare plain ones.',
    default: 'squared',
    options: [
      { value: 'squared', label: 'squared' },
      { value: 'plain', label: 'plain' },
    ],
  }),
  root: choice({
    label: 'Root',
    help: 'How plain distances go back through their root: safely, or as a tape does that divides by a distance of 0.',
    default: 'safe',
    options: [
      { value: 'safe', label: 'safe at 0' },
      { value: 'naive', label: 'naive' },
    ],
  }),
  faces: choice({
    label: 'Faces',
    help: 'Eight people with names, or 64 drawn by lot and 40 strangers to test on.',
    default: 'named',
    options: [
      { value: 'named', label: 'eight with names' },
      { value: 'drawn', label: '64 by lot' },
    ],
  }),
  people: number({
    label: 'People a batch',
    symbol: 'P',
    help: 'How many people a batch shows.',
    default: 8,
    min: 2,
    max: 32,
    step: 1,
    digits: 0,
  }),
  shots: number({
    label: 'Pictures each',
    symbol: 'K',
    help: 'How many pictures of each of them. With one there is no positive, and no valid triplet.',
    default: 4,
    min: 1,
    max: 8,
    step: 1,
    digits: 0,
  }),
  outputs: choice({
    label: 'Numbers in an embedding',
    help: 'Two and three can be drawn as they are; more are projected.',
    default: '3',
    options: [
      { value: '2', label: '2' },
      { value: '3', label: '3' },
      { value: '16', label: '16' },
      { value: '128', label: '128' },
    ],
  }),
  unit: toggle({
    label: 'Scaled to length 1',
    help: 'FaceNet puts its embeddings on the unit sphere.',
    default: true,
  }),
  layers: choice({
    label: 'Hidden layers',
    help: 'Widths of the layers between the 576 pixels and the embedding.',
    default: '128-64',
    options: [
      { value: '32', label: '32' },
      { value: '128-64', label: '128, 64' },
      { value: '256-128', label: '256, 128' },
    ],
  }),
});

const ON_THE_SPHERE = {
  mining: 'batch-all',
  distance: 'squared',
  outputs: '3',
  unit: true,
  rate: 0.001,
} as const;

/** What each promises was tried on ten seeds: the claims of lesson 4. */
export const MARGIN_PRESETS: readonly Preset<typeof MARGIN_SETTINGS>[] = [
  { name: 'alpha-too-small', label: 'α too small', values: { ...ON_THE_SPHERE, alpha: 0.02 } },
  { name: 'alpha-of-facenet', label: 'FaceNet’s α', values: { ...ON_THE_SPHERE, alpha: 0.2 } },
  { name: 'alpha-too-large', label: 'α too large', values: { ...ON_THE_SPHERE, alpha: 2 } },
  { name: 'alpha-beyond-the-wall', label: 'α beyond 4', values: { ...ON_THE_SPHERE, alpha: 5 } },
  {
    name: 'only-the-hardest',
    label: 'only the hardest triplets',
    values: { ...ON_THE_SPHERE, alpha: 0.2, mining: 'batch-hard' },
  },
  {
    name: 'no-room-on-a-circle',
    label: 'a circle instead of a sphere',
    values: { ...ON_THE_SPHERE, alpha: 1, outputs: '2' },
  },
];

/**
 * The margin of plain distances. Points of length 1 are at most 2 apart, so nothing above 2 can be satisfied. The known
 * values are those of pytorch-metric-learning and of TensorFlow Addons.
 */
const PLAIN_MARGIN: NumberSetting = {
  ...MARGIN_SETTINGS.alpha,
  max: 2.5,
  marks: [
    { value: 0, label: '0' },
    { value: 0.05, label: '0.05' },
    { value: 1, label: '1' },
    { value: 2, label: '2', name: 'the wall' },
  ],
};

/** α has a range of its own for plain distances. */
export function marginSetting(distance: MarginValues['distance']): NumberSetting {
  return distance === 'plain' ? PLAIN_MARGIN : MARGIN_SETTINGS.alpha;
}

/** The values as they are used: a margin beyond the range of its distance is taken as the range's end. */
export function inUse<V extends Pick<MarginValues, 'alpha' | 'distance'>>(values: V): V {
  const { max } = marginSetting(values.distance);
  return values.alpha <= max ? values : { ...values, alpha: max };
}

export type MarginValues = Values<typeof MARGIN_SETTINGS>;
export type MarginKey = keyof typeof MARGIN_SETTINGS;

/** The step of the picture that is in the page before anybody trains. */
export const FIRST_STEP = 12;
