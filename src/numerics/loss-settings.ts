import type { Circle } from './circle';
import type { CosFaceSettings } from './cosface';
import type { Mining } from './mining';
import type { MultiSimilarity } from './multi-similarity';
import type { ProxyAnchorSettings } from './proxy-anchor';

/** What an encoder can learn by: the name of a loss, and how it is set. Units are those of the functions named so. */
export type LossSettings =
  | TripletSettings
  | LogitsSettings
  | PairSettings
  | SimilaritySettings
  | ClassSettings;

/** The triplet loss; also where `loss` is not said. */
export interface TripletSettings {
  readonly loss?: 'triplet';
  readonly margin: number;
  readonly mining: Mining;
  readonly distance: 'squared' | 'plain';
  /** An exhibit, of plain distances alone: a root that nobody looks after at 0. */
  readonly root?: 'naive';
}

/** A plain classifier: an embedding has as many numbers as there are people, and they are the logits of its softmax. */
export interface LogitsSettings {
  readonly loss: 'logits';
}

/** Pairs: d² and max(0, α − d²), or, plain and as first published, d² and max(0, α − d)². */
export interface PairSettings {
  readonly loss: 'contrastive' | 'contrastive-plain';
  readonly margin: number;
}

/** An anchor against many at once. Its similarities are cosines where embeddings have length 1. */
export type SimilaritySettings =
  | { readonly loss: 'nt-xent' | 'supervised-contrastive'; readonly temperature: number }
  | { readonly loss: 'n-pair' }
  | ({ readonly loss: 'multi-similarity' } & MultiSimilarity)
  | ({ readonly loss: 'circle' } & Circle);

/** Losses that learn a direction for each person beside the encoder: class weights, or proxies. */
export type ClassSettings =
  | { readonly loss: 'softmax'; readonly scale: number }
  | { readonly loss: 'arcface'; readonly scale: number; readonly angle: number }
  | ({ readonly loss: 'cosface' } & CosFaceSettings)
  | { readonly loss: 'proxy-nca' }
  | ({ readonly loss: 'proxy-anchor' } & ProxyAnchorSettings);

const WITH_CLASSES: Readonly<Record<ClassSettings['loss'], true>> = {
  softmax: true,
  arcface: true,
  cosface: true,
  'proxy-nca': true,
  'proxy-anchor': true,
};

export function isTriplet(settings: LossSettings): settings is TripletSettings {
  return lossOf(settings) === 'triplet';
}

export function hasClasses(settings: LossSettings): settings is ClassSettings {
  return lossOf(settings) in WITH_CLASSES;
}

export function lossOf({ loss = 'triplet' }: LossSettings): NonNullable<LossSettings['loss']> {
  return loss;
}
