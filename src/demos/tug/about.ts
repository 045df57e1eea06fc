import { type About, COMMON_PARTS, TRAINING_PARTS } from '../../settings/about';
import { TUG_PRESETS, TUG_SETTINGS } from './settings';

export const TUG = {
  name: 'tug',
  title: 'Pull and push',
  does: 'Train one encoder three times side by side: pulling only, pushing only, both.',
  lesson: 3,
  height: 1020,
  settings: TUG_SETTINGS,
  presets: TUG_PRESETS,
  parts: {
    ...COMMON_PARTS,
    ...TRAINING_PARTS,
    formulas: 'what is left of the loss',
    pictures: 'the pictures of the embeddings',
    curves: 'the curves of the run',
  },
  offSlide: ['curves', 'presets', 'speed', 'tools', 'home'],
  notAtFirst: ['outputs', 'lanes', 'seed', 'anchor'],
  trains: true,
} as const satisfies About<typeof TUG_SETTINGS>;
