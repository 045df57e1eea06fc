import { ROLES, type Role } from './marks';
import { apart, type Place } from './path';

/** How far from its mark a letter stands, and how near to another mark or letter it may come. */
const OFF = 16;
const CLEAR = 15;
const DIRECTIONS = Array.from({ length: 16 }, (_, k) => (k * Math.PI) / 8);

/**
 * Where the letters a, p and n stand beside their marks: away from the segments of the triplet, and clear of the other
 * marks and letters. The middle of each letter; none for a role without a mark.
 */
export function placeLetters(marks: Readonly<Partial<Record<Role, Place>>>): Partial<Record<Role, Place>> {
  const places: Partial<Record<Role, Place>> = {};
  for (const role of ROLES) {
    const mark = marks[role];
    if (mark === undefined) continue;
    const others = ROLES.filter((other) => other !== role);
    const taken = others
      .flatMap((other) => [marks[other], places[other]])
      .filter((place) => place !== undefined);
    const outward = awayFrom(mark, role === 'anchor' ? [marks.positive, marks.negative] : [marks.anchor]);
    let least = Number.POSITIVE_INFINITY;
    for (const direction of DIRECTIONS) {
      const place = { x: mark.x + OFF * Math.cos(direction), y: mark.y + OFF * Math.sin(direction) };
      const crowding = taken.reduce((sum, other) => sum + Math.max(0, CLEAR - apart(other, place)), 0);
      const price = crowding - Math.cos(direction - outward);
      if (price >= least) continue;
      places[role] = place;
      least = price;
    }
  }
  return places;
}

/** The direction away from some places; up and to the left where there is none. */
function awayFrom(mark: Place, others: readonly (Place | undefined)[]): number {
  let [x, y] = [0, 0];
  for (const other of others) {
    const far = other === undefined ? 0 : apart(other, mark);
    if (other === undefined || far === 0) continue;
    x -= (other.x - mark.x) / far;
    y -= (other.y - mark.y) / far;
  }
  return Math.hypot(x, y) < 1e-6 ? (-3 * Math.PI) / 4 : Math.atan2(y, x);
}
