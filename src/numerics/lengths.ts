/** How long some rows are: on average, the shortest, and the longest. */
export interface Lengths {
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

/**
 * [NO3] The lengths of the rows of x. Rows that were scaled to length 1 have it, but for rounding; a number that is none
 * makes all three NaN.
 *
 * Shapes  x: rows of d numbers, row-major, at least one.
 * Errors  RangeError: not whole rows of d numbers, or none.
 */
export function lengthsOf(x: Float32Array, d: number): Lengths {
  const rows = x.length / d;
  if (!(rows >= 1 && Number.isInteger(rows)))
    throw new RangeError(`x must hold whole rows of ${d} numbers and at least one, got ${x.length} numbers`);
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (let at = 0; at < x.length; at += d) {
    let squares = 0;
    for (let k = at; k < at + d; k++) squares += x[k]! * x[k]!;
    const length = Math.sqrt(squares);
    sum += length;
    least = Math.min(least, length);
    most = Math.max(most, length);
  }
  return { mean: sum / rows, least, most };
}
