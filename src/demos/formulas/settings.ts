import type { Values } from '../../settings/declare';
import { declared } from '../../settings/declare';
import type { Preset } from '../../settings/presets';
import { DISTANCE } from '../calibration/settings';

/** All that can be set in the demo of the formulas in the wild. */
export const FORMULAS_SETTINGS = declared({ d: DISTANCE });

export type FormulasValues = Values<typeof FORMULAS_SETTINGS>;

export const FORMULAS_PRESETS: readonly Preset<typeof FORMULAS_SETTINGS>[] = [
  { name: 'same-picture-twice', label: 'the same picture twice', values: { d: 0 } },
  { name: 'threshold-of-dlib', label: 'a threshold of 0.6', values: { d: 0.6 } },
  { name: 'threshold-on-lfw', label: 'FaceNet’s threshold on LFW', values: { d: 1.11 } },
  { name: 'opposite-embeddings', label: 'opposite', values: { d: 2 } },
];
