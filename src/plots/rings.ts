/** Which of the two distances a loss compares: d² or d. Rings are always drawn at plain distances, as a ruler would. */
export type Distance = 'squared' | 'plain';

/** Plain distances from the anchor. A negative between `inner` and `outer` is semi-hard. */
export interface Rings {
  readonly inner: number;
  readonly outer: number;
}

/**
 * The two rings round an anchor: through the positive, and where a negative is left alone.
 *
 * Formula  inner = d(a,p);  outer = √(d(a,p)² + α) for squared distances, d(a,p) + α for plain ones.
 * Units    `toPositive` is the plain distance, `margin` in the unit of the distance that the loss compares.
 */
export function ringsOf(toPositive: number, margin: number, distance: Distance): Rings {
  const outer = distance === 'squared' ? Math.sqrt(toPositive ** 2 + margin) : toPositive + margin;
  return { inner: toPositive, outer };
}

/**
 * The angle, in degrees, between two points of the unit sphere that are `chord` apart.
 * Null from 2 on: no two points are farther apart, so a ring of that radius would lie beyond the whole sphere.
 */
export function chordAngle(chord: number): number | null {
  return chord < 2 ? (2 * Math.asin(chord / 2) * 180) / Math.PI : null;
}

/** The area between two circles round a point, as a path to be filled by the even-odd rule. */
export function annulus(x: number, y: number, inner: number, outer: number): string {
  const circle = (radius: number): string =>
    `M${x - radius} ${y}a${radius} ${radius} 0 1 1 ${2 * radius} 0a${radius} ${radius} 0 1 1 ${-2 * radius} 0Z`;
  return circle(outer) + circle(inner);
}
