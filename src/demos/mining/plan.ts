import { defaults } from '../../settings/declare';
import { crowdTrainedOn } from '../../state/crowd';
import type { Crowd, Training } from '../../state/trained-encoder.svelte';
import { DRAWN_BY_LOT, liveOf, planOf, WITH_NAMES } from '../margin/plan';
import { MARGIN_SETTINGS } from '../margin/settings';
import { encoderTraining } from '../share/encoder';
import type { MiningValues } from './settings';

/**
 * The encoder that embeds the batch, and everybody whom it learns from. Eight people with names: that of lesson 4, at one of its
 * steps. By lot: that of lessons 1, 8 and 9, on its way.
 */
export function trainingOf({
  faces,
  seed,
  trained,
}: Pick<MiningValues, 'faces' | 'seed' | 'trained'>): Training {
  const steps = Number(trained);
  const crowds = [crowdOf(faces)];
  if (faces === 'drawn') return { ...encoderTraining({ seed, steps }), crowds };
  const values = { ...defaults(MARGIN_SETTINGS), seed };
  return { plan: planOf(values, null), live: liveOf({ ...values, speed: 'full' }), steps, crowds };
}

/** Of each of them the first pictures, as many as a batch can hold, are those that are learnt from. */
export function crowdOf(faces: MiningValues['faces']): Crowd {
  return crowdTrainedOn(problemOf(faces));
}

export function problemOf(faces: MiningValues['faces']) {
  return faces === 'drawn' ? DRAWN_BY_LOT : WITH_NAMES;
}

/** Numbers in an embedding. */
export function outputsOf(faces: MiningValues['faces']): 3 | 16 {
  return faces === 'drawn' ? 16 : 3;
}
