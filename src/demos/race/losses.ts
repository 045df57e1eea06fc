import type { LossSettings } from '../../numerics/loss-settings';
import type { RaceKey } from './settings';

/** A loss that can race: also the key of the setting that lets it. */
export type LossKey =
  | 'contrastive'
  | 'triplet'
  | 'ntxent'
  | 'supcon'
  | 'softmax'
  | 'arcface'
  | 'cosface'
  | 'proxynca';

export interface RacingLoss {
  readonly key: LossKey;
  readonly name: string;
  /** What the engine calls it. */
  readonly trains: NonNullable<LossSettings['loss']>;
  /** What one term of it looks at. */
  readonly looksAt: string;
  /** Its formula in words. */
  readonly spoken: string;
  /** The settings that only losses like it have. */
  readonly knobs: readonly RaceKey[];
}

/** In the order of the lesson: pairs, triplets, many negatives at once, classes, and points that stand for classes. */
export const LOSSES: readonly RacingLoss[] = [
  {
    key: 'contrastive',
    name: 'contrastive',
    trains: 'contrastive-plain',
    looksAt: 'one pair: of one person, or of two',
    spoken:
      'Two pictures of one person: their squared distance. Of two people: the margin m less their distance, if that is above zero, squared.',
    knobs: ['push'],
  },
  {
    key: 'triplet',
    name: 'triplet',
    trains: 'triplet',
    looksAt: 'an anchor, one positive, one negative',
    spoken:
      'The squared distance from the anchor to the positive, less that to the negative, plus α, if that is above zero.',
    knobs: ['alpha', 'mining'],
  },
  {
    key: 'ntxent',
    name: 'NT-Xent',
    trains: 'nt-xent',
    looksAt: 'a positive against all negatives of the batch',
    spoken:
      'The logarithm of one plus, for every negative, e to the power of its cosine with the anchor less the positive’s, divided by τ.',
    knobs: ['temperature'],
  },
  {
    key: 'supcon',
    name: 'supervised contrastive',
    trains: 'supervised-contrastive',
    looksAt: 'a positive against everybody else in the batch',
    spoken:
      'The logarithm of one plus, for every other picture of the batch, e to the power of its cosine with the anchor less the positive’s, divided by τ.',
    knobs: ['temperature'],
  },
  {
    key: 'softmax',
    name: 'softmax',
    trains: 'softmax',
    looksAt: 'the own class against all other classes',
    spoken:
      'The logarithm of one plus, for every other class, e to the power of s times its cosine with the anchor less the own class’s.',
    knobs: ['scale'],
  },
  {
    key: 'arcface',
    name: 'ArcFace',
    trains: 'arcface',
    looksAt: 'the same, with m added to the own angle',
    spoken:
      'The logarithm of one plus, for every other class, e to the power of s times its cosine with the anchor less the cosine of the own class’s angle plus m.',
    knobs: ['scale', 'angle'],
  },
  {
    key: 'cosface',
    name: 'CosFace',
    trains: 'cosface',
    looksAt: 'the same, with m taken from the own cosine',
    spoken:
      'The logarithm of one plus, for every other class, e to the power of s times its cosine with the anchor less the own class’s, plus m.',
    knobs: ['scale', 'cosine'],
  },
  {
    key: 'proxynca',
    name: 'proxy-NCA',
    trains: 'proxy-nca',
    looksAt: 'the own proxy against those of all others',
    spoken:
      'The logarithm of the sum, over the proxies of all other people, of e to the power of the squared distance from the anchor to its own proxy less that to theirs.',
    knobs: [],
  },
];

export function lossNamed(key: LossKey): RacingLoss {
  return LOSSES.find((loss) => loss.key === key)!;
}
