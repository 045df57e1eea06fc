import { customGrad, type Scalar, type Tensor } from '@tensorflow/tfjs-core';
import {
  plainDistances,
  plainDistancesGradient,
  squaredDistances,
  squaredDistancesGradient,
} from '../numerics/distance';
import { type MinedLoss, mine } from '../numerics/mining';
import type { Random } from '../numerics/random';
import type { Native } from './native';
import type { LaneSettings } from './protocol';

export type LossSettings = Pick<LaneSettings, 'margin' | 'mining' | 'distance'>;

/**
 * The triplet loss of src/numerics as one TensorFlow.js op: embeddings → distances → mined triplets → a number.
 *
 * Shapes  embeddings n×d, labels n → scalar.
 */
export class LossOp {
  /** What the last call found. Counting has no gradient, so the tape never sees it. */
  found: MinedLoss | null = null;
  readonly #native: Native;
  #count = 0;
  #squared = new Float32Array(0);
  #plain = new Float32Array(0);
  #gradient = new Float32Array(0);

  constructor(native: Native) {
    this.#native = native;
  }

  op(
    embeddings: Tensor,
    labels: Int32Array,
    { margin, mining, distance }: LossSettings,
    random: Random,
  ): Scalar {
    const [n, d] = embeddings.shape as [number, number];
    this.#fit(n);
    const squared = this.#squared;
    const plain = this.#plain;
    const gradient = this.#gradient;
    const isPlain = distance === 'plain';
    return customGrad((...inputs) => {
      const z = inputs[0] as Tensor;
      const save = inputs[1] as (tensors: Tensor[]) => void;
      squaredDistances(this.#native.view(z), n, d, squared);
      if (isPlain) plainDistances(squared, plain);
      const found = mine(mining, isPlain ? plain : squared, labels, n, margin, gradient, random);
      this.found = found;
      // What is not saved is freed when the forward pass ends; a view of it would then read another tensor's numbers.
      save([z]);
      return {
        value: this.#scalar(found.meanOverActive),
        gradFunc: (upstream: Scalar, saved) => {
          const back = this.#native.make([n, d]);
          const into = this.#native.view(back);
          if (isPlain) plainDistancesGradient(gradient, plain, gradient);
          squaredDistancesGradient(gradient, this.#native.view(saved[0]!), n, d, into);
          const factor = this.#native.view(upstream)[0]!;
          if (factor !== 1) for (let i = 0; i < into.length; i++) into[i] = into[i]! * factor;
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

  #fit(n: number): void {
    if (n === this.#count) return;
    this.#count = n;
    this.#squared = new Float32Array(n * n);
    this.#plain = new Float32Array(n * n);
    this.#gradient = new Float32Array(n * n);
  }
}
