import { REACH } from '../../faces/shot';
import { squaredDistances } from '../../numerics/distance';
import { type Pairs, pairDistances } from '../../numerics/verification';
import type { Crowd, Training } from '../../state/trained-encoder.svelte';
import { encoderTraining } from '../share/encoder';
import type { Tried } from './settings';

/** People of each crowd, and pictures of each of them. */
export const PEOPLE = 40;
export const SHOTS = 10;
/** Numbers in an embedding. */
export const NUMBERS = 16;

const crowd = (firstPerson: number, firstShot: number, change: Crowd['change'] = {}): Crowd => ({
  personSeeds: Array.from({ length: PEOPLE }, (_, i) => firstPerson + i),
  shots: SHOTS,
  firstShot,
  change,
});

/**
 * Whom a threshold is chosen on and tried on: the encoder was trained on none of them. The others are the same people
 * and the same shots three times, so that only the light differs. Shots 300,000 to 300,399 and 400,000 to 400,399.
 */
export const CROWDS: Readonly<Record<Tried, Crowd>> = {
  own: crowd(3000, 300_000),
  others: crowd(4000, 400_000),
  light: crowd(4000, 400_000, { lightX: -3 * REACH.lightX }),
  dim: crowd(4000, 400_000, { exposure: -3 * REACH.exposure }),
};

/** In the order in which the encoder hands them over. */
export const TRIED = Object.keys(CROWDS) as readonly Tried[];

export function trainingOf(seed: number): Training {
  return { ...encoderTraining({ seed }), crowds: Object.values(CROWDS) };
}

/** Squared distances of all pairs of a crowd's pictures. */
export function pairsOf(embeddings: Float32Array): Pairs {
  const pictures = embeddings.length / NUMBERS;
  const D = new Float32Array(pictures * pictures);
  squaredDistances(embeddings, pictures, NUMBERS, D);
  const labels = Int32Array.from({ length: pictures }, (_, row) => Math.floor(row / SHOTS));
  return pairDistances(D, labels, pictures);
}
