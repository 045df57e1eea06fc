import { type About, COMMON_PARTS } from '../../settings/about';
import { GALLERY_PRESETS, GALLERY_SETTINGS } from './settings';

export const GALLERY = {
  name: 'gallery',
  title: 'A growing gallery',
  does: 'Enrol more people behind one threshold, and count the strangers who are let in.',
  lesson: 8,
  height: 1110,
  settings: GALLERY_SETTINGS,
  measured: ['t'],
  presets: GALLERY_PRESETS,
  parts: {
    ...COMMON_PARTS,
    outcomes: 'what becomes of the visitors',
    growth: 'the curve over the people enrolled',
    figures: 'the row of large numbers',
    thresholds: 'the ready-made thresholds',
    reset: 'Reset',
  },
  offSlide: [
    'figures',
    'presets',
    'thresholds',
    'shots',
    'matcher',
    'strangers',
    'seed',
    'reset',
    'tools',
    'home',
  ],
  notAtFirst: [],
  trains: false,
} as const satisfies About<typeof GALLERY_SETTINGS>;
