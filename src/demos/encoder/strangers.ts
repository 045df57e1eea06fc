import { drawFace } from '../../faces/draw';
import { person } from '../../faces/person';
import { shot } from '../../faces/shot';
import { squaredDistance } from '../../numerics/distance';
import { type Neighbour, nearestNeighbours } from '../../numerics/neighbours';
import { sittings } from '../../state/sittings';
import { DRAWN_BY_LOT } from '../margin/plan';

/** The people that no encoder here is ever trained on: who tests it. */
const ALL = sittings(DRAWN_BY_LOT).unseen;

export const STRANGERS = DRAWN_BY_LOT.unseenPeople;
export const PICTURES = ALL.length;
export const LABELS = Int32Array.from(ALL, ({ label }) => label);

/** Pixels along a side of what the encoder is given. */
const SIZE = 24;

/** Neighbours that are shown of a face. */
export const NEAREST = 5;

const PEOPLE_DRAWN = 8;
const FACES_DRAWN = 5;

/** The rows that are drawn with their faces: of more people one would not see who is who. */
export const DRAWN: readonly number[] = Array.from(
  { length: PEOPLE_DRAWN * FACES_DRAWN },
  (_, i) => Math.floor(i / FACES_DRAWN) * DRAWN_BY_LOT.unseenShots + (i % FACES_DRAWN),
);

const known = new Map<number, Float32Array>();

/** A stranger's picture as the encoder is given it. Drawing one takes a moment, and it never changes. */
export function faceOf(row: number): Float32Array {
  const found = known.get(row) ?? drawn(row);
  known.set(row, found);
  return found;
}

function drawn(row: number): Float32Array {
  const { personSeed, shotSeed } = ALL[row]!;
  return drawFace(person(personSeed), shot(shotSeed), SIZE);
}

/** "Stranger 3, picture 2", both counted from 1, as in every list. */
export function nameOf(row: number): string {
  return `Stranger ${LABELS[row]! + 1}, picture ${(row % DRAWN_BY_LOT.unseenShots) + 1}`;
}

/** The number of a drawn face, counted from 1: what the reader types to choose it. */
export function numberOf(row: number): number {
  return DRAWN.indexOf(row) + 1;
}

/** Whether two rows show the same person. */
export function isSame(row: number, other: number): boolean {
  return LABELS[row] === LABELS[other];
}

/** Whom a drawn face is nearest to by its pixels alone, for each of them. All 400 have to be drawn: for the build. */
export function nearestByPixels(): readonly (readonly Neighbour[])[] {
  return DRAWN.map((row) => {
    const distances = ALL.map((_, other) => Math.sqrt(squaredDistance(faceOf(row), faceOf(other))));
    return nearestNeighbours(distances, row, NEAREST).map((near) => ({
      row: near.row,
      distance: Math.round(near.distance * 1000) / 1000,
    }));
  });
}
