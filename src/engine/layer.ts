import { type Tensor, type Variable, variable } from '@tensorflow/tfjs-core';
import type { Native } from './native';

/**
 * One layer of an encoder: rows in, rows out, and the slope's way back.
 *
 * Shapes  x and dx rows × what comes in, y and dy rows × `outputs`, kept rows × `keeps` (null where that is 0).
 */
export interface Layer {
  readonly outputs: number;
  /** Numbers a row that the way back needs besides x and y. */
  readonly keeps: number;
  readonly parameters: Parameters;
  /** Fills y and kept. */
  forward(rows: number, x: Tensor, kept: Tensor | null, y: Tensor): void;
  /** Fills the parameters' gradients, and dx if there is one. It needs dy and kept for itself: their numbers are lost. */
  backward(rows: number, x: Tensor, kept: Tensor | null, y: Tensor, dy: Tensor, dx: Tensor | null): void;
}

/** Weights are inputs × outputs: w_jk leads from number j below to number k above. */
export interface Parameters {
  readonly weights: Variable;
  readonly bias: Variable;
  readonly weightsGradient: Tensor;
  readonly biasGradient: Tensor;
}

export function createParameters(native: Native, inputs: number, outputs: number): Parameters {
  return {
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
