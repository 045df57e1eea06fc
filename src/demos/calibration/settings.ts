import { choice, declared, number, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';

/** The plain distance of two embeddings of length 1. Both demos of percentages have it. */
export const DISTANCE = number({
  label: 'Distance',
  symbol: 'd',
  help: 'The plain distance of two embeddings of length 1: from 0 to 2.',
  default: 0.8,
  min: 0,
  max: 2,
  step: 0.01,
  digits: 2,
  marks: [
    { value: 0, label: '0', name: 'the same picture' },
    { value: 1, label: '1' },
    { value: 2, label: '2', name: 'opposite' },
  ],
});

/** All that can be set in the calibration demo. */
export const CALIBRATION_SETTINGS = declared({
  d: DISTANCE,
  oneIn: number({
    label: 'Same person: one pair in',
    help: 'The base rate: of how many pairs one shows the same person twice.',
    default: 2,
    min: 2,
    max: 1000,
    step: 1,
    digits: 0,
    scale: 'log',
    marks: [
      { value: 2, label: '2' },
      { value: 10, label: '10' },
      { value: 100, label: '100' },
      { value: 1000, label: '1,000' },
    ],
  }),
  method: choice({
    label: 'Curve',
    help: 'A logistic curve (Platt scaling), or a staircase that never rises (isotonic regression).',
    default: 'platt',
    options: [
      { value: 'platt', label: 'logistic' },
      { value: 'isotonic', label: 'staircase' },
    ],
  }),
  people: choice({
    label: 'People to fit on',
    help: 'How many people the pairs of the fit show. None of them was trained or is tested on.',
    default: '40',
    options: [
      { value: '1', label: '1' },
      { value: '5', label: '5' },
      { value: '10', label: '10' },
      { value: '40', label: '40' },
    ],
  }),
  shots: choice({
    label: 'Pictures of each',
    help: 'How many pictures of each of them.',
    default: '8',
    options: [
      { value: '1', label: '1' },
      { value: '2', label: '2' },
      { value: '8', label: '8' },
    ],
  }),
  tested: choice({
    label: 'Tested on',
    help: 'Forty other people, in light as it was for the fit or in about half of it.',
    default: 'others',
    options: [
      { value: 'others', label: 'other people' },
      { value: 'dark', label: 'in half the light' },
    ],
  }),
  seed: number({
    label: 'Seed',
    help: 'Another seed is another encoder, trained on the same pictures.',
    default: 1,
    min: 0,
    max: 9999,
    step: 1,
    digits: 0,
  }),
});

export type CalibrationValues = Values<typeof CALIBRATION_SETTINGS>;
export type Method = CalibrationValues['method'];

const ENOUGH = { people: '40', shots: '8', tested: 'others' } as const;

export const CALIBRATION_PRESETS: readonly Preset<typeof CALIBRATION_SETTINGS>[] = [
  { name: 'half-the-pairs-the-same', label: 'half of all pairs the same', values: { ...ENOUGH, oneIn: 2 } },
  { name: 'one-pair-in-a-thousand', label: 'one pair in a thousand', values: { ...ENOUGH, oneIn: 1000 } },
  {
    name: 'five-people-to-fit-on',
    label: 'five people to fit on',
    values: { ...ENOUGH, people: '5', oneIn: 2 },
  },
  { name: 'fitted-in-other-light', label: 'other light', values: { ...ENOUGH, tested: 'dark', oneIn: 2 } },
  { name: 'one-person-to-fit-on', label: 'one person only', values: { ...ENOUGH, people: '1', oneIn: 2 } },
];
