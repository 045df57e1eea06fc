import type { BatchLoss } from './batch-loss';
import { eachDrawn, evenLot, type Lot } from './drawn-negative';
import type { Random } from './random';
import { scaled, softMaximum } from './soft-maximum';
import { type Take, takenLoss } from './taken';

/**
 * One negative for every anchor-positive pair, drawn with a weight that makes near and far ones equally likely where points
 * lie at random: on a sphere of many dimensions almost all are √2 apart, and even draws would hardly find others.
 *
 *     q(d) ∝ d^(m−2) (1 − d²/4)^((m−3)/2)          weight of a negative: 1 / q(d_an), 0 from FARTHEST on
 *
 * Shapes  D, G: n × n, row-major; labels: n. G becomes ∂(mean over active)/∂D. m is `dimensions`.
 * Units   d is the plain distance between rows of length 1. The loss and α have the unit of D.
 * Errors  RangeError: α negative or not finite; fewer than 2 dimensions; an array of the wrong length.
 * Source  Wu, Manmatha, Smola and Krähenbühl, Sampling Matters in Deep Embedding Learning (2017), §4, there with a loss
 *         over pairs. Both cutoffs are those of the authors' code, where an anchor with all negatives beyond the second
 *         draws from the whole batch; here, from its negatives.
 */
export interface DistanceWeighting {
  readonly margin: number;
  /** How many numbers an embedding has: this decides which distances are rare. */
  readonly dimensions: number;
  /** What D holds. */
  readonly distance: 'squared' | 'plain';
}

/** A nearer negative weighs as if it were this far: 1 / q grows without bound, and near ones have noisy gradients. */
export const NEAREST = 0.5;

/** From here on a negative costs nothing in the paper's own loss. Just below √2, where points at random mostly are. */
export const FARTHEST = 1.4;

/** [DW1] [DW2] `fallbacks` counts the pairs that drew evenly, for want of a negative nearer than FARTHEST. */
export function distanceWeighted(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  { margin, ...space }: DistanceWeighting,
  G: Float32Array,
  random: Random,
): BatchLoss & { readonly fallbacks: number } {
  let fallbacks = 0;
  const loss = takenLoss(D, labels, n, margin, G, (take) => {
    fallbacks = eachDistanceWeighted(D, labels, n, space, random, take);
  });
  return { ...loss, fallbacks };
}

/** [DW1] [DW2] Returns how many pairs drew evenly. */
export function eachDistanceWeighted(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  { dimensions, distance }: Omit<DistanceWeighting, 'margin'>,
  random: Random,
  take: Take,
): number {
  checkedDimensions(dimensions);
  const room = new Float64Array(n);
  let fallbacks = 0;
  let isEven = false;
  const lotOf = (anchor: number, negatives: Int32Array): Lot => {
    const weights = scaled(D.subarray(anchor * n, (anchor + 1) * n), negatives, 1, room);
    for (let i = 0; i < weights.length; i++) {
      weights[i] = logWeight(distance === 'squared' ? Math.sqrt(weights[i]!) : weights[i]!, dimensions);
    }
    isEven = softMaximum(weights) === Number.NEGATIVE_INFINITY;
    return isEven ? evenLot(negatives, random) : () => negatives[drawnBy(weights, random)]!;
  };
  eachDrawn(labels, lotOf, (toPositive, toNegative) => {
    fallbacks += Number(isEven);
    take(toPositive, toNegative, isEven);
  });
  return fallbacks;
}

/** [DW1] ln(1 / q(d)) up to a constant; in many dimensions 1 / q itself is out of the range of numbers. */
export function logWeight(distance: number, dimensions: number): number {
  checkedDimensions(dimensions);
  if (!(distance < FARTHEST)) return Number.NEGATIVE_INFINITY;
  const d = Math.max(distance, NEAREST);
  return (2 - dimensions) * Math.log(d) + ((3 - dimensions) / 2) * Math.log(1 - (d * d) / 4);
}

/** The place in `shares`, which add up to 1, where a number of [0, 1) falls. */
function drawnBy(shares: Float64Array, random: Random): number {
  let left = random();
  let at = 0;
  while (at < shares.length - 1 && left >= shares[at]!) left -= shares[at++]!;
  return at;
}

function checkedDimensions(dimensions: number): void {
  if (Number.isInteger(dimensions) && dimensions >= 2) return;
  throw new RangeError(`dimensions must be a whole number ≥ 2, got ${dimensions}`);
}
