import { normalise } from '../../numerics/normalise';
import type { TripletRules } from '../../numerics/one-triplet';
import { ROLES, type Role } from '../../plots/marks';
import type { Place } from '../../plots/path';
import type { Places } from '../../plots/triplet-layout';
import { REACH, type TripletValues } from './settings';

type Space = TripletValues['space'];

/** Three rows of two numbers, as the settings have them; on the unit circle at length 1. */
export function pointsOf({ ax, ay, px, py, nx, ny, space }: TripletValues): Float32Array {
  const x = Float32Array.of(ax, ay, px, py, nx, ny);
  if (space === 'circle') normalise(x, 2, x);
  return x;
}

export function rulesOf({ alpha, distance, space, clip }: TripletValues): TripletRules {
  return { margin: alpha, distance, normalised: space === 'circle', clip };
}

export function placesOf(x: ArrayLike<number>): Places {
  const place = (row: number): Place => ({ x: x[2 * row]!, y: x[2 * row + 1]! });
  return { anchor: place(0), positive: place(1), negative: place(2) };
}

/** The settings that put the three faces on these points. */
export function settingsOf(x: ArrayLike<number>): Partial<TripletValues> {
  return { ax: x[0]!, ay: x[1]!, px: x[2]!, py: x[3]!, nx: x[4]!, ny: x[5]! };
}

/** The place nearest to the one that is asked for: within the plot, or on the unit circle. Its middle has no direction and stays. */
export function nearestPlace({ x, y }: Place, space: Space): Place {
  const length = Math.hypot(x, y);
  if (space === 'circle') return length > 0 ? { x: x / length, y: y / length } : { x, y };
  return { x: within(x), y: within(y) };
}

/** The settings that put one face somewhere. */
export function settingsAt(role: Role, { x, y }: Place): Partial<TripletValues> {
  const [across, up] = COORDINATES[role];
  return { [across]: x, [up]: y };
}

/** The two settings of each face. */
export const COORDINATES = {
  anchor: ['ax', 'ay'],
  positive: ['px', 'py'],
  negative: ['nx', 'ny'],
} as const satisfies Record<Role, readonly [keyof TripletValues, keyof TripletValues]>;

/** Who would stand beyond the plot. */
export function rolesBeyond(x: ArrayLike<number>): readonly Role[] {
  const places = placesOf(x);
  return ROLES.filter(
    (role) => within(places[role].x) !== places[role].x || within(places[role].y) !== places[role].y,
  );
}

function within(coordinate: number): number {
  return Math.min(REACH, Math.max(-REACH, coordinate));
}
