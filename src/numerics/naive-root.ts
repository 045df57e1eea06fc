import { checkShape } from './shape';

/**
 * An exhibit: the way back through a plain distance as a tape takes it when nobody looks after the root.
 *
 *     d = √s, s = Σ_k (x_ik − x_jk)²          ∂L/∂s = ∂L/∂d / 2d          dx_i = 2 Σ_j (∂L/∂s_ij + ∂L/∂s_ji)(x_i − x_j)
 *
 * Where d is 0 and nothing hangs on it, this is 0 / 0. Every picture has the distance 0 from itself, so the whole diagonal is
 * not a number, and 0 times that is not either. `plainDistancesGradient` is the safe one.
 *
 * Shapes  Gplain, plain: n × n; x, dx: n × d; row-major. Gplain is ∂L/∂plain.
 * Errors  RangeError: an array of the wrong length.
 * Source  The gradient of Sqrt in TensorFlow.js, PyTorch and TensorFlow: dy / (2 √s), wherever s is.
 */

/** [NR1] dx as written above, the diagonal included. */
export function naiveRootGradient(
  Gplain: Float32Array,
  plain: Float32Array,
  x: Float32Array,
  n: number,
  d: number,
  dx: Float32Array,
): void {
  checkShape('Gplain', Gplain, n, n);
  checkShape('plain', plain, n, n);
  checkShape('x', x, n, d);
  checkShape('dx', dx, n, d);
  const slope = (i: number, j: number): number => Gplain[i * n + j]! / (2 * plain[i * n + j]!);
  for (let i = 0; i < n; i++) {
    const row = new Float64Array(d);
    for (let j = 0; j < n; j++) {
      const weight = 2 * (slope(i, j) + slope(j, i));
      for (let k = 0; k < d; k++) row[k] = row[k]! + weight * (x[i * d + k]! - x[j * d + k]!);
    }
    dx.set(row, i * d);
  }
}
