import { choice, declared, number, type SwitchSetting, toggle, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { MARGIN_SETTINGS } from '../margin/settings';

/** All that can be set in the race. What means the same as in the margin demo is declared there. */
export const RACE_SETTINGS = declared({
  contrastive: racing('contrastive', true),
  triplet: racing('triplet', true),
  ntxent: racing('NT-Xent', false),
  supcon: racing('supervised contrastive', true),
  softmax: racing('softmax', false),
  arcface: racing('ArcFace', true),
  cosface: racing('CosFace', false),
  proxynca: racing('proxy-NCA', false),
  push: number({
    label: 'Contrastive margin',
    symbol: 'm',
    help: 'How far apart two people have to be before the contrastive loss leaves them alone, in plain distance.',
    default: 1,
    min: 0,
    max: 2,
    step: 0.01,
    digits: 2,
    marks: [
      { value: 0, label: '0' },
      { value: 1, label: '1' },
      { value: 2, label: '2' },
    ],
  }),
  alpha: {
    ...MARGIN_SETTINGS.alpha,
    help: 'How much farther than the positive a negative has to be before the triplet loss leaves it alone.',
    // Two sliders stand side by side: there is no room for more names.
    marks: [
      { value: 0, label: '0' },
      { value: 0.2, label: '0.2', name: 'FaceNet' },
      { value: 1, label: '1' },
      { value: 2, label: '2' },
      { value: 4, label: '4' },
      { value: 5, label: '5' },
    ],
  },
  mining: {
    ...MARGIN_SETTINGS.mining,
    default: 'semi-hard',
    // With one of its two terms crossed out it would be another loss.
    options: MARGIN_SETTINGS.mining.options.filter(({ value }) => !value.endsWith('-only')),
  },
  temperature: number({
    label: 'Temperature',
    symbol: 'τ',
    help: 'What cosines are divided by in NT-Xent and supervised contrastive: the smaller, the more the nearest negatives count.',
    default: 0.1,
    min: 0.02,
    max: 1,
    step: 0.01,
    digits: 2,
    scale: 'root',
    marks: [
      { value: 0.02, label: '0.02' },
      { value: 0.1, label: '0.1' },
      { value: 0.5, label: '0.5' },
      { value: 1, label: '1' },
    ],
  }),
  scale: number({
    label: 'Scale',
    symbol: 's',
    help: 'What cosines are multiplied by in softmax, ArcFace and CosFace: one over a temperature.',
    default: 8,
    min: 1,
    max: 64,
    step: 1,
    digits: 0,
    scale: 'root',
    marks: [
      { value: 1, label: '1' },
      { value: 8, label: '8' },
      { value: 64, label: '64', name: 'ArcFace' },
    ],
  }),
  angle: number({
    label: 'Angular margin',
    symbol: 'm',
    help: 'What ArcFace adds to the angle between a picture and its own class, in radians.',
    default: 0.5,
    min: 0,
    max: 1,
    step: 0.01,
    digits: 2,
    marks: [
      { value: 0, label: '0' },
      { value: 0.5, label: '0.5', name: 'ArcFace' },
      { value: 1, label: '1' },
    ],
  }),
  cosine: number({
    label: 'Cosine margin',
    symbol: 'm',
    help: 'What CosFace takes from the cosine between a picture and its own class.',
    default: 0.35,
    min: 0,
    max: 1,
    step: 0.01,
    digits: 2,
    marks: [
      { value: 0, label: '0' },
      { value: 0.35, label: '0.35', name: 'CosFace' },
      { value: 1, label: '1' },
    ],
  }),
  against: choice({
    label: 'Curves against',
    help: 'Steps, which all lanes take together, or the time that each lane’s own steps have cost.',
    default: 'steps',
    options: [
      { value: 'steps', label: 'steps' },
      { value: 'seconds', label: 'its own seconds' },
    ],
  }),
  rate: MARGIN_SETTINGS.rate,
  speed: { ...MARGIN_SETTINGS.speed, default: '40' },
  seed: MARGIN_SETTINGS.seed,
  anchor: number({
    label: 'Anchor',
    help: 'The picture whose farthest positive and nearest negative are marked, counted from 1.',
    default: 6,
    min: 1,
    max: 32,
    step: 1,
    digits: 0,
  }),
});

export type RaceValues = Values<typeof RACE_SETTINGS>;
export type RaceKey = keyof typeof RACE_SETTINGS;

/** More would not be seen side by side. */
export const MOST_LANES = 4;

/** Nobody has trained yet: all lanes are still one encoder, and the reader has not been told who wins. */
export const FIRST_STEP = 0;

const NOBODY = {
  contrastive: false,
  triplet: false,
  ntxent: false,
  supcon: false,
  softmax: false,
  arcface: false,
  cosface: false,
  proxynca: false,
};

export const RACE_PRESETS: readonly Preset<typeof RACE_SETTINGS>[] = [
  {
    name: 'one-loss-of-each-kind',
    label: 'one of each kind',
    values: { ...NOBODY, contrastive: true, triplet: true, supcon: true, arcface: true },
  },
  {
    name: 'triplet-against-classes',
    label: 'the triplet against classes',
    values: { ...NOBODY, triplet: true, softmax: true, arcface: true, cosface: true },
  },
  {
    name: 'whom-a-positive-is-held-against',
    label: 'whom a positive is held against',
    values: { ...NOBODY, triplet: true, ntxent: true, supcon: true },
  },
  {
    name: 'pictures-or-proxies',
    label: 'pictures or proxies',
    values: { ...NOBODY, triplet: true, softmax: true, proxynca: true },
  },
];

function racing(name: string, isRunning: boolean): SwitchSetting {
  return toggle({ label: name, help: `Whether ${name} is in the race.`, default: isRunning });
}
