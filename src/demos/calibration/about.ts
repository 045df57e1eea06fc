import { type About, COMMON_PARTS } from '../../settings/about';
import { CALIBRATION_PRESETS, CALIBRATION_SETTINGS } from './settings';

export const CALIBRATION = {
  name: 'calibration',
  title: 'What a percentage would have to mean',
  does: 'Fit a percentage to held-out pairs, and move how many pairs are of one person.',
  lesson: 9,
  height: 1450,
  settings: CALIBRATION_SETTINGS,
  presets: CALIBRATION_PRESETS,
  parts: {
    ...COMMON_PARTS,
    fit: 'the picture of the fit',
    test: 'the picture of the test',
    play: 'Fit and Step',
    reset: 'Reset',
  },
  offSlide: ['presets', 'd', 'method', 'people', 'shots', 'tested', 'seed', 'tools', 'home'],
  notAtFirst: [],
  trains: false,
} as const satisfies About<typeof CALIBRATION_SETTINGS>;
