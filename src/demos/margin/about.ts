import { type About, COMMON_PARTS, TRAINING_PARTS } from '../../settings/about';
import { MARGIN_SETTINGS } from './settings';

export const MARGIN = {
  name: 'margin',
  title: 'The margin α',
  does: 'Move α while an encoder trains on faces, and see which triplets still pull.',
  lesson: 4,
  height: 780,
  settings: MARGIN_SETTINGS,
  presets: [],
  parts: { ...COMMON_PARTS, ...TRAINING_PARTS },
  offSlide: [],
  trains: true,
} as const satisfies About<typeof MARGIN_SETTINGS>;
