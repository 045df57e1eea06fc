import { least } from 'd3-array';
import { createKeeper } from './calm';
import { apart, type Place, segment } from './path';

/** How much more crossed its leaders must be, in squared radians, before a company changes places. */
const RELUCTANCE = 1.2;

/**
 * Gives each group one of the seats round the plot, each near its group, in the order of the groups: few leaders cross.
 * The answer holds a seat for each group. People stay seated while pictures move, until that is clearly worse.
 *
 * Shapes  `groups` are seen from the middle of the plot, in units of its radius. `seats` holds as many
 *         angles, ascending and evenly spaced.
 */
export function createSeating(): (groups: readonly Place[], seats: readonly number[]) => readonly number[] {
  const keep = createKeeper<readonly number[]>(RELUCTANCE);
  return (groups, seats) => {
    const angles = groups.map(({ x, y }) => Math.atan2(y, x));
    const inOrder = groups.map((_, person) => person).sort((a, b) => angles[a]! - angles[b]!);
    const rounds = groups.map((_, shift) => {
      const seatOf = new Array<number>(groups.length).fill(0);
      inOrder.forEach((person, place) => {
        seatOf[person] = (place + shift) % groups.length;
      });
      return seatOf;
    });
    const cost = (seatOf: readonly number[]): number => {
      if (seatOf.length !== groups.length) return Number.POSITIVE_INFINITY;
      return groups.reduce((sum, { x, y }, person) => {
        // A group in the middle can sit anywhere.
        const weight = Math.min(1, Math.hypot(x, y));
        return sum + weight * turnBetween(angles[person]!, seats[seatOf[person]!]!) ** 2;
      }, 0);
    };
    return keep(rounds, cost) ?? [];
  };
}

/** The thin line from the nearest of a person's pictures to their portrait. */
export function leader(pictures: readonly Place[], seat: Place, portrait: number): string {
  const nearest = least(pictures, (picture) => apart(picture, seat));
  return nearest === undefined ? '' : segment(nearest, seat, 9, portrait + 1);
}

/** The angle between two directions, 0 to π. */
function turnBetween(a: number, b: number): number {
  return Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)));
}
