import { type About, COMMON_PARTS, TRAINING_PARTS } from '../../settings/about';
import { CLINIC_PRESETS, CLINIC_SETTINGS } from './settings';

export const CLINIC = {
  name: 'clinic',
  title: 'The clinic',
  does: 'Read the instruments of seven training runs, say what is wrong with each, and try a cure.',
  lesson: 6,
  height: 1060,
  settings: CLINIC_SETTINGS,
  presets: CLINIC_PRESETS,
  parts: {
    sentence: COMMON_PARTS.sentence,
    numbers: COMMON_PARTS.numbers,
    share: COMMON_PARTS.share,
    tools: COMMON_PARTS.tools,
    home: COMMON_PARTS.home,
    train: TRAINING_PARTS.train,
    step: TRAINING_PARTS.step,
    reset: TRAINING_PARTS.reset,
    play: TRAINING_PARTS.play,
    charts: 'the instruments',
    lab: 'the link to the lab',
  },
  offSlide: ['speed', 'seed', 'lab', 'tools', 'home'],
  notAtFirst: ['cure', 'seed', 'lab'],
  trains: true,
} as const satisfies About<typeof CLINIC_SETTINGS>;
