import type { Training } from '../../state/trained-encoder.svelte';

/**
 * The encoder that several lessons look into or measure: 576-128-64-`outputs`, trained on 64 drawn people with 24 pictures
 * each. None of the people with names is among them. Nothing is scored here, so hardly any pictures are held back for it.
 */
export function encoderTraining({
  seed,
  outputs = 16,
  steps = 400,
}: {
  readonly seed: number;
  readonly outputs?: number;
  readonly steps?: number;
}): Training {
  return {
    plan: {
      seed,
      problem: { kind: 'drawn', people: 64, shots: 24, unseenPeople: 2, unseenShots: 2 },
      hidden: [128, 64],
      outputs,
      normalised: true,
      people: 16,
      shots: 4,
    },
    live: {
      lanes: [{ margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.001 }],
      pace: Number.POSITIVE_INFINITY,
    },
    steps,
  };
}
