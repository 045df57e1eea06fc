import { createRandom } from '../numerics/random';

/**
 * How a picture was taken. Nothing here says who is in it: this is what an encoder must learn
 * to overlook. Every circumstance reaches from −REACH to +REACH around an even, frontal picture.
 */
export const REACH = {
  right: 0.03, // of half the picture
  down: 0.025,
  zoom: 0.03,
  tilt: 0.05, // radians
  turn: 0.25, // at 1 the head looks well aside, or down
  nod: 0.25,
  lightX: 0.33, // how much brighter one side is than the middle
  lightY: 0.25,
  exposure: 0.17, // natural logarithm of the gain
  smile: 0.5,
  brows: 0.5,
  background: 0.35, // grey levels around the middle
  clothes: 0.35,
  glasses: 1, // worn above 0.6, so in one picture of five
} as const;

export type Circumstance = keyof typeof REACH;
export type Shot = Readonly<Record<Circumstance, number>> & {
  /** Standard deviation of the film grain, and the seed it is drawn with. */
  readonly grain: number;
  readonly grainSeed: number;
};

/** Circumstances drawn by lot. `strength` 0 is the even, frontal picture; 1 is everyday life. */
export function shot(seed: number, strength = 1): Shot {
  const random = createRandom(seed, 2);
  const drawn = {} as Record<Circumstance, number>;
  for (const name of Object.keys(REACH) as Circumstance[]) {
    drawn[name] = strength * REACH[name] * (2 * random() - 1) + 0; // + 0: no −0
  }
  return { ...drawn, grain: 0.03 * strength, grainSeed: seed };
}
