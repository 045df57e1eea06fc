import { checkShape } from './shape';

/** Who else is near a row, from the distances of that row to all. */
export interface Neighbour {
  readonly row: number;
  readonly distance: number;
}

/**
 * [NB1] The `count` nearest other rows, the nearest first. Ties: the lowest row. The first of them is the one that recall@1
 * asks about.
 *
 * Shapes  distances: those of row `self` to every row, itself among them.
 * Units   Only the order counts: squared or plain.
 * Errors  RangeError: a row that there is not, or a count beyond the other rows.
 */
export function nearestNeighbours(
  distances: ArrayLike<number>,
  self: number,
  count: number,
): readonly Neighbour[] {
  const { length } = distances;
  if (!(Number.isInteger(self) && self >= 0 && self < length)) {
    throw new RangeError(`there are rows 0 to ${length - 1}, got ${self}`);
  }
  checkCount(count, length);
  return order(distances, self)
    .slice(0, count)
    .map((row) => ({ row, distance: distances[row]! }));
}

/**
 * How well a picture of rows keeps who is near whom. Both are compared by the order of their distances alone.
 *
 *     trustworthiness = 1 − 2 / (n k (2n − 3k − 1)) Σ_i Σ_{j among i's k nearest in the picture} max(0, r(i, j) − k)
 *     neighbours kept = mean over i of |i's k nearest in the picture ∩ i's k nearest in truth| / k
 *
 * r(i, j) is the rank of j among i's neighbours in truth, 1 for the nearest.
 *
 * Shapes  truth, picture: n × n distances, row-major.
 * Units   Shares of 1. A picture that keeps all has 1 of both.
 * Errors  RangeError: another length; k that is not a whole number from 1 to below n / 2, where the sum's scale holds.
 * Source  Venna and Kaski, Neighborhood preservation in nonlinear projection methods (2001).
 */
export function neighbourhoodsKept(
  truth: Float32Array,
  picture: Float32Array,
  n: number,
  k: number,
): { readonly trustworthiness: number; readonly kept: number } {
  checkShape('truth', truth, n, n);
  checkShape('picture', picture, n, n);
  if (!(Number.isInteger(k) && k >= 1 && 2 * k < n)) {
    throw new RangeError(`k must be a whole number from 1 to below ${n / 2}, half of the rows, got ${k}`);
  }
  let penalty = 0;
  let kept = 0;
  const rank = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    order(truth.subarray(i * n, (i + 1) * n), i).forEach((row, at) => {
      rank[row] = at + 1;
    });
    for (const row of order(picture.subarray(i * n, (i + 1) * n), i).slice(0, k)) {
      penalty += Math.max(0, rank[row]! - k); // [NB2]
      if (rank[row]! <= k) kept++; // [NB3]
    }
  }
  return { trustworthiness: 1 - (2 * penalty) / (n * k * (2 * n - 3 * k - 1)), kept: kept / (n * k) };
}

/**
 * [NB4] Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank. 1 where one grows whenever the
 * other does; 0 where either does not vary at all.
 *
 * Errors  RangeError: lists of different lengths.
 */
export function rankCorrelation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new RangeError(`${a.length} numbers cannot be ranked with ${b.length}`);
  const [ranksA, ranksB] = [ranksOf(a), ranksOf(b)];
  const middle = (a.length + 1) / 2;
  let [both, ofA, ofB] = [0, 0, 0];
  ranksA.forEach((rank, i) => {
    const [x, y] = [rank - middle, ranksB[i]! - middle];
    both += x * y;
    ofA += x * x;
    ofB += y * y;
  });
  return ofA > 0 && ofB > 0 ? both / Math.sqrt(ofA * ofB) : 0;
}

function checkCount(count: number, rows: number): void {
  if (!(Number.isInteger(count) && count >= 0 && count < rows)) {
    throw new RangeError(`${rows} rows have ${rows - 1} neighbours each, got a count of ${count}`);
  }
}

/** All other rows, the nearest first. */
function order(distances: ArrayLike<number>, self: number): number[] {
  return Array.from(distances, (_, row) => row)
    .filter((row) => row !== self)
    .sort((i, j) => distances[i]! - distances[j]! || i - j);
}

function ranksOf(values: ArrayLike<number>): Float64Array {
  const rows = Array.from(values, (_, row) => row).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Float64Array(rows.length);
  for (let first = 0; first < rows.length; ) {
    let end = first + 1;
    while (end < rows.length && values[rows[end]!] === values[rows[first]!]) end++;
    for (let at = first; at < end; at++) ranks[rows[at]!] = (first + 1 + end) / 2;
    first = end;
  }
  return ranks;
}
