import { createKeeper } from './calm';
import { apart, type Place, tenths } from './path';

/** A dimension line |—|: from the inner ring to the outer one, in pixels. */
export interface Dimension {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Directions from the anchor in which the width of the band could be drawn, in degrees. */
const BEARINGS: readonly number[] = Array.from({ length: 24 }, (_, k) => 15 * k);

/** A label's size beyond the outer end, and how much freer another direction must be before the line moves there. */
const LABEL_OFF = 11;
const ROOM = 60;
const RELUCTANCE = 14;

/** Where the letter α stands: beyond the outer end. */
export function labelOf({ x1, y1, x2, y2 }: Dimension): Place {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  return { x: x2 + ((x2 - x1) / length) * LABEL_OFF, y: y2 + ((y2 - y1) / length) * LABEL_OFF };
}

/** The little strokes across the ends of a dimension line, and the line. */
export function dimensionPath({ x1, y1, x2, y2 }: Dimension): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [across, down] = [(-(y2 - y1) / length) * 4, ((x2 - x1) / length) * 4];
  const end = (x: number, y: number): string =>
    `M${tenths(x - across)} ${tenths(y - down)}L${tenths(x + across)} ${tenths(y + down)}`;
  return `M${tenths(x1)} ${tenths(y1)}L${tenths(x2)} ${tenths(y2)}${end(x1, y1)}${end(x2, y2)}`;
}

/**
 * Chooses in which direction the width of the band is drawn: where its letter is clear of the marks.
 * `at` gives the line of a bearing, or null where it would not be in sight.
 */
export function createDimension(): (
  at: (bearing: number) => Dimension | null,
  marks: readonly Place[],
) => Dimension | null {
  const keep = createKeeper<number>(RELUCTANCE);
  return (at, marks) => {
    const cost = (bearing: number): number => {
      const line = at(bearing);
      if (line === null) return Number.POSITIVE_INFINITY;
      const label = labelOf(line);
      return ROOM - marks.reduce((room, mark) => Math.min(room, apart(mark, label)), ROOM);
    };
    const bearing = keep(BEARINGS, cost);
    return bearing === null ? null : at(bearing);
  };
}

/** The line between two circles round a centre, in a direction; null where its end would leave the disc of the plot. */
export function dimensionOf(
  { x, y }: Place,
  inner: number,
  outer: number,
  bearing: number,
  { cx, cy, radius }: { readonly cx: number; readonly cy: number; readonly radius: number },
): Dimension | null {
  const [right, down] = [Math.sin((bearing * Math.PI) / 180), -Math.cos((bearing * Math.PI) / 180)];
  const [x2, y2] = [x + outer * right, y + outer * down];
  if (Math.hypot(x2 - cx, y2 - cy) > radius) return null;
  return { x1: x + inner * right, y1: y + inner * down, x2, y2 };
}
