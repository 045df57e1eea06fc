import { drawFace } from '../../faces/draw';
import { type Name, PEOPLE } from '../../faces/people';
import { person } from '../../faces/person';
import { shot } from '../../faces/shot';
import { createRandom, drawToFront } from '../../numerics/random';
import type { Crowd } from '../../state/trained-encoder.svelte';

/** Each named person has an album. Its first pictures are those to be enrolled with; the queue shows others. */
export const ALBUM_PICTURES = 30;
export const MOST_ENROLLED_PICTURES = 5;
/** People drawn by lot, with one picture each. */
export const STRANGERS = 68;

/** Nobody else on the site has these shots; of the drawn people nobody is trained on. */
const ALBUMS: Crowd = {
  personSeeds: PEOPLE.map(({ seed }) => seed),
  shots: ALBUM_PICTURES,
  firstShot: 100_000,
};
const DRAWN: Crowd = {
  personSeeds: Array.from({ length: STRANGERS }, (_, i) => 4_000 + i),
  shots: 1,
  firstShot: 101_000,
};
export const CROWDS: readonly Crowd[] = [ALBUMS, DRAWN];

/** Rows of both crowds, one after the other. */
export const ROWS = PEOPLE.length * ALBUM_PICTURES + STRANGERS;

/** Somebody at the door: a named person's picture, or somebody drawn by lot; both are counted from 1. */
export interface Visit {
  readonly visitor: Name | 'drawn';
  readonly picture: number;
}

export function rowOf({ visitor, picture }: Visit): number {
  return firstRowOf(visitor) + picture - 1;
}

/** The row of a person's first picture. */
export function firstRowOf(visitor: Name | 'drawn'): number {
  const index = PEOPLE.findIndex(({ name }) => name === visitor);
  return (index < 0 ? PEOPLE.length : index) * ALBUM_PICTURES;
}

export function drawVisit(visit: Visit, size: number): Float32Array {
  const row = rowOf(visit);
  const isDrawn = visit.visitor === 'drawn';
  const crowd = isDrawn ? DRAWN : ALBUMS;
  const within = isDrawn ? row - firstRowOf('drawn') : row;
  return drawFace(
    person(crowd.personSeeds[Math.floor(within / crowd.shots)]!),
    shot(crowd.firstShot + within),
    size,
  );
}

export type Comes = 'all' | 'named' | 'drawn';

const HOSTS: readonly Name[] = ['Bob', 'Thomas'];
const FIRST: Visit = { visitor: 'John', picture: 13 };
/** Keeps the order of the queue apart from all else that is drawn by lot. */
const STREAM = 80;

/** Every third visitor is Bob or Thomas, as long as their pictures last; the others come in an order drawn by lot, John first. */
export const QUEUE: readonly Visit[] = makeQueue();

export function queueOf(comes: Comes): readonly Visit[] {
  if (comes === 'all') return QUEUE;
  return QUEUE.filter(({ visitor }) => (visitor === 'drawn') === (comes === 'drawn'));
}

/** Where in the queue somebody stands; −1 for a picture that is not in it. */
export function placeIn(queue: readonly Visit[], { visitor, picture }: Visit): number {
  return queue.findIndex((visit) => visit.visitor === visitor && visit.picture === picture);
}

function makeQueue(): Visit[] {
  const residents = Array.from({ length: ALBUM_PICTURES - MOST_ENROLLED_PICTURES - 1 }, (_, k) =>
    HOSTS.map((visitor): Visit => ({ visitor, picture: MOST_ENROLLED_PICTURES + 2 + k })),
  ).flat();
  const guests = PEOPLE.filter(({ name }) => !HOSTS.includes(name));
  const named = guests.flatMap(({ name }) =>
    [6, FIRST.picture].map((picture): Visit => ({ visitor: name, picture })),
  );
  const drawn = Array.from({ length: STRANGERS }, (_, i): Visit => ({ visitor: 'drawn', picture: i + 1 }));
  const strangers = [...named, ...drawn];
  const order = Int32Array.from(strangers.keys());
  drawToFront(order, order.length, createRandom(1, STREAM));
  const shuffled = Array.from(order, (i) => strangers[i]!);
  const first = placeIn(shuffled, FIRST);
  const inOrder = [shuffled[first]!, ...shuffled.slice(0, first), ...shuffled.slice(first + 1)];
  return inOrder.flatMap((stranger, i) => (i % 2 === 0 ? [stranger, residents[i / 2]!] : [stranger]));
}
