import { distance } from '../numerics/distance';
import type { Kinds } from './difficulties';
import { fixed } from './format';
import type { Role } from './marks';
import { type Distance, type Rings, ringsOf } from './rings';
import type { Point, Turn } from './turn';

/** What every picture of embeddings is given: one row of numbers for a picture of a face, and who is who. */
export interface EmbeddingPlot {
  /** `labels.length` rows, one after the other. */
  points: ArrayLike<number>;
  /** Which of the people a picture shows. */
  labels: ArrayLike<number>;
  people: readonly Person[];
  /** The chosen triplet, as rows; null where there is none. */
  anchor: number | null;
  positive: number | null;
  negative: number | null;
  /** Triplets of the anchor that still pull. */
  active: readonly { readonly positive: number; readonly negative: number }[];
  /** How hard each row is as a negative of the anchor; without it nothing is marked. */
  kinds?: Kinds | undefined;
  margin: number;
  distance: Distance;
  /** Whether distances in the picture are the distances of the embedding: only then are there rings to draw. */
  rings?: boolean;
  /** Whether all people but the anchor’s are dots: with more people than marks the same mark would be somebody else’s, too. */
  dots?: boolean;
  /** How the reader has turned it; null until somebody does. */
  rotation?: Turn | null;
  /** How far from the middle a free picture reaches; without it, as far as its points do. */
  reach?: number | undefined;
  onanchor?: ((row: number) => void) | undefined;
  /** A sentence that says what the picture shows. */
  label: string;
  /** Drawn for this width until the true one is known. */
  width?: number;
}

export interface Person {
  readonly name: string;
  /** Address of a square picture. */
  readonly portrait: string | null;
}

/** A row of two or three numbers as a place; a plane lies at depth 0. */
export function pointOf(points: ArrayLike<number>, dims: number, row: number): Point {
  return { x: points[row * dims]!, y: points[row * dims + 1]!, z: dims > 2 ? points[row * dims + 2]! : 0 };
}

/** The plain distance between two rows of `dims` numbers. */
export function rowDistance(points: ArrayLike<number>, dims: number, i: number, j: number): number {
  return distance(rowOf(points, dims, i), rowOf(points, dims, j));
}

/** The rings round the chosen anchor; null where the picture has none. */
export function chosenRings(
  { points, anchor, positive, distance: compared, rings = true }: ChosenTriplet,
  dims: number,
  margin: number,
): Rings | null {
  if (!rings || anchor === null || positive === null) return null;
  return ringsOf(rowDistance(points, dims, anchor, positive), margin, compared);
}

type ChosenTriplet = Pick<EmbeddingPlot, 'points' | 'anchor' | 'positive' | 'distance' | 'rings'>;

function rowOf(points: ArrayLike<number>, dims: number, row: number): number[] {
  return Array.from({ length: dims }, (_, k) => points[row * dims + k]!);
}

/** "Bob, picture 3". Pictures of a person are counted from 1. */
export function pictureName(row: number, labels: ArrayLike<number>, people: readonly Person[]): string {
  let ordinal = 1;
  for (let i = 0; i < row; i++) if (labels[i] === labels[row]) ordinal++;
  return `${people[labels[row]!]?.name ?? `person ${labels[row]! + 1}`}, picture ${ordinal}`;
}

/** "Bob, picture 3: squared distance 0.42 from the anchor." `to` is the plain distance; null: not to be told. */
export function spokenPicture({ name, role, near, to, distance: compared }: Spoken): string {
  const who = `${name}${role === undefined ? '' : `, the ${role}`}`;
  const where = near ? '' : ', on the far side';
  if (to === null || role === 'anchor') return `${who}${where}.`;
  const far = compared === 'squared' ? `squared distance ${fixed(to ** 2, 2)}` : `distance ${fixed(to, 2)}`;
  return `${who}: ${far} from the anchor${where}.`;
}

interface Spoken {
  readonly name: string;
  readonly role: Role | undefined;
  readonly near: boolean;
  readonly to: number | null;
  readonly distance: Distance;
}
