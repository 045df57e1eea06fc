import { ROLES, type Role } from './marks';
import { apart, type Place } from './path';

/** How far from its mark something stands, and how near to another mark or thing it may come. */
interface Beside {
  readonly off: number;
  readonly clear: number;
}

const LETTER: Beside = { off: 16, clear: 15 };
const DIRECTIONS = Array.from({ length: 16 }, (_, k) => (k * Math.PI) / 8);

/**
 * Where the letters a, p and n stand beside their marks, or what else belongs to them: away from the segments of the
 * triplet, and clear of the other marks and letters and of `avoid`. The middle of each; none for a role without a mark.
 */
export function placeLetters(
  marks: Readonly<Partial<Record<Role, Place>>>,
  avoid: readonly Place[] = [],
  { off, clear }: Beside = LETTER,
): Partial<Record<Role, Place>> {
  const places: Partial<Record<Role, Place>> = {};
  for (const role of ROLES) {
    const mark = marks[role];
    if (mark === undefined) continue;
    const others = ROLES.filter((other) => other !== role);
    const beside = others.flatMap((other) => [marks[other], places[other]]);
    const taken = [...beside.filter((place) => place !== undefined), ...avoid];
    const outward = awayFrom(mark, role === 'anchor' ? [marks.positive, marks.negative] : [marks.anchor]);
    let least = Number.POSITIVE_INFINITY;
    for (const direction of DIRECTIONS) {
      const place = { x: mark.x + off * Math.cos(direction), y: mark.y + off * Math.sin(direction) };
      const crowding = taken.reduce((sum, other) => sum + Math.max(0, clear - apart(other, place)), 0);
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
