import { declared, number, several, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { MARGIN_SETTINGS } from '../margin/settings';

/** Two sliders stand side by side: there is no room for more names. */
const END = {
  ...MARGIN_SETTINGS.alpha,
  marks: [
    { value: 0, label: '0' },
    { value: 0.2, label: '0.2' },
    { value: 1, label: '1' },
    { value: 2, label: '2' },
    { value: 4, label: '4' },
    { value: 5, label: '5' },
  ],
} as const;

/** All that can be set in the sweep. What means the same as in the margin demo is declared there. */
export const SWEEP_SETTINGS = declared({
  least: { ...END, label: 'From', help: 'The least margin that is tried.', default: 0 },
  most: { ...END, label: 'To', help: 'The largest margin that is tried.', default: 4 },
  margins: number({
    label: 'Margins',
    help: 'How many margins are tried, denser where they are small, as the slider of α is.',
    default: 10,
    min: 1,
    max: 50,
    step: 1,
    digits: 0,
  }),
  minings: several({
    label: 'Triplets',
    help: 'Ways to choose the triplets of a batch. Each is tried with each margin.',
    default: 'batch-all,semi-hard',
    options: MARGIN_SETTINGS.mining.options,
  }),
  seeds: number({
    label: 'Seeds',
    help: 'How often each is tried, from other weights and with other batches.',
    default: 3,
    min: 1,
    max: 50,
    step: 1,
    digits: 0,
  }),
  steps: number({
    label: 'Steps',
    help: 'How long each run is trained before it is scored.',
    default: 400,
    min: 10,
    max: 2000,
    step: 10,
    digits: 0,
  }),
  outputs: { ...MARGIN_SETTINGS.outputs, help: 'How many numbers an embedding has.', default: '16' },
  rate: MARGIN_SETTINGS.rate,
  seed: {
    ...MARGIN_SETTINGS.seed,
    label: 'First seed',
    help: 'The others follow it.',
    default: 1,
  },
});

export type SweepValues = Values<typeof SWEEP_SETTINGS>;
export type SweepKey = keyof typeof SWEEP_SETTINGS;

/** What each promises was tried on ten seeds: the claims of lesson 4. */
export const SWEEP_PRESETS: readonly Preset<typeof SWEEP_SETTINGS>[] = [
  {
    name: 'from-none-to-the-wall',
    label: 'from 0 to the wall',
    values: {
      least: 0,
      most: 4,
      margins: 10,
      minings: 'batch-all,semi-hard',
      seeds: 3,
      steps: 400,
      outputs: '16',
    },
  },
  {
    name: 'a-closer-look-at-small-margins',
    label: 'a closer look at small margins',
    values: { least: 0, most: 0.5, margins: 10, minings: 'batch-all', seeds: 6, steps: 400, outputs: '16' },
  },
  {
    name: 'eight-seeds-of-facenets-margin',
    label: 'FaceNet’s α, eight times',
    values: {
      least: 0.2,
      most: 0.2,
      margins: 1,
      minings: 'batch-all,semi-hard',
      seeds: 8,
      steps: 400,
      outputs: '16',
    },
  },
];
