import { checkShape } from './shape';

/**
 * Distances between the rows of a batch, and the way back from distances to rows.
 *
 *     D_ij = ‖x_i − x_j‖² = Σ_k (x_ik − x_jk)²          dx_i = 2 Σ_j (G_ij + G_ji)(x_i − x_j)
 *
 * Shapes  x and dx: n rows of d numbers. D and G: n × n. All row-major. G is ∂L/∂D, D_ij and D_ji counted apart.
 * Units   D is squared: a length of 2 is a D of 4. A sum over the d numbers, never their mean.
 * Errors  RangeError: an array whose length does not fit n and d.
 * Source  Schroff, Kalenichenko and Philbin, FaceNet (2015), §3.1. Direct differences: the expanded form
 *         ‖x‖² + ‖y‖² − 2x·y loses all digits for close points far from 0.
 */

/** Rows of D that are filled together, so that what is written column by column stays in the cache. */
const BLOCK = 8;

/** [DI1] [DI2] Writes D whole: symmetric, 0 on the diagonal. */
export function squaredDistances(x: Float32Array, n: number, d: number, D: Float32Array): void {
  checkShape('x', x, n, d);
  checkShape('D', D, n, n);
  for (let block = 0; block < n; block += BLOCK) {
    const end = Math.min(block + BLOCK, n);
    // Four at a time: one sum would wait for itself. Past i the same pair is done again, which changes nothing.
    for (let j0 = 0; j0 < end; j0 += 4) {
      for (let i = Math.max(block, j0); i < end; i++) {
        const j1 = Math.min(j0 + 1, i);
        const j2 = Math.min(j0 + 2, i);
        const j3 = Math.min(j0 + 3, i);
        let sum0 = 0;
        let sum1 = 0;
        let sum2 = 0;
        let sum3 = 0;
        for (
          let k = i * d, k0 = j0 * d, k1 = j1 * d, k2 = j2 * d, k3 = j3 * d;
          k < i * d + d;
          k++, k0++, k1++, k2++, k3++
        ) {
          const own = x[k]!;
          const difference0 = own - x[k0]!;
          const difference1 = own - x[k1]!;
          const difference2 = own - x[k2]!;
          const difference3 = own - x[k3]!;
          sum0 += difference0 * difference0;
          sum1 += difference1 * difference1;
          sum2 += difference2 * difference2;
          sum3 += difference3 * difference3;
        }
        D[i * n + j0] = D[j0 * n + i] = sum0;
        D[i * n + j1] = D[j1 * n + i] = sum1;
        D[i * n + j2] = D[j2 * n + i] = sum2;
        D[i * n + j3] = D[j3 * n + i] = sum3;
      }
    }
  }
}

/** [DI3] Writes dx whole, summed in float64. The diagonal of G has no say. */
export function squaredDistancesGradient(
  G: Float32Array,
  x: Float32Array,
  n: number,
  d: number,
  dx: Float32Array,
): void {
  checkShape('G', G, n, n);
  checkShape('x', x, n, d);
  checkShape('dx', dx, n, d);
  const total = new Float64Array(n * d);
  for (let block = 0; block < n; block += BLOCK) {
    const end = Math.min(block + BLOCK, n);
    for (let j0 = 0; j0 < end; j0 += 4) {
      for (let i = Math.max(block, j0 + 1); i < end; i++) {
        const j1 = Math.min(j0 + 1, i);
        const j2 = Math.min(j0 + 2, i);
        const j3 = Math.min(j0 + 3, i);
        const weight0 = 2 * (G[i * n + j0]! + G[j0 * n + i]!);
        const weight1 = 2 * (G[i * n + j1]! + G[j1 * n + i]!);
        const weight2 = 2 * (G[i * n + j2]! + G[j2 * n + i]!);
        const weight3 = 2 * (G[i * n + j3]! + G[j3 * n + i]!);
        // Late in a run most triplets are easy, and most weights 0. (A row's own weight meets a difference of 0.)
        if (weight0 === 0 && weight1 === 0 && weight2 === 0 && weight3 === 0) continue;
        for (
          let k = i * d, k0 = j0 * d, k1 = j1 * d, k2 = j2 * d, k3 = j3 * d;
          k < i * d + d;
          k++, k0++, k1++, k2++, k3++
        ) {
          const own = x[k]!;
          const step0 = weight0 * (own - x[k0]!);
          const step1 = weight1 * (own - x[k1]!);
          const step2 = weight2 * (own - x[k2]!);
          const step3 = weight3 * (own - x[k3]!);
          total[k0] = total[k0]! - step0;
          total[k1] = total[k1]! - step1;
          total[k2] = total[k2]! - step2;
          total[k3] = total[k3]! - step3;
          total[k] = total[k]! + (step0 + step1 + (step2 + step3));
        }
      }
    }
  }
  dx.set(total);
}

/** [DI1] ‖a − b‖² of two vectors. */
export function squaredDistance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) {
    throw new RangeError(`vectors must have the same length, got ${a.length} and ${b.length}`);
  }
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k]! - b[k]!) ** 2;
  return sum;
}

/** ‖a − b‖ of two vectors. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.sqrt(squaredDistance(a, b));
}

/** [DI4] The square root of each squared distance. `plain` may be D itself. */
export function plainDistances(D: Float32Array, plain: Float32Array): void {
  checkShape('plain', plain, 1, D.length);
  for (let i = 0; i < D.length; i++) plain[i] = Math.sqrt(D[i]!);
}

/**
 * [DI5] G = ∂L/∂plain / (2 · plain), from `Gplain` = ∂L/∂plain. 0 where plain is 0: the slope of the root is
 * infinite there, and a NaN in one pair would spoil every weight. `G` may be `Gplain` itself.
 */
export function plainDistancesGradient(Gplain: Float32Array, plain: Float32Array, G: Float32Array): void {
  checkShape('Gplain', Gplain, 1, plain.length);
  checkShape('G', G, 1, plain.length);
  for (let i = 0; i < plain.length; i++) {
    const length = plain[i]!;
    G[i] = length > 0 ? Gplain[i]! / (2 * length) : 0;
  }
}

/** [DI1] D_ij = ‖x_i − y_j‖²: n rows of x against m rows of y, D is n × m. */
export function crossSquaredDistances(
  x: Float32Array,
  n: number,
  y: Float32Array,
  m: number,
  d: number,
  D: Float32Array,
): void {
  checkShape('x', x, n, d);
  checkShape('y', y, m, d);
  checkShape('D', D, n, m);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      let sum = 0;
      for (let k = 0, a = i * d, b = j * d; k < d; k++, a++, b++) sum += (x[a]! - y[b]!) ** 2;
      D[i * m + j] = sum;
    }
  }
}
