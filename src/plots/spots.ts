import { least } from 'd3-array';
import { apart, type Place } from './path';

/** Where a picture stands on the page, in pixels, and whether it is on the near side. */
export interface Spot extends Place {
  readonly near: boolean;
}

/** The middle of each person's pictures, from the middle of the plot and in units of `radius`. */
export function groupsOf(
  spots: readonly Spot[],
  labels: ArrayLike<number>,
  people: number,
  { cx, cy, radius }: { readonly cx: number; readonly cy: number; readonly radius: number },
): Place[] {
  const sums = Array.from({ length: people }, () => ({ x: 0, y: 0, pictures: 0 }));
  spots.forEach(({ x, y }, row) => {
    const sum = sums[labels[row]!];
    if (sum === undefined) return;
    sum.x += (x - cx) / radius;
    sum.y += (y - cy) / radius;
    sum.pictures++;
  });
  return sums.map(({ x, y, pictures }) => ({ x: x / Math.max(1, pictures), y: y / Math.max(1, pictures) }));
}

/** The spot nearest to a place and within reach of it; one on the far side only where there is none on the near side. */
export function spotAt(spots: readonly Spot[], place: Place, reach: number): number | null {
  const BEHIND = 1e4;
  const price = (row: number): number => apart(spots[row]!, place) + (spots[row]!.near ? 0 : BEHIND);
  const inReach = Array.from(spots.keys()).filter((row) => price(row) % BEHIND < reach);
  return least(inReach, price) ?? null;
}

/** The spot that an arrow key leads to: the nearest one on that side, counting a step aside twice. Null at the edge. */
export function spotBeside(spots: readonly Spot[], from: number, right: number, up: number): number | null {
  const { x, y } = spots[from]!;
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  spots.forEach((spot, row) => {
    const along = (spot.x - x) * right - (spot.y - y) * up;
    const aside = Math.abs((spot.x - x) * up) + Math.abs((spot.y - y) * right);
    if (row === from || along <= 0 || along + 2 * aside >= least) return;
    best = row;
    least = along + 2 * aside;
  });
  return best;
}
