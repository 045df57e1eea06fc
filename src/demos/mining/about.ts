import { type About, COMMON_PARTS } from '../../settings/about';
import { MINING_PRESETS, MINING_SETTINGS } from './settings';

export const MINING = {
  name: 'mining',
  title: 'One batch, opened',
  does: 'Choose an anchor and a positive in a batch of faces, and see which negatives each strategy takes.',
  lesson: 5,
  height: 1700,
  settings: MINING_SETTINGS,
  presets: MINING_PRESETS,
  parts: {
    ...COMMON_PARTS,
    matrix: 'the matrix of distances',
    ruler: 'the negatives on a ruler',
    picture: 'the picture of the embeddings',
    strategies: 'what each strategy takes',
    growth: 'how the number of triplets grows',
    reset: 'Reset',
  },
  offSlide: [
    'picture',
    'strategies',
    'growth',
    'presets',
    'faces',
    'people',
    'shots',
    'anchor',
    'positive',
    'lot',
    'seed',
    'reset',
    'tools',
    'home',
  ],
  notAtFirst: ['distance'],
  trains: false,
} as const satisfies About<typeof MINING_SETTINGS>;
