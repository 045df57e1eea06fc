import type { Place } from './path';

/** The ends that an axis may have, within a factor of ten: few, so that they change seldom. */
const NICE_ENDS = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** How far the data may shrink before the axis follows. */
const SHRINK_AT = 0.3;

/** The least nice end of an axis from 0 that holds `largest`; 1 where there is nothing to hold. */
export function niceEnd(largest: number): number {
  if (!(largest > 0) || !Number.isFinite(largest)) return 1;
  const ten = 10 ** Math.floor(Math.log10(largest));
  // 0.3 / 0.1 is a hair more than 3, and has to count as 3.
  const end = NICE_ENDS.find((nice) => largest / ten <= nice * (1 + 1e-9)) ?? 10;
  return Number((end * ten).toPrecision(12));
}

/**
 * The end of an axis that stands still: it grows as soon as it must, and shrinks only when most of it lies empty.
 * A picture that trains would else twitch with every step.
 */
export function createCalmEnd(): (largest: number) => number {
  let end = 0;
  return (largest) => {
    if (end === 0 || largest > end || (largest > 0 && largest < SHRINK_AT * end)) end = niceEnd(largest);
    return end;
  };
}

/** A disc of the plane: what a free picture shows. */
export interface Field {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The disc that a free picture shows, as calm as an axis: it moves only when a point leaves it or most of it is empty. */
export function createCalmField(): (points: readonly Place[]) => Field {
  let field: Field | null = null;
  return (points) => {
    const inside = points.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
    const reach = field === null ? 0 : farthest(inside, field);
    if (field === null || reach > field.radius || reach < SHRINK_AT * field.radius)
      field = fieldAround(inside);
    return field;
  };
}

function fieldAround(points: readonly Place[]): Field {
  const middle = { x: middleOf(points.map(({ x }) => x)), y: middleOf(points.map(({ y }) => y)) };
  return { ...middle, radius: niceEnd(1.1 * farthest(points, middle)) };
}

function middleOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : (Math.min(...values) + Math.max(...values)) / 2;
}

function farthest(points: readonly Place[], from: Place): number {
  return Math.max(0, ...points.map(({ x, y }) => Math.hypot(x - from.x, y - from.y)));
}
