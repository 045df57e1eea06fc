import { arcFace } from './arcface';
import type { BatchLoss } from './batch-loss';
import { circle } from './circle';
import { addCosinesToClassesGradient, cosinesToClasses } from './class-weights';
import { contrastive, contrastiveLinear } from './contrastive';
import { cosFace } from './cosface';
import {
  plainDistances,
  plainDistancesGradient,
  squaredDistances,
  squaredDistancesGradient,
} from './distance';
import type { ClassSettings, LossSettings } from './loss-settings';
import { type MinedLoss, mine } from './mining';
import { multiSimilarity } from './multi-similarity';
import { nPair } from './n-pair';
import { naiveRootGradient } from './naive-root';
import { ntXent } from './nt-xent';
import { proxyAnchor } from './proxy-anchor';
import { PROXY_NCA, proxyNca } from './proxy-nca';
import type { Random } from './random';
import { addSimilaritiesGradient, similarities } from './similarity';
import { softmaxCrossEntropy } from './softmax';
import { supervisedContrastive } from './supervised-contrastive';

/**
 * From a batch's embeddings to a loss, and back to the embeddings: what an encoder is trained by.
 *
 * Shapes  z and dz: n rows of d numbers, row-major; labels: n. dz becomes ∂(mean over active)/∂z.
 * Errors  RangeError: an array of the wrong length, settings that the loss does not take; a loss with classes, without any.
 */

interface Batch {
  readonly z: Float32Array;
  readonly labels: Int32Array;
  readonly n: number;
  readonly d: number;
  readonly dz: Float32Array;
}

/** What some losses learn beside the encoder: `count` rows of d numbers. dW becomes ∂(mean over active)/∂W. */
export interface Classes {
  readonly count: number;
  readonly W: Float32Array;
  readonly dW: Float32Array;
}

/** The loss of distances, similarities or cosines; its slope goes into the second array. */
type Costs = (of: Float32Array, slope: Float32Array) => MinedLoss;

export class EmbeddingLoss {
  // Distances, similarities or cosines, and their gradient, kept from step to step.
  #from = new Float32Array(0);
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
    classes: Classes | null = null,
  ): MinedLoss {
    const batch = { z, labels, n, d, dz };
    switch (settings.loss) {
      case 'logits':
        return softmaxCrossEntropy(z, labels, n, d, dz);
      case 'contrastive':
        return this.#ofDistances(batch, 'squared', (D, G) =>
          contrastiveLinear(D, labels, n, settings.margin, G),
        );
      case 'contrastive-plain':
        return this.#ofDistances(batch, 'plain', (D, G) => contrastive(D, labels, n, settings.margin, G));
      case 'nt-xent':
        return this.#ofSimilarities(batch, (S, G) => ntXent(S, labels, n, settings.temperature, G));
      case 'supervised-contrastive':
        return this.#ofSimilarities(batch, (S, G) =>
          supervisedContrastive(S, labels, n, settings.temperature, G),
        );
      case 'n-pair':
        return this.#ofSimilarities(batch, (S, G) => nPair(S, labels, n, G));
      case 'multi-similarity':
        return this.#ofSimilarities(batch, (S, G) => multiSimilarity(S, labels, n, settings, G));
      case 'circle':
        return this.#ofSimilarities(batch, (S, G) => circle(S, labels, n, settings, G));
      case 'softmax':
      case 'arcface':
      case 'cosface':
      case 'proxy-nca':
      case 'proxy-anchor':
        return this.#ofClasses(batch, settings, classes);
      default: {
        const { mining, margin, distance, root } = settings;
        const kind = distance === 'plain' && root === 'naive' ? 'naive' : distance;
        return this.#ofDistances(batch, kind, (D, G) =>
          mine(mining, D, labels, n, margin, G, random, { dimensions: d, distance }),
        );
      }
    }
  }

  /** [NR1] A naive root has the plain distances, and the gradient that nobody wants. */
  #ofDistances({ z, n, d, dz }: Batch, kind: 'squared' | 'plain' | 'naive', costs: Costs): MinedLoss {
    const [D, G] = this.#room(n * n);
    squaredDistances(z, n, d, D);
    if (kind !== 'squared') plainDistances(D, D);
    const found = costs(D, G);
    if (kind === 'naive') {
      naiveRootGradient(G, D, z, n, d, dz);
      return found;
    }
    if (kind === 'plain') plainDistancesGradient(G, D, G);
    squaredDistancesGradient(G, z, n, d, dz);
    return found;
  }

  #ofSimilarities({ z, n, d, dz }: Batch, costs: Costs): MinedLoss {
    const [S, G] = this.#room(n * n);
    similarities(z, z, n, n, d, S);
    const found = costs(S, G);
    addSimilaritiesGradient(G, z, z, n, n, d, dz.fill(0), dz);
    return found;
  }

  /** [EL2] Class weights have their gradient, too. */
  #ofClasses({ z, labels, n, d, dz }: Batch, settings: ClassSettings, classes: Classes | null): BatchLoss {
    if (!classes) throw new RangeError(`the loss ${settings.loss} needs class weights`);
    const { count, W, dW } = classes;
    const [S, G] = this.#room(n * count);
    cosinesToClasses(z, W, n, count, d, S);
    const found = ofCosines(S, labels, n, count, settings, G);
    addCosinesToClassesGradient(G, z, W, n, count, d, dz.fill(0), dW.fill(0));
    return found;
  }

  #room(size: number): readonly [Float32Array, Float32Array] {
    if (this.#from.length !== size) {
      this.#from = new Float32Array(size);
      this.#gradient = new Float32Array(size);
    }
    return [this.#from, this.#gradient];
  }
}

function ofCosines(
  S: Float32Array,
  labels: Int32Array,
  n: number,
  classes: number,
  settings: ClassSettings,
  G: Float32Array,
): BatchLoss {
  switch (settings.loss) {
    case 'softmax':
      return cosFace(S, labels, n, classes, { scale: settings.scale, margin: 0 }, G);
    case 'arcface':
      return arcFace(S, labels, n, classes, { scale: settings.scale, margin: settings.angle }, G);
    case 'cosface':
      return cosFace(S, labels, n, classes, settings, G);
    case 'proxy-nca':
      return proxyNca(S, labels, n, classes, PROXY_NCA, G);
    case 'proxy-anchor':
      return proxyAnchor(S, labels, n, classes, settings, G);
    default:
      return settings satisfies never;
  }
}
