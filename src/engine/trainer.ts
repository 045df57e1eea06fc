import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import type { BatchLoss } from '../numerics/batch-loss';
import type { LossSettings } from '../numerics/embedding-loss';
import type { Random } from '../numerics/random';
import { Adam } from './adam';
import { Encoder } from './encoder';
import { LossOp } from './loss-op';
import type { Native } from './native';

/** What a step did. `largest` is the largest |number| in the batch's embeddings: NaN when one of them is not a number. */
export interface Step {
  readonly loss: BatchLoss;
  readonly largest: number;
}

/** An encoder, its loss and its optimiser: one call is one step of training, through TensorFlow.js' tape. */
export class Trainer {
  readonly encoder: Encoder;
  readonly adam: Adam;
  readonly #native: Native;
  readonly #loss: LossOp;

  constructor(native: Native, sizes: readonly number[], normalised: boolean, initial: Float32Array) {
    this.#native = native;
    this.encoder = new Encoder(native, sizes, normalised, initial);
    this.adam = new Adam(native, this.encoder.variables, 0);
    this.#loss = new LossOp(native);
  }

  /** Shapes: x n×inputs, labels n. `random` is drawn from by minings that choose by lot. */
  step(
    x: Tensor,
    labels: Int32Array,
    settings: LossSettings & { learningRate: number },
    random: Random,
  ): Step {
    this.#native.use();
    this.adam.rate = settings.learningRate;
    let largest = 0;
    this.adam.minimize(
      () => {
        const embeddings = this.encoder.op(x);
        largest = largestOf(this.#native.view(embeddings));
        return this.#loss.op(embeddings, labels, settings, random) as Scalar;
      },
      false,
      this.encoder.variables as Encoder['variables'][number][],
    );
    return { loss: this.#loss.found!, largest };
  }

  /** Length of the last step's gradient, over all weights. */
  gradientNorm(): number {
    let sum = 0;
    for (const gradient of this.encoder.gradients) {
      for (const value of this.#native.view(gradient)) sum += value * value;
    }
    return Math.sqrt(sum);
  }

  dispose(): void {
    this.encoder.dispose();
    this.adam.dispose();
  }
}

/** The largest |number|; NaN as soon as one is not a number. */
export function largestOf(values: Float32Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]!);
    if (Number.isNaN(size)) return size;
    if (size > largest) largest = size;
  }
  return largest;
}
