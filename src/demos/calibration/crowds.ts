import { balancedPairs, type PersonPairs } from '../../numerics/person-pairs';
import { createRandom } from '../../numerics/random';
import type { Crowd, Training } from '../../state/trained-encoder.svelte';
import { encoderTraining } from '../share/encoder';
import type { CalibrationValues } from './settings';

/** Each crowd: so many people, so many pictures of each, so many numbers an embedding. */
export const PEOPLE = 40;
export const SHOTS = 8;
const OUTPUTS = 16;

/** The natural logarithm of about a half. */
const HALF_THE_LIGHT = { exposure: -0.6 };

const peopleFrom = (first: number): number[] => Array.from({ length: PEOPLE }, (_, i) => first + i);

/** People to fit on, 3000–3039, and to test on, 4000–4039, none of whom the encoder was trained on. Shots 300,000–319,999. */
const TO_FIT: Crowd = { personSeeds: peopleFrom(3000), shots: SHOTS, firstShot: 300_000 };
const OTHERS: Crowd = { personSeeds: peopleFrom(4000), shots: SHOTS, firstShot: 310_000 };
const DARK: Crowd = { ...OTHERS, change: HALF_THE_LIGHT };

/** Embeddings of the three crowds, row person · SHOTS + k. */
export interface Embedded {
  readonly toFit: Float32Array;
  readonly others: Float32Array;
  readonly dark: Float32Array;
}

/** The same, as a page carries it: a byte a number. */
export type Packed = Readonly<Record<keyof Embedded, string>>;

/** The encoder of lesson 1, and what it makes of the three. */
export function trainingOf({ seed }: Pick<CalibrationValues, 'seed'>): Training {
  return { ...encoderTraining({ seed, outputs: OUTPUTS }), crowds: [TO_FIT, OTHERS, DARK] };
}

export function packed([toFit, others, dark]: readonly Float32Array[]): Packed {
  return { toFit: bytesOf(toFit!), others: bytesOf(others!), dark: bytesOf(dark!) };
}

export function unpacked({ toFit, others, dark }: Packed): Embedded {
  return { toFit: numbersOf(toFit), others: numbersOf(others), dark: numbersOf(dark) };
}

/** The first people and the first pictures of each that the settings ask for: with more of them the others stay. */
export function pairsToFit(
  { toFit }: Embedded,
  { people, shots }: Pick<CalibrationValues, 'people' | 'shots'>,
): PersonPairs {
  const [persons, pictures] = [Number(people), Number(shots)];
  const embeddings = new Float32Array(persons * pictures * OUTPUTS);
  for (let person = 0; person < persons; person++) {
    const from = person * SHOTS * OUTPUTS;
    embeddings.set(toFit.subarray(from, from + pictures * OUTPUTS), person * pictures * OUTPUTS);
  }
  return balancedPairs(
    { embeddings, people: persons, shots: pictures, outputs: OUTPUTS },
    createRandom(1, 30),
  );
}

export function pairsToTest(embedded: Embedded, tested: CalibrationValues['tested']): PersonPairs {
  const pictures = { embeddings: embedded[tested], people: PEOPLE, shots: SHOTS, outputs: OUTPUTS };
  return balancedPairs(pictures, createRandom(1, 31));
}

/** Numbers between −1 and 1 in steps of 1/127. What a worker brings is rounded alike: the same seed is the same curve. */
function bytesOf(embeddings: Float32Array): string {
  return btoa(Array.from(embeddings, (value) => String.fromCharCode(128 + Math.round(127 * value))).join(''));
}

function numbersOf(bytes: string): Float32Array {
  return Float32Array.from(atob(bytes), (byte) => (byte.charCodeAt(0) - 128) / 127);
}
