import type { BatchLoss } from './batch-loss';
import {
  plainDistances,
  plainDistancesGradient,
  squaredDistances,
  squaredDistancesGradient,
} from './distance';
import { type MinedLoss, type Mining, mine } from './mining';
import type { Random } from './random';
import { softmaxCrossEntropy } from './softmax';

/**
 * From a batch's embeddings to a loss, and back to the embeddings: what an encoder is trained by.
 *
 * Shapes  z and dz: n rows of d numbers, row-major; labels: n. dz becomes ∂(mean over active)/∂z.
 * Errors  RangeError: an array of the wrong length, settings that the loss does not take.
 */

export type LossSettings = TripletSettings | LogitsSettings;

/** The triplet loss; also where `loss` is not said. */
export interface TripletSettings {
  readonly loss?: 'triplet';
  readonly margin: number;
  readonly mining: Mining;
  readonly distance: 'squared' | 'plain';
}

/** A plain classifier: an embedding has as many numbers as there are people, and they are the logits of its softmax. */
export interface LogitsSettings {
  readonly loss: 'logits';
}

export class EmbeddingLoss {
  // Distances and their gradient, kept from step to step.
  #count = 0;
  #squared = new Float32Array(0);
  #plain = new Float32Array(0);
  #gradient = new Float32Array(0);

  /** [EL1] The loss by the function of this folder that `settings` names. Only minings that choose by lot draw from `random`. */
  find(
    z: Float32Array,
    labels: Int32Array,
    n: number,
    d: number,
    settings: LossSettings,
    random: Random,
    dz: Float32Array,
  ): BatchLoss {
    if (settings.loss === 'logits') return softmaxCrossEntropy(z, labels, n, d, dz);
    return this.#ofTriplets(z, labels, n, d, settings, random, dz);
  }

  #ofTriplets(
    z: Float32Array,
    labels: Int32Array,
    n: number,
    d: number,
    { margin, mining, distance }: TripletSettings,
    random: Random,
    dz: Float32Array,
  ): MinedLoss {
    this.#fit(n);
    const gradient = this.#gradient;
    squaredDistances(z, n, d, this.#squared);
    const isPlain = distance === 'plain';
    if (isPlain) plainDistances(this.#squared, this.#plain);
    const found = mine(mining, isPlain ? this.#plain : this.#squared, labels, n, margin, gradient, random);
    if (isPlain) plainDistancesGradient(gradient, this.#plain, gradient);
    squaredDistancesGradient(gradient, z, n, d, dz);
    return found;
  }

  #fit(n: number): void {
    if (n === this.#count) return;
    this.#count = n;
    this.#squared = new Float32Array(n * n);
    this.#plain = new Float32Array(n * n);
    this.#gradient = new Float32Array(n * n);
  }
}
