import { defaults } from '../../settings/declare';
import { MARGIN_SETTINGS, type MarginValues } from '../margin/settings';
import type { Diagnosis } from './diagnoses';

/** The names of the runs and of what can be tried on each, as settings and addresses use them. */
export const PATIENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
export const CURES = ['1', '2', '3', '4'] as const;

export type PatientKey = (typeof PATIENTS)[number];
export type CureKey = (typeof CURES)[number];

/** What is changed of a run's settings, and how the page calls that. */
export interface Cure {
  readonly label: string;
  readonly values: Partial<MarginValues>;
}

export interface Patient {
  /** Told to nobody who has not looked at the instruments. */
  readonly suffersFrom: Diagnosis;
  readonly values: Partial<MarginValues>;
  readonly cures: Readonly<Record<CureKey, Cure>>;
  /** Where its chart ends, before anybody trains. */
  readonly chartEnds: number;
}

/** Every run of the clinic learns 64 people by lot and is tested on 40 strangers. */
const WARD = {
  faces: 'drawn',
  people: 16,
  shots: 4,
  outputs: '16',
  layers: '128-64',
  speed: 'full',
} as const;

const ALL_TRIPLETS: Cure = { label: 'all triplets, α = 0.2', values: { mining: 'batch-all', alpha: 0.2 } };
const SLOWLY: Cure = { label: 'a tenth of the learning rate', values: { rate: 0.0003 } };

/** What is said of each was tried on ten seeds: the claims of lesson 6. */
const KNOWN: Readonly<Record<PatientKey, Patient>> = {
  a: {
    suffersFrom: 'collapse',
    values: { mining: 'batch-hard', rate: 0.003 },
    cures: {
      1: { label: 'a larger margin, α = 1', values: { alpha: 1 } },
      2: SLOWLY,
      3: { label: 'semi-hard triplets', values: { mining: 'semi-hard' } },
      4: { label: 'all triplets', values: { mining: 'batch-all' } },
    },
    chartEnds: 200,
  },
  b: {
    suffersFrom: 'saturation',
    values: { mining: 'push-only', unit: false },
    cures: {
      1: { label: 'a larger margin, α = 5', values: { alpha: 5 } },
      2: { label: 'embeddings of length 1', values: { unit: true } },
      3: { label: 'the pull as well', values: { mining: 'batch-all' } },
      4: { label: 'the pull as well, and length 1', values: { mining: 'batch-all', unit: true } },
    },
    chartEnds: 200,
  },
  c: {
    suffersFrom: 'healthy',
    values: {},
    cures: {
      1: { label: 'nothing: let it train on', values: {} },
      2: { label: 'only the hardest triplets', values: { mining: 'batch-hard' } },
      3: { label: 'thirty times the learning rate', values: { rate: 0.03 } },
      4: { label: 'semi-hard triplets', values: { mining: 'semi-hard' } },
    },
    chartEnds: 100,
  },
  d: {
    suffersFrom: 'dead-batch',
    values: { people: 32, shots: 1 },
    cures: {
      1: { label: 'a larger margin, α = 1', values: { alpha: 1 } },
      2: { label: 'ten times the learning rate', values: { rate: 0.01 } },
      3: { label: '16 people, 2 pictures each', values: { people: 16, shots: 2 } },
      4: { label: 'only the hardest triplets', values: { mining: 'batch-hard' } },
    },
    chartEnds: 200,
  },
  e: {
    suffersFrom: 'collapse',
    values: { mining: 'batch-hard-soft', alpha: 0, rate: 0.003 },
    cures: {
      1: { label: 'a margin, α = 0.2', values: { alpha: 0.2 } },
      2: SLOWLY,
      3: { label: 'plain distances of any length', values: { distance: 'plain', unit: false } },
      4: ALL_TRIPLETS,
    },
    chartEnds: 200,
  },
  f: {
    suffersFrom: 'scale-drift',
    values: { mining: 'semi-hard', unit: false },
    cures: {
      1: { label: 'semi-hard as TensorFlow Addons does it', values: { mining: 'semi-hard-tfa' } },
      2: { label: 'a larger margin, α = 5', values: { alpha: 5 } },
      3: { label: 'embeddings of length 1', values: { unit: true } },
      4: { label: 'all triplets', values: { mining: 'batch-all' } },
    },
    chartEnds: 200,
  },
  g: {
    suffersFrom: 'divergence',
    values: { distance: 'plain', root: 'naive' },
    cures: {
      1: { label: 'a tenth of the learning rate', values: { rate: 0.0001 } },
      2: { label: 'no margin, α = 0', values: { alpha: 0 } },
      3: { label: 'a root that is safe at 0', values: { root: 'safe' } },
      4: { label: 'squared distances', values: { distance: 'squared' } },
    },
    chartEnds: 200,
  },
};

export function patient(key: PatientKey): Patient {
  return KNOWN[key];
}

/** "Run A". */
export function nameOf(key: PatientKey): string {
  return `Run ${key.toUpperCase()}`;
}

/** How a run is set in the margin demo, with a cure or without: the lab understands the same. */
export function marginValuesOf(key: PatientKey, seed: number, cure: CureKey | 'none' = 'none'): MarginValues {
  const { values, cures } = patient(key);
  const changed = cure === 'none' ? {} : cures[cure].values;
  return { ...defaults(MARGIN_SETTINGS), ...WARD, ...values, ...changed, seed };
}
