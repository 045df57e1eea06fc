import { type About, COMMON_PARTS } from '../../settings/about';
import { EMBEDDING_SETTINGS, PRESETS } from './settings';

export const EMBEDDING = {
  name: 'embedding',
  title: 'From a picture to an embedding',
  does: 'Change the pixels of a face and watch the numbers flow through the layers to an embedding of length 1.',
  lesson: 1,
  height: 1500,
  settings: EMBEDDING_SETTINGS,
  presets: PRESETS,
  parts: {
    ...COMMON_PARTS,
    pixels: 'the picture to paint on',
    matrix: 'its numbers to edit',
    arithmetic: 'how the number in focus comes about',
    network: 'the layers',
    'own-picture': 'the button for a picture of one’s own',
    reset: 'Picture as it was',
    distances: 'the three pictures and their distances',
  },
  offSlide: ['matrix', 'arithmetic', 'distances', 'own-picture', 'focus', 'steps', 'outputs', 'seed', 'person', 'picture', 'brush', 'reset', 'tools', 'home'],
  notAtFirst: ['change'],
  trains: false,
} as const satisfies About<typeof EMBEDDING_SETTINGS>;
