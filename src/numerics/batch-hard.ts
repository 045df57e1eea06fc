import { type BatchLoss, endlessLossOf } from './batch-loss';
import { clipped, clippedSlope } from './clip';
import { checkShape } from './shape';
import { type Take, takenLoss } from './taken';
import { checkedMargin, divideBy } from './triplet';

/**
 * One triplet an anchor: its farthest positive and its nearest negative.
 *
 *     raw_a = max_p d_ap − min_n d_an + α          hinge: max(0, raw)          soft: ln(1 + exp(raw))
 *
 * Shapes  D, G: n × n, row-major; labels: n. G becomes ∂mean/∂D.
 * Units   The loss and α have the unit of D.
 * Errors  RangeError: α negative or not finite; an array of the wrong length.
 * Source  Hermans, Beyer and Leibe, In Defense of the Triplet Loss (2017), §2 “batch hard” and the soft margin.
 */

/** [BH1] The hinge. The mean, and G, are over the active anchors. */
export function batchHard(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
): BatchLoss {
  return takenLoss(D, labels, n, margin, G, (take) => eachHardest(D, labels, n, take));
}

/** [BH2] The softplus. It never quite ends: every valid anchor is active, and the mean and G are over them. */
export function batchHardSoft(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
): BatchLoss {
  checkShape('D', D, n, n);
  checkShape('G', G, n, n);
  checkShape('labels', labels, n, 1);
  checkedMargin(margin);
  let sum = 0;
  let valid = 0;
  G.fill(0);
  eachHardest(D, labels, n, (toPositive, toNegative) => {
    valid++;
    const raw = D[toPositive]! - D[toNegative]! + margin;
    const slope = clippedSlope(raw, 'softplus');
    sum += clipped(raw, 'softplus');
    G[toPositive] = slope;
    G[toNegative] = -slope;
  });
  divideBy(valid, G);
  return endlessLossOf(sum, valid);
}

/** [BH1] The farthest positive and the nearest negative of each anchor that has both. */
export function eachHardest(D: Float32Array, labels: Int32Array, n: number, take: Take): void {
  for (let anchor = 0; anchor < n; anchor++) {
    const row = anchor * n;
    const own = labels[anchor]!;
    let positive = -1;
    let farthest = Number.NEGATIVE_INFINITY;
    let negative = -1;
    let nearest = Number.POSITIVE_INFINITY;
    for (let j = 0; j < n; j++) {
      const d = D[row + j]!;
      if (labels[j] !== own) {
        if (d < nearest) {
          nearest = d;
          negative = j;
        }
      } else if (d > farthest && j !== anchor) {
        farthest = d;
        positive = j;
      }
    }
    if (positive < 0 || negative < 0) continue;
    take(row + positive, row + negative, false);
  }
}
