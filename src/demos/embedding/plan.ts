import type { Training } from '../../state/trained-encoder.svelte';
import type { EmbeddingValues } from './settings';

/**
 * The encoder of the demo: 576-128-64-16, trained on 64 drawn people with 24 pictures each. None of the people with
 * names is among them. Nothing is scored here, so hardly any pictures are held back for it.
 */
export function trainingOf({ seed, outputs, steps }: EmbeddingValues): Training {
  return {
    plan: {
      seed,
      problem: { kind: 'drawn', people: 64, shots: 24, unseenPeople: 2, unseenShots: 2 },
      hidden: [128, 64],
      outputs: Number(outputs),
      normalised: true,
      people: 16,
      shots: 4,
    },
    live: {
      lanes: [{ margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.001 }],
      pace: Number.POSITIVE_INFINITY,
    },
    steps: Number(steps),
  };
}
