/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations.
 *
 *     A = Σ_i values_i · v_i v_iᵀ
 *
 * Shapes  A: m × m, row-major, symmetric. vectors: m × m, row i is the unit vector of value i.
 * Units   Values have the unit of A and come from the greatest to the least; ties keep their order.
 * Cost    O(m³) a sweep, about ten sweeps.
 * Source  Golub and Van Loan, Matrix Computations (2013), §8.5: cyclic Jacobi.
 */
export interface Eigen {
  readonly values: Float64Array;
  readonly vectors: Float64Array;
}

/** Far more than it takes; only to be sure of an end. */
const SWEEPS = 50;

/** What is this small beside the whole matrix is rounding error. */
const NEGLIGIBLE = 1e-15;

export function symmetricEigen(A: Float64Array, m: number): Eigen {
  const a = A.slice();
  const v = new Float64Array(m * m);
  for (let i = 0; i < m; i++) v[i * m + i] = 1;
  const size = Math.sqrt(a.reduce((sum, value) => sum + value * value, 0));
  for (let sweep = 0; sweep < SWEEPS && rotateAll(a, v, m, NEGLIGIBLE * size) > 0; sweep++);
  const order = Array.from({ length: m }, (_, i) => i).sort((i, j) => a[j * m + j]! - a[i * m + i]!);
  const values = Float64Array.from(order, (i) => a[i * m + i]!);
  const vectors = new Float64Array(m * m);
  for (const [to, from] of order.entries()) vectors.set(v.subarray(from * m, (from + 1) * m), to * m);
  return { values, vectors };
}

/** One sweep over the pairs p < q; returns how many were not negligible. */
function rotateAll(a: Float64Array, v: Float64Array, m: number, negligible: number): number {
  let rotations = 0;
  for (let p = 0; p < m; p++) {
    for (let q = p + 1; q < m; q++) {
      const off = a[p * m + q]!;
      if (Math.abs(off) <= negligible) continue;
      rotations++;
      const theta = (a[q * m + q]! - a[p * m + p]!) / (2 * off);
      const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
      const c = 1 / Math.sqrt(t * t + 1);
      rotate(a, v, m, p, q, c, t * c);
    }
  }
  return rotations;
}

/** a ← JᵀaJ, v ← Jᵀv with J the rotation of axes p and q. The columns of `a` mirror its rows, but for the corners. */
function rotate(
  a: Float64Array,
  v: Float64Array,
  m: number,
  p: number,
  q: number,
  c: number,
  s: number,
): void {
  const pp = a[p * m + p]!;
  const qq = a[q * m + q]!;
  const shift = (s / c) * a[p * m + q]!;
  turn(a, p * m, q * m, m, c, s);
  for (let i = 0; i < m; i++) {
    a[i * m + p] = a[p * m + i]!;
    a[i * m + q] = a[q * m + i]!;
  }
  a[p * m + p] = pp - shift;
  a[q * m + q] = qq + shift;
  a[p * m + q] = 0;
  a[q * m + p] = 0;
  turn(v, p * m, q * m, m, c, s);
}

function turn(rows: Float64Array, atP: number, atQ: number, m: number, c: number, s: number): void {
  for (let i = 0; i < m; i++) {
    const p = rows[atP + i]!;
    const q = rows[atQ + i]!;
    rows[atP + i] = c * p - s * q;
    rows[atQ + i] = s * p + c * q;
  }
}
