import { checkShape } from './shape';

/**
 * Rows scaled to length 1, and the product of a gradient with that scaling's Jacobian.
 *
 *     z = x / ‖x‖          ∂L/∂x = (∂L/∂z − (∂L/∂z · z) z) / ‖x‖
 *
 * Shapes  All arrays: rows of d numbers, row-major.
 * Units   z has length 1 (or 0, for a row of zeros); ∂L/∂x is at right angles to x.
 * Errors  RangeError: arrays of unequal length, or not whole rows of d numbers.
 * Source  Schroff, Kalenichenko and Philbin, FaceNet (2015), §3.1: ‖f(x)‖ = 1.
 */

/** [NO1] A row of zeros has no direction and stays as it is. */
export function normalise(x: Float32Array, d: number, z: Float32Array): void {
  checkRows(x, d);
  checkShape('z', z, x.length / d, d);
  for (let at = 0; at < x.length; at += d) {
    const length = rowLength(x, at, d);
    const scale = length > 0 ? 1 / length : 0;
    for (let k = at; k < at + d; k++) z[k] = x[k]! * scale;
  }
}

/** [NO2] `z` is what `normalise` made of x. The gradient of a row of zeros is zero. `dx` may be `dz` itself. */
export function normaliseGradient(
  x: Float32Array,
  d: number,
  z: Float32Array,
  dz: Float32Array,
  dx: Float32Array,
): void {
  checkRows(x, d);
  checkShape('z', z, x.length / d, d);
  checkShape('dz', dz, x.length / d, d);
  checkShape('dx', dx, x.length / d, d);
  for (let at = 0; at < x.length; at += d) {
    const length = rowLength(x, at, d);
    const scale = length > 0 ? 1 / length : 0;
    let along = 0;
    for (let k = at; k < at + d; k++) along += dz[k]! * z[k]!;
    for (let k = at; k < at + d; k++) dx[k] = (dz[k]! - along * z[k]!) * scale;
  }
}

function rowLength(x: Float32Array, at: number, d: number): number {
  let sum = 0;
  for (let k = at; k < at + d; k++) sum += x[k]! * x[k]!;
  return Math.sqrt(sum);
}

function checkRows(x: Float32Array, d: number): void {
  if (!(d > 0 && x.length % d === 0)) {
    throw new RangeError(`x must hold whole rows of ${d} numbers, got ${x.length} numbers`);
  }
}
