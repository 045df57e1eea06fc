import { batchAll } from './batch-all';
import { batchHard, batchHardSoft } from './batch-hard';
import type { BatchLoss } from './batch-loss';
import { type DistanceWeighting, distanceWeighted } from './distance-weighted';
import { pullOnly, pushOnly } from './one-term';
import type { Random } from './random';
import { randomNegative } from './random-negative';
import { semiHard, semiHardTensorFlowAddons } from './semi-hard';

/** The ways to choose the triplets of a batch, and what of them counts, by the names that settings and addresses use. */
export const MININGS = [
  'batch-all',
  'semi-hard',
  'semi-hard-tfa',
  'batch-hard',
  'batch-hard-soft',
  'random',
  'distance-weighted',
  'pull-only',
  'push-only',
] as const;

export type Mining = (typeof MININGS)[number];

export interface MinedLoss extends BatchLoss {
  /** Anchor-positive pairs that have no semi-hard negative. */
  readonly skipped?: number;
  /**
   * Anchor-positive pairs that took another negative than the one they look for: the farthest for want of one beyond the
   * positive, or any for want of a near one.
   */
  readonly fallbacks?: number;
}

/** What a mining that draws by distance has to know of the points: how many numbers each has, and what D holds. */
export type Space = Pick<DistanceWeighting, 'dimensions' | 'distance'>;

/**
 * [MI1] The loss of the triplets that `mining` chooses; shapes and units as in `batchAll`. Only 'random' and
 * 'distance-weighted' draw.
 */
export function mine(
  mining: Mining,
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
  random: Random,
  space: Space,
): MinedLoss {
  switch (mining) {
    case 'batch-all':
      return batchAll(D, labels, n, margin, G);
    case 'semi-hard':
      return semiHard(D, labels, n, margin, G);
    case 'semi-hard-tfa':
      return semiHardTensorFlowAddons(D, labels, n, margin, G);
    case 'batch-hard':
      return batchHard(D, labels, n, margin, G);
    case 'batch-hard-soft':
      return batchHardSoft(D, labels, n, margin, G);
    case 'random':
      return randomNegative(D, labels, n, margin, G, random);
    case 'distance-weighted':
      return distanceWeighted(D, labels, n, { margin, ...space }, G, random);
    case 'pull-only':
      return pullOnly(D, labels, n, margin, G);
    case 'push-only':
      return pushOnly(D, labels, n, margin, G);
    default:
      throw new RangeError(`mining must be one of ${MININGS.join(', ')}, got ${mining satisfies never}`);
  }
}
