import { eachAnchor } from './anchors';
import { eachHardest } from './batch-hard';
import { eachDistanceWeighted } from './distance-weighted';
import { MININGS, type Mining, type Space } from './mining';
import type { Random } from './random';
import { eachRandom } from './random-negative';
import { eachNearestBeyond, eachSemiHard } from './semi-hard';
import { checkShape } from './shape';
import type { Take } from './taken';
import { checkedMargin, type Triplet } from './triplet';

/**
 * The triplets that a mining takes of a batch, one by one. For showing: training asks for the loss alone, and for `batch-all`
 * there are O(n² K) of them.
 *
 * Shapes  D: n × n, row-major; labels: n.
 * Units   α has the unit of D.
 * Errors  RangeError: α negative or not finite; an array of the wrong length; no such mining.
 */
export interface ChosenTriplet extends Triplet {
  /** Whether its pair took another negative than the one that the mining looks for, for want of it. */
  readonly isFallback: boolean;
}

/**
 * [TK1] In the order in which the mining comes to them, with the very draws of `mine`. What is crossed out of them in
 * `pull-only` and `push-only`, or softened in `batch-hard-soft`, changes the loss and not the triplets.
 */
export function chosenTriplets(
  mining: Mining,
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  random: Random,
  space: Space,
): readonly ChosenTriplet[] {
  checkShape('D', D, n, n);
  checkShape('labels', labels, n, 1);
  checkedMargin(margin);
  const chosen: ChosenTriplet[] = [];
  const take: Take = (toPositive, toNegative, isFallback) => {
    const anchor = Math.floor(toPositive / n);
    chosen.push({ anchor, positive: toPositive - anchor * n, negative: toNegative - anchor * n, isFallback });
  };
  switch (mining) {
    case 'batch-all':
    case 'pull-only':
    case 'push-only':
      eachValid(labels, take);
      break;
    case 'semi-hard':
      eachSemiHard(D, labels, n, margin, take);
      break;
    case 'semi-hard-tfa':
      eachNearestBeyond(D, labels, n, take);
      break;
    case 'batch-hard':
    case 'batch-hard-soft':
      eachHardest(D, labels, n, take);
      break;
    case 'random':
      eachRandom(labels, random, take);
      break;
    case 'distance-weighted':
      eachDistanceWeighted(D, labels, n, space, random, take);
      break;
    default:
      throw new RangeError(`mining must be one of ${MININGS.join(', ')}, got ${mining satisfies never}`);
  }
  return chosen;
}

/** Every valid triplet: what `batchAll` counts without a list. */
function eachValid(labels: Int32Array, take: Take): void {
  eachAnchor(labels, (anchor, positives, negatives) => {
    const row = anchor * labels.length;
    for (const positive of positives) {
      for (const negative of negatives) take(row + positive, row + negative, false);
    }
  });
}
