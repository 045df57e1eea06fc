import { tenths } from './path';

/** Widths that a bin may have, within a factor of ten. */
const NICE_WIDTHS = [1, 2, 5, 10];

/** The least nice width of a bin that is drawn at least `leastPixels` wide on an axis of `span` over `pixels`. */
export function binWidth(span: number, pixels: number, leastPixels: number): number {
  const least = (leastPixels * span) / pixels;
  const ten = 10 ** Math.floor(Math.log10(least));
  const width = NICE_WIDTHS.find((nice) => least / ten <= nice * (1 + 1e-9)) ?? 10;
  return Number((width * ten).toPrecision(12));
}

/** Equal bins on an axis. Bin k holds the values from `from + k · width` up to, but without, the next one's. */
export interface Bins {
  readonly from: number;
  readonly width: number;
  readonly counts: Uint32Array;
}

/**
 * Counts values into bins whose borders are whole multiples of `width`, 0 among them. Values beyond `from` or `to` are
 * counted at that end; what is no number is left out.
 */
export function binned(values: ArrayLike<number>, width: number, from: number, to: number): Bins {
  // Rounded before it is cut, or 0.3 / 0.1 would begin a bin too early.
  const first = Math.floor(Number((from / width).toPrecision(9)));
  const last = Math.ceil(Number((to / width).toPrecision(9)));
  const counts = new Uint32Array(Math.max(1, last - first));
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const k = Math.floor(value / width) - first;
    counts[Math.min(counts.length - 1, Math.max(0, k))]!++;
  }
  return { from: first * width, width, counts };
}

/** The outline of bars as one path: up, across and down again. `heights` in pixels, downwards when negative. */
export function outline(heights: readonly number[], x: (border: number) => number, base: number): string {
  const steps = heights.map((height, k) => `V${tenths(base - height)}H${tenths(x(k + 1))}`);
  return `M${tenths(x(0))} ${tenths(base)}${steps.join('')}V${tenths(base)}`;
}
