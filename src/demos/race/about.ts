import { type About, COMMON_PARTS, TRAINING_PARTS } from '../../settings/about';
import { RACE_PRESETS, RACE_SETTINGS } from './settings';

export const RACE = {
  name: 'race',
  title: 'A race of losses',
  does: 'Train up to four losses from the same weights on the same batches.',
  lesson: 10,
  height: 1100,
  settings: RACE_SETTINGS,
  presets: RACE_PRESETS,
  parts: {
    ...COMMON_PARTS,
    ...TRAINING_PARTS,
    losses: 'the row of losses',
    formulas: 'what each loss is',
    pictures: 'the pictures of the embeddings',
    curves: 'the curves of the run',
    key: 'what the marks mean',
  },
  offSlide: ['losses', 'pictures', 'push', 'alpha', 'angle', 'cosine', 'temperature', 'scale', 'mining', 'against', 'speed', 'formulas', 'presets', 'key', 'tools', 'home'],
  notAtFirst: ['cosine', 'rate', 'seed', 'anchor'],
  trains: true,
} as const satisfies About<typeof RACE_SETTINGS>;
