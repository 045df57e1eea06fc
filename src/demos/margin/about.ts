import { type About, COMMON_PARTS, TRAINING_PARTS } from '../../settings/about';
import { MARGIN_PRESETS, MARGIN_SETTINGS } from './settings';

export const MARGIN = {
  name: 'margin',
  title: 'The margin α',
  does: 'Move α while an encoder trains on faces, and see which triplets still pull.',
  lesson: 4,
  height: 932,
  settings: MARGIN_SETTINGS,
  presets: MARGIN_PRESETS,
  parts: {
    ...COMMON_PARTS,
    ...TRAINING_PARTS,
    sphere: 'the picture of the embeddings',
    histogram: 'the histogram',
    curves: 'the curves of the run',
  },
  offSlide: ['curves', 'presets', 'speed', 'tools', 'home'],
  notAtFirst: [
    'mining',
    'rate',
    'seed',
    'anchor',
    'view',
    'distance',
    'root',
    'faces',
    'people',
    'shots',
    'outputs',
    'unit',
    'layers',
  ],
  trains: true,
} as const satisfies About<typeof MARGIN_SETTINGS>;
