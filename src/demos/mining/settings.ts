import { choice, declared, number, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { MARGIN_SETTINGS } from '../margin/settings';

/** More rows than this could not be told apart in the picture. */
export const MOST_ROWS = 128;

/** All that can be set in the mining demo. What means the same as in the margin demo is declared there. */
export const MINING_SETTINGS = declared({
  alpha: {
    ...MARGIN_SETTINGS.alpha,
    help: 'How much farther than the positive a negative has to be before its triplet costs nothing. It is read here, not trained.',
  },
  mining: choice({
    label: 'Strategy',
    help: 'Whose choice is marked in the pictures.',
    default: 'semi-hard',
    options: [
      { value: 'random', label: 'a random negative' },
      { value: 'batch-all', label: 'all of them' },
      { value: 'semi-hard', label: 'semi-hard, as FaceNet says it' },
      { value: 'semi-hard-tfa', label: 'semi-hard, as TensorFlow Addons does it' },
      { value: 'batch-hard', label: 'hardest' },
      { value: 'distance-weighted', label: 'weighted by distance' },
    ],
  }),
  trained: choice({
    label: 'Steps trained',
    help: 'How long the encoder has learnt, from all triplets with α 0.2, before it embeds this batch.',
    default: '12',
    options: [
      { value: '0', label: 'none' },
      { value: '12', label: '12' },
      { value: '50', label: '50' },
      { value: '200', label: '200' },
      { value: '400', label: '400' },
    ],
  }),
  faces: choice({
    label: 'Faces',
    help: 'Eight people with names, on the sphere; or 64 drawn by lot, whose embeddings have 16 numbers.',
    default: 'named',
    options: [
      { value: 'named', label: 'eight with names' },
      { value: 'drawn', label: '64 by lot' },
    ],
  }),
  people: number({
    label: 'People',
    symbol: 'P',
    help: 'How many people the batch shows.',
    default: 8,
    min: 1,
    max: 64,
    step: 1,
    digits: 0,
  }),
  shots: number({
    label: 'Pictures each',
    symbol: 'K',
    help: 'How many pictures the batch has of each of them.',
    default: 4,
    min: 1,
    max: 24,
    step: 1,
    digits: 0,
  }),
  anchor: number({
    label: 'Anchor',
    help: 'The row of the batch that is the anchor, counted from 1.',
    default: 19,
    min: 1,
    max: MOST_ROWS,
    step: 1,
    digits: 0,
  }),
  positive: number({
    label: 'Positive',
    help: 'Which picture of the anchor’s person is the positive, counted from 1.',
    default: 1,
    min: 1,
    max: 24,
    step: 1,
    digits: 0,
  }),
  distance: MARGIN_SETTINGS.distance,
  lot: number({
    label: 'Draw',
    help: 'Two strategies draw their negatives: another number, other negatives.',
    default: 1,
    min: 1,
    max: 999,
    step: 1,
    digits: 0,
  }),
  seed: MARGIN_SETTINGS.seed,
});

export type MiningValues = Values<typeof MINING_SETTINGS>;
export type MiningKey = keyof typeof MINING_SETTINGS;
export type Strategy = MiningValues['mining'];

const NAMED = { faces: 'named', people: 8, shots: 4 } as const;

export const MINING_PRESETS: readonly Preset<typeof MINING_SETTINGS>[] = [
  { name: 'before-any-step', label: 'before any step', values: { ...NAMED, trained: '0' } },
  { name: 'after-twelve-steps', label: 'after twelve steps', values: { ...NAMED, trained: '12' } },
  { name: 'easy-ones-take-over', label: 'easy ones take over', values: { ...NAMED, trained: '50' } },
  { name: 'nothing-left-to-learn', label: 'nothing left to learn', values: { ...NAMED, trained: '200' } },
  {
    name: 'eighteen-times-four',
    label: '18 × 4 by lot',
    values: { faces: 'drawn', people: 18, shots: 4, trained: '50' },
  },
  {
    name: 'a-batch-of-128',
    label: '16 × 8 by lot',
    values: { faces: 'drawn', people: 16, shots: 8, trained: '50' },
  },
  {
    name: 'one-picture-each',
    label: 'one picture each',
    values: { faces: 'named', people: 8, shots: 1, trained: '12' },
  },
];
