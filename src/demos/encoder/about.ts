import { type About, COMMON_PARTS, TRAINING_PARTS } from '../../settings/about';
import { ENCODER_PRESETS, ENCODER_SETTINGS } from './settings';

export const ENCODER = {
  name: 'encoder',
  title: 'An encoder for faces',
  does: 'Train an encoder on faces and test it on people it has never seen.',
  lesson: 7,
  height: 1250,
  settings: ENCODER_SETTINGS,
  presets: ENCODER_PRESETS,
  parts: {
    ...COMMON_PARTS,
    ...TRAINING_PARTS,
    picture: 'the picture of the embeddings',
    beside: 'what stands beside the picture',
    curves: 'the scores on strangers, as curves',
  },
  offSlide: [
    'encoder',
    'people',
    'shots',
    'view',
    'chosen',
    'speed',
    'projection',
    'curves',
    'presets',
    'tools',
    'home',
  ],
  notAtFirst: ['alpha', 'rate', 'seed'],
  trains: true,
} as const satisfies About<typeof ENCODER_SETTINGS>;
