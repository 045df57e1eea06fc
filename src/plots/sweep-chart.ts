import { lineThrough, type Place, segment } from './path';
import type { Scale } from './scale';

/** Margins that an axis may name. */
const NAMED = [0, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 4, 5];

/** Pixels that the number of a tick needs. */
const TICK_WIDTH = 30;

/** α is drawn by its square root, as on its slider: small margins are where it matters. */
export const rootOf = (margin: number): number => Math.sqrt(margin);

/** The margins that the axis names, far enough apart to be read; the ends of the range before what lies between. */
export function namedMargins(x: Scale, least: number, most: number): readonly number[] {
  if (least === most) return [least];
  const within = NAMED.filter((margin) => margin > least && margin < most);
  const chosen: number[] = [];
  for (const margin of [least, most, ...within]) {
    const at = x(rootOf(margin));
    if (chosen.every((other) => Math.abs(x(rootOf(other)) - at) >= TICK_WIDTH)) chosen.push(margin);
  }
  return chosen.sort((a, b) => a - b);
}

/** Moves places along a line until they are `apart`, as little as may be, and keeps their order and the line's ends. */
export function spreadApart(
  places: readonly number[],
  apart: number,
  least: number,
  most: number,
): readonly number[] {
  const order = [...places.keys()].sort((a, b) => places[a]! - places[b]!);
  const spread = [...places];
  let floor = least;
  for (const i of order) {
    spread[i] = Math.max(floor, spread[i]!);
    floor = spread[i]! + apart;
  }
  let ceiling = most;
  for (const i of order.reverse()) {
    spread[i] = Math.min(ceiling, spread[i]!);
    ceiling = spread[i]! - apart;
  }
  return spread;
}

/** Side by side what would lie on top of each other: how far to the right the i-th of `count` is drawn. */
export function dodge(i: number, count: number, by: number): number {
  return (i - (count - 1) / 2) * by;
}

/** A line through places: solid between neighbours, dashed over those between that are no number. */
export function brokenLine(places: readonly Place[]): { readonly solid: string; readonly dashed: string } {
  const known = places.flatMap((place, i) => (Number.isFinite(place.y) ? [{ place, i }] : []));
  const gaps = known.slice(1).flatMap(({ place, i }, k) => {
    const before = known[k]!;
    return i - before.i > 1 ? [segment(before.place, place)] : [];
  });
  return { solid: lineThrough(places), dashed: gaps.join('') };
}
