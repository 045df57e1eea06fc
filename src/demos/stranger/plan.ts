import { PEOPLE } from '../../faces/people';
import { listOf } from '../../settings/declare';
import type { Training } from '../../state/trained-encoder.svelte';
import { encoderTraining } from '../share/encoder';
import { CROWDS } from './people';
import type { StrangerValues } from './settings';

/** Pictures of each person that a classifier is trained on, and of each person in the class “others”. */
export const CLASS_PICTURES = 24;
export const OTHER_PICTURES = 12;
/** By then it knows its own people; longer training makes it no less sure of strangers. */
export const CLASS_STEPS = 200;

/** The encoder of lesson 1. It never saw any of the people here. */
export function embedderOf({ seed }: Pick<StrangerValues, 'seed'>): Training {
  return { ...encoderTraining({ seed }), crowds: CROWDS };
}

/**
 * A softmax classifier with an output for each name and, if there are `others`, one for all of these. Null: a softmax over
 * fewer than two outputs has nothing to learn.
 */
export function classifierOf(
  { seed, classes }: Pick<StrangerValues, 'seed' | 'classes'>,
  others = 0,
): Training | null {
  const names = listOf(classes);
  const outputs = names.length + Number(others > 0);
  if (outputs < 2) return null;
  return {
    plan: {
      seed,
      problem: {
        kind: 'named',
        seeds: names.map((name) => PEOPLE.find((known) => known.name === name)!.seed),
        shots: CLASS_PICTURES,
        unseenShots: 2,
        others: { people: others, shots: OTHER_PICTURES },
      },
      hidden: [128, 64],
      outputs,
      normalised: false,
      people: outputs,
      shots: OTHER_PICTURES,
    },
    live: { lanes: [{ loss: 'logits', learningRate: 0.001 }], pace: Number.POSITIVE_INFINITY },
    steps: CLASS_STEPS,
    crowds: CROWDS,
  };
}

/** The names that a classifier was trained on. */
export function namesOf({ plan: { problem } }: Training): readonly string[] {
  if (problem.kind !== 'named') return [];
  return problem.seeds.map((seed) => PEOPLE.find((known) => known.seed === seed)!.name);
}
