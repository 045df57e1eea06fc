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
  parts: {
    ...COMMON_PARTS,
    portraits: 'the visitor and those who are enrolled',
    classifier: 'what the classifier says',
    ruler: 'the distances',
    album: 'what is so of all pictures of the visitor',
    next: 'Next visitor',
    'own-picture': 'the button for a picture of one’s own',
    enrol: 'the button that enrols the visitor',
    queue: 'the next ten at the door',
    ways: 'the same visitors, five ways',
  },
  offSlide: ['album', 'visitor', 'picture', 'own-picture', 'enrolled', 'each', 'cure', 'cutoff', 'others', 'ratio', 'comes', 'seed', 'queue', 'ways', 'presets', 'enrol', 'tools', 'home'],
  notAtFirst: ['classes', 'cutoff', 'others', 'ratio'],
  trains: false,
} as const satisfies About<typeof STRANGER_SETTINGS>;
