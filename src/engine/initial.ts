import { initialClassWeights } from '../numerics/class-weights';
import { createRandom } from '../numerics/random';

/** Keep the weights' numbers apart from those of people and shots, and from each other's. */
const STREAM = 20;
const CLASSES = 21;

/**
 * Weights to begin with, w₀ b₀ w₁ b₁ … in a row: He's, drawn evenly from ±√(6 / inputs), and biases of 0.
 *
 * Even rather than normal numbers, because a normal one needs a logarithm and a cosine, whose last bits differ from
 * machine to machine; these are the same everywhere.
 *
 * Source  He, Zhang, Ren, Sun 2015, arXiv 1502.01852.
 */
export function initialWeights(seed: number, sizes: readonly number[]): Float32Array {
  const random = createRandom(seed, STREAM);
  const weights = new Float32Array(countWeights(sizes));
  let at = 0;
  for (let layer = 0; layer + 1 < sizes.length; layer++) {
    const inputs = sizes[layer]!;
    const outputs = sizes[layer + 1]!;
    const bound = Math.sqrt(6 / inputs);
    const end = at + inputs * outputs;
    for (; at < end; at++) weights[at] = bound * (2 * random() - 1);
    at += outputs;
  }
  return weights;
}

/** Class weights to begin with: a direction for each of `people`. */
export function initialClasses(seed: number, people: number, outputs: number): Float32Array {
  return initialClassWeights(people, outputs, createRandom(seed, CLASSES));
}

/** Weights and biases of a perceptron with layers of these sizes. */
export function countWeights(sizes: readonly number[]): number {
  let count = 0;
  for (let layer = 0; layer + 1 < sizes.length; layer++) count += (sizes[layer]! + 1) * sizes[layer + 1]!;
  return count;
}
