import { drawFace } from '../../faces/draw';
import { type Name, PEOPLE } from '../../faces/people';
import { person } from '../../faces/person';
import { REACH, type Shot, shot } from '../../faces/shot';
import { createRandom, drawToFront } from '../../numerics/random';
import { type EmbeddingValues, inUse } from './settings';
import type { Pictures } from './sight';

/** Pixels along a side of a picture. */
export const SIZE = 24;

type Change = EmbeddingValues['change'];

/** What a change does to how the picture is taken. The pixels' changes come after. */
const CIRCUMSTANCES: Readonly<Partial<Record<Change, Partial<Shot>>>> = {
  glasses: { glasses: REACH.glasses },
  light: { lightX: -REACH.lightX },
  // A mouth is two pixels high: a smile of everyday life would hardly be seen.
  smile: { smile: 4 * REACH.smile },
};

/** No encoder of the site is trained on these shots. */
const SHOTS = 60_000;
const SHOTS_EACH = 100;

/** Keeps the order of shuffled pixels apart from all else that is drawn by lot. */
const SHUFFLE = 60;

const EVEN_GREY = 0.5;

/**
 * A picture of one of the people with names, 24 × 24, 0 ink … 1 paper. `mean` is the average face that `average` shows;
 * it belongs to an encoder, and as long as there is none the picture stays as it was taken.
 */
export function pictureOf(
  name: Name,
  number: number,
  change: Change = 'none',
  mean?: Float32Array,
): Float32Array {
  if (change === 'grey') return new Float32Array(SIZE * SIZE).fill(EVEN_GREY);
  if (change === 'average' && mean) return mean;
  const index = PEOPLE.findIndex((known) => known.name === name);
  const taken = shot(SHOTS + SHOTS_EACH * index + number);
  const drawn = drawFace(person(PEOPLE[index]!.seed), { ...taken, ...CIRCUMSTANCES[change] }, SIZE);
  return change === 'shuffled' ? shuffled(drawn) : drawn;
}

/** The three pictures of some settings. */
export function picturesOf(values: EmbeddingValues, mean?: Float32Array): Pictures {
  const { person, picture, change, positive, other, negative } = inUse(values);
  return {
    anchor: pictureOf(person, picture, change, mean),
    positive: pictureOf(person, positive),
    negative: pictureOf(other, negative),
  };
}

/** The same pixels, each at another place, and always the same other place. */
function shuffled(pixels: Float32Array): Float32Array {
  const order = Int32Array.from(pixels.keys());
  drawToFront(order, order.length, createRandom(1, SHUFFLE));
  return pixels.map((_, i) => pixels[order[i]!]!);
}
