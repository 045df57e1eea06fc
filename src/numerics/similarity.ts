import { checkShape } from './shape';

/**
 * Dot products of the rows of two batches, and the way back. Of rows of length 1 they are cosines.
 *
 *     S_ij = a_i · b_j          da_i = Σ_j G_ij b_j          db_j = Σ_i G_ij a_i
 *
 * Shapes  a and da: n rows of d numbers; b and db: m rows of d. S and G: n × m. All row-major. G is ∂L/∂S.
 * Units   −1 … 1 for rows of length 1; there ‖a − b‖² = 2 − 2 a·b.
 * Errors  RangeError: an array whose length does not fit n, m and d.
 *
 * Where a batch is compared with itself, a is b: the two gradients then belong to the same rows, and add up.
 */

/** [SI1] Writes S whole. */
export function similarities(
  a: Float32Array,
  b: Float32Array,
  n: number,
  m: number,
  d: number,
  S: Float32Array,
): void {
  checkShape('a', a, n, d);
  checkShape('b', b, m, d);
  checkShape('S', S, n, m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let k = 0; k < d; k++) sum += a[i * d + k]! * b[j * d + k]!;
      S[i * m + j] = sum;
    }
  }
}

/** [SI2] Adds to da and to db, which may be one array: ∂L/∂a and ∂L/∂b. */
export function addSimilaritiesGradient(
  G: Float32Array,
  a: Float32Array,
  b: Float32Array,
  n: number,
  m: number,
  d: number,
  da: Float32Array,
  db: Float32Array,
): void {
  checkShape('G', G, n, m);
  checkShape('a', a, n, d);
  checkShape('b', b, m, d);
  checkShape('da', da, n, d);
  checkShape('db', db, m, d);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const slope = G[i * m + j]!;
      if (slope === 0) continue;
      for (let k = 0; k < d; k++) {
        da[i * d + k] = da[i * d + k]! + slope * b[j * d + k]!;
        db[j * d + k] = db[j * d + k]! + slope * a[i * d + k]!;
      }
    }
  }
}
