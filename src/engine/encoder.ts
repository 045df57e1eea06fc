import { customGrad, type Tensor, type Variable, variable } from '@tensorflow/tfjs-core';
import { normalise, normaliseGradient } from '../numerics/normalise';
import { countWeights } from './initial';
import type { Native } from './native';
import { layInRow, takeFromRow } from './row';

/** Rows that are embedded at once outside training. */
const CHUNK = 64;

interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: Variable;
  readonly bias: Variable;
  readonly weightsGradient: Tensor;
  readonly biasGradient: Tensor;
}

/** What a pass fills: for each layer what came out of it and, in training, what comes back to it. */
interface Pass {
  readonly rows: number;
  readonly outputs: readonly Tensor[];
  readonly gradients: readonly Tensor[];
  /** The embeddings: the last layer's outputs, or those at length 1. */
  readonly embeddings: Tensor;
}

/**
 * A perceptron: dense layers with max(0, ·) between them, and rows of length 1 at the end if `normalised`.
 *
 * Shapes  `sizes` are the numbers of inputs, hidden units and outputs, first to last; pictures are rows of sizes[0].
 * Errors  RangeError: initial weights that do not fit the sizes.
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

  constructor(native: Native, sizes: readonly number[], normalised: boolean, initial: Float32Array) {
    if (initial.length !== countWeights(sizes)) {
      throw new RangeError(
        `layers of ${sizes.join('-')} have ${countWeights(sizes)} weights, got ${initial.length}`,
      );
    }
    native.use();
    this.#native = native;
    this.#normalised = normalised;
    this.inputs = sizes[0]!;
    this.outputs = sizes.at(-1)!;
    this.#layers = sizes.slice(1).map((outputs, l) => createLayer(native, sizes[l]!, outputs));
    this.variables = this.#layers.flatMap(({ weights, bias }) => [weights, bias]);
    this.gradients = this.#layers.flatMap(({ weightsGradient, biasGradient }) => [
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
      this.#forward(pass, this.#native.at(x), rows);
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
    const { view, at } = this.#native;
    const rows = x.length / this.inputs;
    for (let first = 0; first < rows; first += CHUNK) {
      const count = Math.min(CHUNK, rows - first);
      view(this.#chunkInput).set(x.subarray(first * this.inputs, (first + count) * this.inputs));
      this.#forward(this.#chunk, at(this.#chunkInput), count);
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

  dispose(): void {
    disposePass(this.#training);
    disposePass(this.#chunk);
    this.#chunkInput.dispose();
    for (const tensor of [...this.variables, ...this.gradients]) tensor.dispose();
  }

  #forward({ outputs, embeddings }: Pass, x: number, rows: number): void {
    const { kernels, at, scratch, view } = this.#native;
    const last = this.#layers.length - 1;
    let below = x;
    this.#layers.forEach(({ inputs: k, outputs: n, weights, bias }, l) => {
      const to = at(outputs[l]!);
      kernels.gemm(
        rows,
        n,
        k,
        below,
        k,
        1,
        at(weights),
        n,
        1,
        to,
        at(bias),
        Number(l < last),
        scratch(8 * (k + 2)),
      );
      below = to;
    });
    if (!this.#normalised) return;
    const size = rows * this.outputs;
    normalise(view(outputs[last]!).subarray(0, size), this.outputs, view(embeddings).subarray(0, size));
  }

  /** From ∂L/∂embeddings to ∂L/∂variables. */
  #backward({ rows: m, outputs, gradients, embeddings }: Pass, x: Tensor, gradient: Tensor): void {
    const { kernels, at, scratch, view } = this.#native;
    const last = this.#layers.length - 1;
    const top = view(gradients[last]!);
    if (this.#normalised) {
      normaliseGradient(view(outputs[last]!), this.outputs, view(embeddings), view(gradient), top);
    } else {
      top.set(view(gradient));
    }
    for (let l = last; l >= 0; l--) {
      const { inputs: k, outputs: n, weights, weightsGradient, biasGradient } = this.#layers[l]!;
      const g = at(gradients[l]!);
      const below = l > 0 ? at(outputs[l - 1]!) : at(x);
      const panel = scratch(8 * (Math.max(m, n) + 2));
      kernels.biasGrad(m, n, at(outputs[l]!), g, Number(l < last), g, at(biasGradient));
      kernels.gemm(k, n, m, below, 1, k, g, n, 1, at(weightsGradient), 0, 0, panel);
      if (l > 0) kernels.gemm(m, k, n, g, n, 1, at(weights), 1, n, at(gradients[l - 1]!), 0, 0, panel);
    }
  }

  #createPass(rows: number, training: boolean): Pass {
    const tensors = (): Tensor[] => this.#layers.map(({ outputs }) => this.#native.own([rows, outputs]));
    const outputs = tensors();
    const embeddings = this.#normalised ? this.#native.own([rows, this.outputs]) : outputs.at(-1)!;
    return { rows, outputs, gradients: training ? tensors() : [], embeddings };
  }
}

function createLayer(native: Native, inputs: number, outputs: number): Layer {
  return {
    inputs,
    outputs,
    weights: moved(native, [inputs, outputs]),
    bias: moved(native, [outputs]),
    weightsGradient: native.own([inputs, outputs]),
    biasGradient: native.own([outputs]),
  };
}

/** A variable whose numbers are in the kernels' memory. */
export function moved(native: Native, shape: number[]): Variable {
  const tensor = native.make(shape);
  const result = variable(tensor);
  tensor.dispose();
  return result;
}

function disposePass({ outputs, gradients, embeddings }: Pass): void {
  for (const tensor of new Set([...outputs, ...gradients, embeddings])) tensor.dispose();
}
