import { type About, COMMON_PARTS } from '../../settings/about';
import { TRIPLET_PRESETS, TRIPLET_SETTINGS } from './settings';

export const TRIPLET = {
  name: 'triplet',
  title: 'The triplet loss, term by term',
  does: 'Move an anchor, a positive and a negative, and see each term of the formula as a number and as a distance.',
  lesson: 2,
  height: 980,
  settings: TRIPLET_SETTINGS,
  presets: TRIPLET_PRESETS,
  parts: {
    ...COMMON_PARTS,
    picture: 'the picture',
    formula: 'the formula with its numbers',
    ruler: 'the ruler',
    hinge: 'the curve of the loss',
    moves: 'how far a step moves each',
    'gradient-step': 'Take one gradient step',
    reset: 'Reset',
  },
  offSlide: ['hinge', 'moves', 'distance', 'space', 'clip', 'eta', 'tools', 'home'],
  notAtFirst: ['ax', 'ay', 'px', 'py', 'nx', 'ny'],
  trains: false,
} as const satisfies About<typeof TRIPLET_SETTINGS>;

/** The sum over a batch shares α with the triplet, and stands beside it in the lesson only. */
export const BATCH = {
  ...TRIPLET,
  name: 'batch',
  settings: { alpha: TRIPLET_SETTINGS.alpha },
  presets: [],
} as const satisfies About<Pick<typeof TRIPLET_SETTINGS, 'alpha'>>;
