import { normalise, normaliseGradient } from './normalise';
import type { Random } from './random';
import { checkShape } from './shape';
import { addSimilaritiesGradient, similarities } from './similarity';

/**
 * A direction for each class, learned beside the encoder: the class weights of a softmax, or the proxies of a class.
 *
 *     w = W_c / ‖W_c‖          S_ic = z_i · w_c = cos θ_ic
 *
 * Shapes  z and dz: n rows of d numbers; W and dW: classes rows of d; S and G: n × classes. All row-major. G is ∂L/∂S.
 * Units   The rows of z have length 1; those of W any, and only their direction counts.
 * Errors  RangeError: an array whose length does not fit n, classes and d.
 */

/**
 * [CW1] W to begin with: rows of length 1, all directions (all but) equally likely.
 *
 * Each number is a sum of twelve evenly drawn ones, which is all but normal and, without a logarithm or a cosine, the same on
 * every machine. One evenly drawn number instead would prefer the corners of a cube.
 */
export function initialClassWeights(classes: number, d: number, random: Random): Float32Array {
  const bell = Float32Array.from({ length: classes * d }, () => {
    let sum = -6;
    for (let draw = 0; draw < 12; draw++) sum += random();
    return sum;
  });
  return directionsOf(bell, d);
}

/** [CW2] Writes S whole. A row of zeros in W has no direction: its cosines are 0. */
export function cosinesToClasses(
  z: Float32Array,
  W: Float32Array,
  n: number,
  classes: number,
  d: number,
  S: Float32Array,
): void {
  similarities(z, directionsOf(W, d), n, classes, d, S);
}

/** [CW3] Adds to dz and dW: ∂L/∂z and ∂L/∂W. The latter is at right angles to W. */
export function addCosinesToClassesGradient(
  G: Float32Array,
  z: Float32Array,
  W: Float32Array,
  n: number,
  classes: number,
  d: number,
  dz: Float32Array,
  dW: Float32Array,
): void {
  checkShape('dW', dW, classes, d);
  const directions = directionsOf(W, d);
  const gradient = new Float32Array(W.length);
  addSimilaritiesGradient(G, z, directions, n, classes, d, dz, gradient);
  normaliseGradient(W, d, directions, gradient, gradient);
  for (let at = 0; at < dW.length; at++) dW[at] = dW[at]! + gradient[at]!;
}

function directionsOf(W: Float32Array, d: number): Float32Array {
  const directions = new Float32Array(W.length);
  normalise(W, d, directions);
  return directions;
}
