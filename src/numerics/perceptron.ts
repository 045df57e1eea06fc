import { checkShape } from './shape';

/**
 * One input through a perceptron, with all that it is made of in sight.
 *
 *     y_k = b_k + Σ_j x_j w_jk          between two layers max(0, y)
 *
 * Shapes  `sizes` are the numbers of inputs, hidden units and outputs. `weights` is w₀ b₀ w₁ b₁ … in a row, w_l with
 *         sizes[l] rows of sizes[l + 1] numbers: w_jk leads from number j below to number k above.
 * Errors  RangeError: weights that do not fit the sizes, an input of another length, or a layer that is not there.
 *
 * The engine's encoder does the same for whole batches; this is for one picture that somebody looks at. Sums are kept
 * in float64.
 */
export interface Perceptron {
  readonly sizes: readonly number[];
  readonly weights: Float32Array;
}

/** [PE1] What comes out of each layer, first to last; the last one's numbers are not cut off at 0. */
export function layerOutputs(perceptron: Perceptron, x: Float32Array): readonly Float32Array[] {
  checkShape('x', x, 1, perceptron.sizes[0]!);
  const layers = layersOf(perceptron);
  const outputs: Float32Array[] = [];
  let below = x;
  layers.forEach(({ weights, bias, width }, l) => {
    const sums = Float64Array.from(bias);
    for (let j = 0; j < below.length; j++) {
      const value = below[j]!;
      // Half of the hidden units are off.
      if (value === 0) continue;
      for (let k = 0, at = j * width; k < width; k++, at++) sums[k]! += value * weights[at]!;
    }
    below = Float32Array.from(sums);
    if (l < layers.length - 1) below = below.map((sum) => Math.max(0, sum));
    outputs.push(below);
  });
  return outputs;
}

/** What one number above is the sum of. */
export interface Terms {
  /** w_jk for each number j below. */
  readonly weights: Float32Array;
  /** x_j w_jk for each number j below. */
  readonly products: Float32Array;
  readonly bias: number;
}

/** [PE2] The terms of number k of a layer, given what comes in from below. */
export function termsOf(perceptron: Perceptron, layer: number, below: Float32Array, k: number): Terms {
  const found = layersOf(perceptron)[layer];
  if (!found || !(k >= 0 && k < found.width)) {
    throw new RangeError(`layers of ${perceptron.sizes.join('-')} have no number ${k} in layer ${layer}`);
  }
  checkShape('below', below, 1, perceptron.sizes[layer]!);
  const weights = below.map((_, j) => found.weights[j * found.width + k]!);
  return { weights, products: below.map((value, j) => value * weights[j]!), bias: found.bias[k]! };
}

interface Layer {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly width: number;
}

function layersOf({ sizes, weights }: Perceptron): readonly Layer[] {
  let at = 0;
  const layers = sizes.slice(1).map((width, l) => {
    const bias = at + sizes[l]! * width;
    const layer = { weights: weights.subarray(at, bias), bias: weights.subarray(bias, bias + width), width };
    at = bias + width;
    return layer;
  });
  checkShape('weights', weights, 1, at);
  return layers;
}
