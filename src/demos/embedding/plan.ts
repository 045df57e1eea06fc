import type { Training } from '../../state/trained-encoder.svelte';
import { encoderTraining } from '../share/encoder';
import type { EmbeddingValues } from './settings';

export function trainingOf({ seed, outputs, steps }: EmbeddingValues): Training {
  return encoderTraining({ seed, outputs: Number(outputs), steps: Number(steps) });
}
