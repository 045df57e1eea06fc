import { choice, declared, type Values } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { MARGIN_SETTINGS } from '../margin/settings';
import { DIAGNOSES } from './diagnoses';
import { CURES, nameOf, PATIENTS, type PatientKey } from './patients';

/** All that can be set in the clinic. A run's own settings are those of the margin demo: patients.ts. */
export const CLINIC_SETTINGS = declared({
  patient: choice({
    label: 'Chart',
    help: 'Which run is looked at. What it suffers from is to be found out.',
    default: 'a',
    options: PATIENTS.map((value) => ({ value, label: nameOf(value) })),
  }),
  diagnosis: choice({
    label: 'Diagnosis',
    help: 'What you take it to suffer from.',
    default: 'none',
    options: [
      { value: 'none', label: 'not said yet' },
      ...DIAGNOSES.map(({ key, label }) => ({ value: key, label })),
    ],
  }),
  cure: choice({
    label: 'Cure',
    help: 'What is changed of its settings. Each run has four to choose from, and not all of them work.',
    default: 'none',
    options: [
      { value: 'none', label: 'none' },
      ...CURES.map((value, i) => ({ value, label: `its ${['first', 'second', 'third', 'fourth'][i]}` })),
    ],
  }),
  speed: { ...MARGIN_SETTINGS.speed, default: '40' },
  // Seven is the seed of the other demos; with three the mean over the active is as flat as it gets.
  seed: { ...MARGIN_SETTINGS.seed, default: 3 },
});

export type ClinicValues = Values<typeof CLINIC_SETTINGS>;
export type ClinicKey = keyof typeof CLINIC_SETTINGS;

const unseen = (patient: PatientKey) => ({ patient, diagnosis: 'none', cure: 'none' }) as const;

/** Named as somebody would who knows the answer: readers are not shown these. */
export const CLINIC_PRESETS: readonly Preset<typeof CLINIC_SETTINGS>[] = [
  { name: 'stuck-at-alpha', label: 'the loss is stuck at α', values: unseen('a') },
  { name: 'loss-0-and-nothing-learnt', label: 'loss 0, and nothing learnt', values: unseen('b') },
  { name: 'flat-and-healthy', label: 'flat, and healthy', values: unseen('c') },
  { name: 'no-valid-triplet', label: 'no valid triplet', values: unseen('d') },
  { name: 'stuck-at-ln-2', label: 'the loss is stuck at ln 2', values: unseen('e') },
  { name: 'exploding-scale', label: 'the scale explodes', values: unseen('f') },
  { name: 'not-a-number', label: 'NaN', values: unseen('g') },
];
