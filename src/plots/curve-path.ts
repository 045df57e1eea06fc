import { tenths } from './path';

/** A point nearer than this to the last one cannot be told from it. */
const APART = 0.7;

/**
 * A line through many points, in pixels: those that could not be seen apart are left out, the first and the last are kept.
 * Tens of thousands of points become a few hundred.
 */
export function curvePath(points: number, x: (i: number) => number, y: (i: number) => number): string {
  const drawn: string[] = [];
  let [lastX, lastY] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < points; i++) {
    const [right, down] = [x(i), y(i)];
    if (i > 0 && i < points - 1 && Math.abs(right - lastX) < APART && Math.abs(down - lastY) < APART)
      continue;
    drawn.push(`${tenths(right)} ${tenths(down)}`);
    [lastX, lastY] = [right, down];
  }
  return drawn.length === 0 ? '' : `M${drawn.join('L')}`;
}
