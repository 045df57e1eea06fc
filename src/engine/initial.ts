import { initialClassWeights } from '../numerics/class-weights';
import { type Convolution, outputsOf, patchOf, placed } from '../numerics/convolution';
import { createRandom } from '../numerics/random';

/** Keep the weights' numbers apart from those of people and shots, and from each other's. */
const STREAM = 20;
const CLASSES = 21;

/**
 * Weights to begin with, w₀ b₀ w₁ b₁ … in a row: He's, drawn evenly from ±√(6 / inputs), and biases of 0. The inputs of a filter
 * are the numbers that it looks at in one place.
 *
 * Even rather than normal numbers, because a normal one needs a logarithm and a cosine, whose last bits differ from
 * machine to machine; these are the same everywhere.
 *
 * Source  He, Zhang, Ren, Sun 2015, arXiv 1502.01852.
 */
export function initialWeights(
  seed: number,
  sizes: readonly number[],
  convolutions: readonly Convolution[] = [],
): Float32Array {
  const random = createRandom(seed, STREAM);
  const weights = new Float32Array(countWeights(sizes, convolutions));
  let at = 0;
  for (const { inputs, outputs } of shapesOf(sizes, convolutions)) {
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

/** Weights and biases of an encoder with dense layers of these sizes, the first of them after the convolutions. */
export function countWeights(sizes: readonly number[], convolutions: readonly Convolution[] = []): number {
  return shapesOf(sizes, convolutions).reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
}

interface Shape {
  readonly inputs: number;
  readonly outputs: number;
}

function shapesOf(sizes: readonly number[], convolutions: readonly Convolution[]): readonly Shape[] {
  const places = placed(Math.sqrt(sizes[0]!), convolutions);
  const last = places.at(-1);
  const dense = [last ? outputsOf(last) : sizes[0]!, ...sizes.slice(1)];
  return [
    ...places.map((place) => ({ inputs: patchOf(place), outputs: place.filters })),
    ...dense.slice(1).map((outputs, l) => ({ inputs: dense[l]!, outputs })),
  ];
}
