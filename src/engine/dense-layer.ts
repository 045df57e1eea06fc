import type { Tensor } from '@tensorflow/tfjs-core';
import { createParameters, type Layer, type Parameters } from './layer';
import type { Native } from './native';

/** y = x·w + b, and then max(0, ·) if `relu`. */
export class DenseLayer implements Layer {
  readonly outputs: number;
  readonly keeps = 0;
  readonly parameters: Parameters;
  readonly #native: Native;
  readonly #inputs: number;
  readonly #relu: number;

  constructor(native: Native, inputs: number, outputs: number, relu: boolean) {
    this.outputs = outputs;
    this.parameters = createParameters(native, inputs, outputs);
    this.#native = native;
    this.#inputs = inputs;
    this.#relu = Number(relu);
  }

  forward(m: number, x: Tensor, _kept: Tensor | null, y: Tensor): void {
    const { kernels, at, scratch } = this.#native;
    const { weights, bias } = this.parameters;
    const [k, n] = [this.#inputs, this.outputs];
    const panel = scratch(8 * (k + 2));
    kernels.gemm(m, n, k, at(x), k, 1, at(weights), n, 1, at(y), at(bias), this.#relu, panel);
  }

  /** dx may be x. */
  backward(m: number, x: Tensor, _kept: Tensor | null, y: Tensor, dy: Tensor, dx: Tensor | null): void {
    const { kernels, at, scratch } = this.#native;
    const { weights, weightsGradient, biasGradient } = this.parameters;
    const [k, n] = [this.#inputs, this.outputs];
    const panel = scratch(8 * (Math.max(m, n) + 2));
    const g = at(dy);
    kernels.biasGrad(m, n, at(y), g, this.#relu, g, at(biasGradient));
    kernels.gemm(k, n, m, at(x), 1, k, g, n, 1, at(weightsGradient), 0, 0, panel);
    if (dx) kernels.gemm(m, k, n, g, n, 1, at(weights), 1, n, at(dx), 0, 0, panel);
  }
}
