import { checkShape } from './shape';

/**
 * How far apart points can stand on the unit circle and on the unit sphere: no α above the least squared distance
 * of the best-spread people can be met by all triplets at once.
 *
 * Units   Squared distances between points of length 1: 0 … 4.
 * Errors  RangeError: fewer than two points.
 * Source  Tammes' problem; for eight points Schütte and van der Waerden, Auf welcher Kugel haben 5, 6, 7, 8 oder 9
 *         Punkte mit Mindestabstand Eins Platz? (1951): the square antiprism with 16 equal edges.
 */

/** [SP1] 4 sin²(π / people): the least squared distance of points spread evenly on the circle. */
export function bestSpreadOnCircle(people: number): number {
  if (!(Number.isInteger(people) && people >= 2)) {
    throw new RangeError(`spread needs a whole number of people ≥ 2, got ${people}`);
  }
  return 4 * Math.sin(Math.PI / people) ** 2;
}

/** [SP2] Eight points on the unit sphere, 8 × 3, at the greatest least squared distance there is: 8 / (4 + √2). */
export function squareAntiprism(): Float32Array {
  const squaredEdge = 8 / (4 + Math.SQRT2);
  const radius = Math.sqrt(squaredEdge / 2);
  const height = Math.sqrt(1 - radius * radius);
  const points = new Float32Array(24);
  for (let i = 0; i < 8; i++) {
    // Upper and lower square alternate, turned against each other by an eighth of the circle.
    const turn = (Math.PI / 4) * i;
    points.set([radius * Math.cos(turn), radius * Math.sin(turn), i % 2 === 0 ? height : -height], 3 * i);
  }
  return points;
}

/** The least squared distance of two of n rows of d numbers. */
export function leastSquaredDistance(x: Float32Array, n: number, d: number): number {
  checkShape('x', x, n, d);
  if (n < 2) throw new RangeError(`a distance needs at least two points, got ${n}`);
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += (x[i * d + k]! - x[j * d + k]!) ** 2;
      least = Math.min(least, sum);
    }
  }
  return least;
}
