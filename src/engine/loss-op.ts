import { customGrad, type Scalar, type Tensor } from '@tensorflow/tfjs-core';
import type { BatchLoss } from '../numerics/batch-loss';
import { EmbeddingLoss, type LossSettings } from '../numerics/embedding-loss';
import type { Random } from '../numerics/random';
import type { Native } from './native';

/**
 * A loss of src/numerics as one TensorFlow.js op with its own gradient: embeddings → a number.
 *
 * Shapes  embeddings n×d, labels n → scalar.
 */
export class LossOp {
  /** What the last call found. Counting has no gradient, so the tape never sees it. */
  found: BatchLoss | null = null;
  readonly #native: Native;
  readonly #loss = new EmbeddingLoss();

  constructor(native: Native) {
    this.#native = native;
  }

  op(embeddings: Tensor, labels: Int32Array, settings: LossSettings, random: Random): Scalar {
    const [n, d] = embeddings.shape as [number, number];
    return customGrad((...inputs) => {
      const z = inputs[0] as Tensor;
      const save = inputs[1] as (tensors: Tensor[]) => void;
      // What trains wants the gradient, always: it is found with the loss, and kept by the tape until it is asked for.
      const gradient = this.#native.make([n, d]);
      const into = this.#native.view(gradient);
      const found = this.#loss.find(this.#native.view(z), labels, n, d, settings, random, into);
      this.found = found;
      save([gradient]);
      return {
        value: this.#scalar(found.meanOverActive),
        gradFunc: (upstream: Scalar, saved) => {
          const back = this.#native.make([n, d]);
          const factor = this.#native.view(upstream)[0]!;
          const slopes = this.#native.view(saved[0]!);
          const result = this.#native.view(back);
          for (let i = 0; i < result.length; i++) result[i] = slopes[i]! * factor;
          return back;
        },
      };
    })(embeddings);
  }

  #scalar(value: number): Scalar {
    const scalar = this.#native.make([]) as Scalar;
    this.#native.view(scalar)[0] = value;
    return scalar;
  }
}
