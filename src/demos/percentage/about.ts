import { type About, COMMON_PARTS } from '../../settings/about';
import { PERCENTAGE_SETTINGS, PRESETS } from './settings';

export const PERCENTAGE = {
  name: 'percentage',
  title: 'From two pictures to a percentage',
  does: 'Follow two image matrices to embeddings, a distance, a threshold and a percentage, and write over any number on the way.',
  lesson: 9,
  height: 1700,
  settings: PERCENTAGE_SETTINGS,
  presets: PRESETS,
  parts: {
    ...COMMON_PARTS,
    pictures: 'the two matrices',
    sums: 'the sums',
    lengths: 'the lengths',
    apart: 'the distance',
    verdict: 'the threshold and the percentage',
    how: 'how the number in focus comes about',
    worksheet: 'the worksheet to print',
    reset: 'Put all numbers back',
  },
  offSlide: ['sums', 'lengths', 'apart', 'how', 'matrix', 'brush', 'person', 'picture', 'other', 'otherPicture', 'second', 'threshold', 'reset', 'worksheet', 'tools', 'home'],
  notAtFirst: ['brush'],
  trains: false,
} as const satisfies About<typeof PERCENTAGE_SETTINGS>;
