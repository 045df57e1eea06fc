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

export type LossSettings =
  | TripletSettings
  | LogitsSettings
  | ContrastiveSettings
  | TemperedSettings
  | SoftmaxSettings
  | ArcFaceSettings
  | CosFaceSettings
  | ProxyNcaSettings;

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

/** Every pair by itself: d² and max(0, α − d²), or, plain, d² and max(0, α − d)². */
export interface ContrastiveSettings {
  readonly loss: 'contrastive' | 'contrastive-plain';
  readonly margin: number;
}

/** A softmax over an anchor's similarities: τ is how softly the nearest negative is meant. */
export interface TemperedSettings {
  readonly loss: 'nt-xent' | 'supervised-contrastive';
  readonly temperature: number;
}

/** A softmax over the cosines with the class weights, each multiplied by `scale`. */
export interface SoftmaxSettings {
  readonly loss: 'softmax';
  readonly scale: number;
}

/** The same with a margin, in radians, added to the angle with the own class. */
export interface ArcFaceSettings {
  readonly loss: 'arcface';
  readonly scale: number;
  readonly angle: number;
}

/** The same with a margin taken off the cosine with the own class. */
export interface CosFaceSettings {
  readonly loss: 'cosface';
  readonly scale: number;
  readonly margin: number;
}

export interface ProxyNcaSettings {
  readonly loss: 'proxy-nca';
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
    if (!isTriplet(settings)) throw new RangeError(`the loss ${settings.loss} is not here yet`);
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

export function isTriplet(settings: LossSettings): settings is TripletSettings {
  return (settings.loss ?? 'triplet') === 'triplet';
}
