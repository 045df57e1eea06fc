import { customGrad, type Tensor, type Variable } from '@tensorflow/tfjs-core';
import { type Convolution, placed } from '../numerics/convolution';
import { normalise, normaliseGradient } from '../numerics/normalise';
import { ConvolutionLayer } from './convolution-layer';
import { DenseLayer } from './dense-layer';
import { countWeights } from './initial';
import type { Layer } from './layer';
import type { Native } from './native';
import type { Filters } from './protocol';
import { layInRow, takeFromRow } from './row';

/** Rows that are embedded at once outside training. */
const CHUNK = 64;

/** What a pass fills for one layer. */
interface Room {
  readonly output: Tensor;
  /** What comes back to the output, in training. */
  readonly gradient: Tensor | null;
  /** What the layer keeps for the way back, if it does. */
  readonly kept: Tensor | null;
}

interface Pass {
  readonly rows: number;
  readonly rooms: readonly Room[];
  /** The embeddings: the last layer's outputs, or those at length 1. */
  readonly embeddings: Tensor;
}

/**
 * Layers with max(0, ·) between them, and rows of length 1 at the end if `normalised`: convolutions, if there are any, then
 * dense ones. Without convolutions it is a perceptron.
 *
 * Shapes  `sizes` are the numbers of inputs, hidden units of dense layers, and outputs, first to last; pictures are rows of sizes[0].
 * Errors  RangeError: convolutions that do not fit the picture, or initial weights that do not fit the layers.
 *
 * Weights are TensorFlow.js variables, trained through the tape by `op`; `embed` is the same without a tape.
 */
export class Encoder {
  /** w₀ b₀ w₁ b₁ … */
  readonly variables: readonly Variable[];
  /** The gradients of the last training pass, in the same order. */
  readonly gradients: readonly Tensor[];
  readonly inputs: number;
  readonly outputs: number;
  readonly #native: Native;
  readonly #normalised: boolean;
  readonly #layers: readonly Layer[];
  readonly #chunk: Pass;
  readonly #chunkInput: Tensor;
  #training: Pass;
  #passes = 0;

