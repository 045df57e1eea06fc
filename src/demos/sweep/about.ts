import { type About, COMMON_PARTS } from '../../settings/about';
import { SWEEP_PRESETS, SWEEP_SETTINGS } from './settings';

export const SWEEP = {
  name: 'sweep',
  title: 'A sweep over α',
  does: 'Train an encoder with one margin after the other, several times each, and see which margins do well.',
  lesson: 4,
  height: 1430,
  settings: SWEEP_SETTINGS,
  presets: SWEEP_PRESETS,
  parts: {
    ...COMMON_PARTS,
    go: 'Begin the sweep, which becomes Stop and Go on',
    clear: 'Clear the finished runs',
    progress: 'the bar that says how far it is',
    chart: 'the chart of the scores over α',
    curves: 'the small curves, one a margin',
  },
  offSlide: [
    'curves',
    'presets',
    'clear',
    'least',
    'most',
    'margins',
    'minings',
    'seeds',
    'steps',
    'tools',
    'home',
  ],
  notAtFirst: ['outputs', 'rate', 'seed'],
  trains: false,
} as const satisfies About<typeof SWEEP_SETTINGS>;
