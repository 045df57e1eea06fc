import { type About, COMMON_PARTS } from '../../settings/about';
import { FORMULAS_PRESETS, FORMULAS_SETTINGS } from './settings';

export const FORMULAS = {
  name: 'formulas',
  title: 'Formulas that make a percentage of a distance',
  does: 'Move a distance, and read what eight formulas in use make of it.',
  lesson: 9,
  height: 690,
  settings: FORMULAS_SETTINGS,
  presets: FORMULAS_PRESETS,
  parts: {
    ...COMMON_PARTS,
    picture: 'the curves',
    reset: 'Reset',
  },
  offSlide: ['presets', 'reset', 'tools', 'home'],
  notAtFirst: [],
  trains: false,
} as const satisfies About<typeof FORMULAS_SETTINGS>;
