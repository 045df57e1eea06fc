import { createRandom } from '../numerics/random';

/**
 * Who somebody is: 16 numbers, each in [−1, 1]. They stay the same in every picture of the
 * person, and they are all that tells two people apart.
 */
export const TRAITS = [
  'skin',
  'hair',
  'width',
  'length',
  'jaw',
  'hairLength',
  'fringe',
  'parting',
  'curl',
  'beard',
  'eyeGap',
  'eyeSize',
  'brow',
  'nose',
  'mouth',
  'age',
] as const;

export type Trait = (typeof TRAITS)[number];
export type Person = Readonly<Record<Trait, number>>;

/** Somebody drawn by lot. A seed is a person, for ever. */
export function person(seed: number): Person {
  const random = createRandom(seed, 1);
  const traits = {} as Record<Trait, number>;
  for (const trait of TRAITS) traits[trait] = 2 * random() - 1;
  return traits;
}
