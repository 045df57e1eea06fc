import { type About, COMMON_PARTS, TRAINING_PARTS } from '../../settings/about';
import { STRATEGIES_PRESETS, STRATEGIES_SETTINGS } from './settings';

export const STRATEGIES_DEMO = {
  name: 'strategies',
  title: 'Strategies side by side',
  does: 'Train one encoder with up to six ways to choose triplets, from the same weights on the same batches.',
  lesson: 5,
  height: 1160,
  settings: STRATEGIES_SETTINGS,
  presets: STRATEGIES_PRESETS,
  parts: {
    ...COMMON_PARTS,
    ...TRAINING_PARTS,
    takes: 'what each strategy takes of a batch',
    found: 'the curves of strangers found again',
    active: 'the curves of what still pulls',
    losses: 'the curves of the loss',
    key: 'what the lines mean',
  },
  offSlide: [
    'strategies',
    'rate',
    'people',
    'shots',
    'mean',
    'against',
    'speed',
    'presets',
    'takes',
    'losses',
    'key',
    'tools',
    'home',
  ],
  notAtFirst: ['seed'],
  trains: true,
} as const satisfies About<typeof STRATEGIES_SETTINGS>;
