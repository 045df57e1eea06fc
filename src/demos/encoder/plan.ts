import type { Live, Plan } from '../../state/run.svelte';
import { DRAWN_BY_LOT, paceOf } from '../margin/plan';
import { CONVOLUTION, PERCEPTRON } from '../share/convolution';
import type { EncoderValues } from './settings';

/** A batch shows so many people, and so many pictures of each, where there are as many. */
const BATCH = { people: 16, shots: 4 } as const;

/** How many filters of the first layer a frame brings. */
export const FILTERS = 16;

export function planOf(values: EncoderValues): Plan {
  const { seed, people, shots } = values;
  return {
    seed,
    problem: { ...DRAWN_BY_LOT, people, shots },
    ...layersOf(values.encoder),
    outputs: Number(values.outputs),
    normalised: true,
    people: Math.min(BATCH.people, people),
    shots: Math.min(BATCH.shots, shots),
    sendsUnseen: true,
  };
}

export function liveOf({ alpha, rate, speed }: EncoderValues): Live {
  return {
    lanes: [{ margin: alpha, mining: 'batch-all', distance: 'squared', learningRate: rate }],
    pace: paceOf(speed),
    filters: FILTERS,
  };
}

/** A sentence where the people and pictures do not fill a batch. */
export function notesOn(values: EncoderValues): readonly string[] {
  const { people, shots } = planOf(values);
  if (people === BATCH.people && shots === BATCH.shots) return [];
  return [
    `A batch shows ${BATCH.people} people × ${BATCH.shots} pictures; ${values.people} people with ${values.shots} each allow ${people} × ${shots}.`,
  ];
}

function layersOf(encoder: EncoderValues['encoder']): Pick<Plan, 'hidden' | 'convolutions'> {
  switch (encoder) {
    case 'perceptron':
      return PERCEPTRON;
    case 'convolution':
      return CONVOLUTION;
    default:
      return encoder satisfies never;
  }
}
