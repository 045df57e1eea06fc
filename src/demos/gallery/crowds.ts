import type { Crowd, Training } from '../../state/trained-encoder.svelte';
import { encoderTraining } from '../share/encoder';
import { CROWDS } from '../threshold/crowds';
import { GALLERY_SETTINGS } from './settings';

/** People who can be enrolled, with up to so many pictures, and how often each of them comes to the door. */
export const ENROLLED = GALLERY_SETTINGS.people.max;
export const PICTURES = GALLERY_SETTINGS.shots.max;
export const VISITS = 2;
export const STRANGERS = GALLERY_SETTINGS.strangers.max;
export const STRANGER_VISITS = 5;

const seeds = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

/**
 * The people of the first crowd are those that thresholds are chosen on; nobody else saw a threshold or the training.
 * Shots 500,000 to 500,999, 510,000 to 510,399 and 520,000 to 520,199.
 */
const AT_THE_DOOR: readonly Crowd[] = [
  CROWDS.own,
  { personSeeds: seeds(4040, ENROLLED), shots: PICTURES, firstShot: 500_000 },
  { personSeeds: seeds(4040, ENROLLED), shots: VISITS, firstShot: 510_000 },
  { personSeeds: seeds(4000, STRANGERS), shots: STRANGER_VISITS, firstShot: 520_000 },
];

export function trainingOf(seed: number): Training {
  return { ...encoderTraining({ seed }), crowds: AT_THE_DOOR };
}
