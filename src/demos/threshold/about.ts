import { type About, COMMON_PARTS } from '../../settings/about';
import { THRESHOLD_PRESETS, THRESHOLD_SETTINGS } from './settings';

export const THRESHOLD = {
  name: 'threshold',
  title: 'Choosing a threshold',
  does: 'Move the threshold between pairs of one person and pairs of two, and pay for both kinds of error.',
  lesson: 8,
  height: 1110,
  settings: THRESHOLD_SETTINGS,
  presets: THRESHOLD_PRESETS,
  parts: {
    ...COMMON_PARTS,
    histogram: 'the pairs by their distance',
    errors: 'the curve of all thresholds',
    figures: 'the row of large numbers',
    reset: 'Reset',
  },
  offSlide: ['figures', 'presets', 'choose', 'far', 'cost', 'on', 'curve', 'seed', 'reset', 'tools', 'home'],
  notAtFirst: ['cost'],
  trains: false,
} as const satisfies About<typeof THRESHOLD_SETTINGS>;
