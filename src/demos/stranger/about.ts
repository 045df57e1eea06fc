import { type About, COMMON_PARTS } from '../../settings/about';
import { PRESETS, STRANGER_SETTINGS } from './settings';

export const STRANGER = {
  name: 'stranger',
  title: 'Who is at the door',
  does: 'Enrol two people, bring a stranger, and see what a classifier and a threshold call him.',
  lesson: 8,
  height: 1500,
  settings: STRANGER_SETTINGS,
  presets: PRESETS,
  parts: { ...COMMON_PARTS },
  offSlide: [],
  trains: false,
} as const satisfies About<typeof STRANGER_SETTINGS>;