  constructor(
    native: Native,
    sizes: readonly number[],
    normalised: boolean,
    initial: Float32Array,
    convolutions: readonly Convolution[] = [],
  ) {
    const count = countWeights(sizes, convolutions);
    if (initial.length !== count) {
      throw new RangeError(`layers of ${sizes.join('-')} have ${count} weights, got ${initial.length}`);
    }
    native.use();
    this.#native = native;
    this.#normalised = normalised;
    this.inputs = sizes[0]!;
    this.outputs = sizes.at(-1)!;
    this.#layers = createLayers(native, sizes, convolutions);
    this.variables = this.#layers.flatMap(({ parameters: { weights, bias } }) => [weights, bias]);
    this.gradients = this.#layers.flatMap(({ parameters: { weightsGradient, biasGradient } }) => [
      weightsGradient,
      biasGradient,
    ]);
    this.#chunk = this.#createPass(CHUNK, false);
    this.#chunkInput = native.own([CHUNK, this.inputs]);
    this.#training = this.#createPass(CHUNK, true);
    this.setWeights(initial);
  }

  /**
   * The embeddings of a batch as one TensorFlow.js op, with a gradient for every variable (not for the pictures).
   * The result is filled again by the next call.
   *
   * Shapes  x rows×inputs → rows×outputs.
   * Errors  Error: its gradient is taken after it was called again.
   */
  op(x: Tensor): Tensor {
    const rows = x.shape[0]!;
    if (rows !== this.#training.rows) {
      disposePass(this.#training);
      this.#training = this.#createPass(rows, true);
    }
    const pass = this.#training;
    return customGrad(() => {
      this.#forward(pass, x, rows);
      const number = ++this.#passes;
      const backward = (gradient: Tensor): Tensor[] => {
        // Its activations would be another batch's, and the gradient wrong without a word.
        if (number !== this.#passes) throw new Error('Encoder.op ran again before its gradient was taken.');
        this.#backward(pass, x, gradient);
        return this.gradients.map((tensor) => tensor.clone());
      };
      return { value: pass.embeddings.clone(), gradFunc: backward };
    })(...this.variables);
  }

  /** The embeddings of any number of pictures, into `into`. The tape does not see it, and training is not disturbed. */
  embed(x: Float32Array, into: Float32Array): void {
    const { view } = this.#native;
    const rows = x.length / this.inputs;
    for (let first = 0; first < rows; first += CHUNK) {
      const count = Math.min(CHUNK, rows - first);
      view(this.#chunkInput).set(x.subarray(first * this.inputs, (first + count) * this.inputs));
      this.#forward(this.#chunk, this.#chunkInput, count);
      into.set(view(this.#chunk.embeddings).subarray(0, count * this.outputs), first * this.outputs);
    }
  }

  /** Copies all weights, w₀ b₀ w₁ b₁ … in a row, into `into`. */
  getWeights(into: Float32Array): void {
    layInRow(this.variables.map(this.#native.view), into);
  }

  setWeights(from: Float32Array): void {
    takeFromRow(from, this.variables.map(this.#native.view));
  }

  /** What the first units or filters of the first layer look for, and no more of them than there are. */
  filters(most: number): Filters {
    const { weights } = this.#layers[0]!.parameters;
    const [inputs, units] = weights.shape as [number, number];
    const w = this.#native.view(weights);
    const count = Math.min(most, units);
    const found = Float32Array.from(
      { length: count * inputs },
      (_, i) => w[(i % inputs) * units + Math.floor(i / inputs)]!,
    );
    return { size: Math.sqrt(inputs), weights: found };
  }

  dispose(): void {
    disposePass(this.#training);
    disposePass(this.#chunk);
    this.#chunkInput.dispose();
    for (const tensor of [...this.variables, ...this.gradients]) tensor.dispose();
  }

  #forward({ rooms, embeddings }: Pass, x: Tensor, rows: number): void {
    const { view } = this.#native;
    let below = x;
    this.#layers.forEach((layer, l) => {
      const { output, kept } = rooms[l]!;
      layer.forward(rows, below, kept, output);
      below = output;
    });
    if (!this.#normalised) return;
    const size = rows * this.outputs;
    normalise(view(below).subarray(0, size), this.outputs, view(embeddings).subarray(0, size));
  }

  /** From ∂L/∂embeddings to ∂L/∂variables. */
  #backward({ rows, rooms, embeddings }: Pass, x: Tensor, gradient: Tensor): void {
    const { view } = this.#native;
    const last = rooms.at(-1)!;
    const top = view(last.gradient!);
    if (this.#normalised) {
      normaliseGradient(view(last.output), this.outputs, view(embeddings), view(gradient), top);
    } else {
      top.set(view(gradient));
    }
    for (let l = rooms.length - 1; l >= 0; l--) {
      const { output, gradient: dy, kept } = rooms[l]!;
      const below = rooms[l - 1];
      this.#layers[l]!.backward(rows, below?.output ?? x, kept, output, dy!, below?.gradient ?? null);
    }
  }

  #createPass(rows: number, training: boolean): Pass {
    const { own } = this.#native;
    const rooms = this.#layers.map(({ outputs, keeps }) => ({
      output: own([rows, outputs]),
      gradient: training ? own([rows, outputs]) : null,
      kept: keeps > 0 ? own([rows, keeps]) : null,
    }));
    return { rows, rooms, embeddings: this.#normalised ? own([rows, this.outputs]) : rooms.at(-1)!.output };
  }
}

function createLayers(
  native: Native,
  sizes: readonly number[],
  convolutions: readonly Convolution[],
): readonly Layer[] {
  const places = placed(Math.sqrt(sizes[0]!), convolutions);
  const layers: Layer[] = places.map((place) => new ConvolutionLayer(native, place));
  let inputs = layers.at(-1)?.outputs ?? sizes[0]!;
  sizes.slice(1).forEach((outputs, l) => {
    layers.push(new DenseLayer(native, inputs, outputs, l < sizes.length - 2));
    inputs = outputs;
  });
  return layers;
}

function disposePass({ rooms, embeddings }: Pass): void {
  const all = rooms.flatMap(({ output, gradient, kept }) => [output, gradient, kept]);
  for (const tensor of new Set([...all, embeddings])) tensor?.dispose();
}
