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
  parts: { ...COMMON_PARTS },
  offSlide: [],
  trains: false,
} as const satisfies About<typeof EMBEDDING_SETTINGS>;
