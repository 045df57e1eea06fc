import { choice, declared, number, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { MARGIN_SETTINGS } from '../margin/settings';

/** All that can be set in the encoder demo. What means the same as in the margin demo is declared there. */
export const ENCODER_SETTINGS = declared({
  encoder: choice({
    label: 'Encoder',
    help: 'A perceptron looks at each pixel in its place; a convolution passes the same small filters over the whole picture.',
    default: 'perceptron',
    options: [
      { value: 'perceptron', label: 'perceptron' },
      { value: 'convolution', label: 'convolution' },
    ],
  }),
  outputs: { ...MARGIN_SETTINGS.outputs, default: '16' },
  people: number({
    label: 'People to learn from',
    help: 'How many people the encoder learns from. The 40 strangers are never among them.',
    default: 64,
    min: 2,
    max: 128,
    step: 1,
    digits: 0,
    scale: 'root',
    marks: [
      { value: 2, label: '2' },
      { value: 16, label: '16' },
      { value: 64, label: '64' },
      { value: 128, label: '128' },
    ],
  }),
  shots: number({
    label: 'Pictures of each',
    help: 'How many pictures of each of them.',
    default: 24,
    min: 2,
    max: 48,
    step: 1,
    digits: 0,
    scale: 'root',
    marks: [
      { value: 2, label: '2' },
      { value: 6, label: '6' },
      { value: 12, label: '12' },
      { value: 24, label: '24' },
      { value: 48, label: '48' },
    ],
  }),
  view: choice({
    label: 'Look at',
    help: 'Who is nearest to the chosen face; how far the picture can be trusted; or what the first layer looks for.',
    default: 'neighbours',
    options: [
      { value: 'neighbours', label: 'nearest faces' },
      { value: 'distortion', label: 'what the picture hides' },
      { value: 'filters', label: 'first layer' },
    ],
  }),
  projection: choice({
    label: 'Drawn by',
    help: 'More than three numbers have to be projected: by their principal components, or by UMAP.',
    default: 'pca',
    options: [
      { value: 'pca', label: 'three principal components' },
      { value: 'umap', label: 'UMAP, when it rests' },
    ],
  }),
  chosen: number({
    label: 'Chosen face',
    help: 'One of the 40 faces that are drawn, five of each stranger: 1 to 5 are stranger 1, 6 to 10 stranger 2, and so on to stranger 8.',
    default: 26,
    min: 1,
    max: 40,
    step: 1,
    digits: 0,
  }),
  alpha: MARGIN_SETTINGS.alpha,
  rate: MARGIN_SETTINGS.rate,
  speed: { ...MARGIN_SETTINGS.speed, default: '40' },
  seed: MARGIN_SETTINGS.seed,
});

export type EncoderValues = Values<typeof ENCODER_SETTINGS>;
export type EncoderKey = keyof typeof ENCODER_SETTINGS;

/** Nobody has trained yet: the reader has not been told how it ends. */
export const FIRST_STEP = 0;

const USUAL = { encoder: 'perceptron', outputs: '16', people: 64, shots: 24 } as const;

/** What each promises was tried on ten seeds: the claims of lesson 7. */
export const ENCODER_PRESETS: readonly Preset<typeof ENCODER_SETTINGS>[] = [
  { name: 'two-numbers-are-too-few', label: 'two numbers', values: { ...USUAL, outputs: '2' } },
  { name: 'three-numbers-are-too-few', label: 'three numbers', values: { ...USUAL, outputs: '3' } },
  { name: 'sixteen-numbers', label: 'sixteen numbers', values: USUAL },
  { name: 'as-many-numbers-as-facenet', label: '128, as FaceNet', values: { ...USUAL, outputs: '128' } },
  {
    name: 'few-people-many-shots',
    label: '16 people × 48',
    values: { ...USUAL, people: 16, shots: 48 },
  },
  {
    name: 'many-people-few-shots',
    label: '128 people × 6',
    values: { ...USUAL, people: 128, shots: 6 },
  },
  { name: 'a-convolution', label: 'a convolution', values: { ...USUAL, encoder: 'convolution' } },
];
