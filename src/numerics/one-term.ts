import type { BatchLoss } from './batch-loss';
import { checkShape } from './shape';
import { checkedMargin, divideBy, hingeLossOf } from './triplet';

/**
 * What is left of the triplet loss when one of its two distances is crossed out, over every valid triplet of a batch.
 *
 *     pull only: max(0, d_ap + α)          push only: max(0, α − d_an)
 *
 * Shapes  D, G: n × n, row-major; labels: n. G becomes ∂(mean over active)/∂D.
 * Units   The loss and α have the unit of D.
 * Errors  RangeError: α negative or not finite; an array of the wrong length.
 *
 * Triplets are counted as in `batchAll`, so that the three losses can be compared: a positive stands in one triplet with
 * each of its anchor's negatives, and a negative in one with each of its positives.
 */

/** [OT1] The anchor and the positive alone. With α > 0 nothing ever rests. */
export function pullOnly(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
): BatchLoss {
  return oneTerm('pull', D, labels, n, margin, G);
}

/** [OT2] The anchor and the negative alone. A negative rests as soon as it is α away. */
export function pushOnly(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
): BatchLoss {
  return oneTerm('push', D, labels, n, margin, G);
}

function oneTerm(
  term: 'pull' | 'push',
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
  const isPull = term === 'pull';
  const sign = isPull ? 1 : -1;
  let differences = 0;
  let valid = 0;
  let active = 0;
  G.fill(0);
  for (let anchor = 0; anchor < n; anchor++) {
    const positives = countLabel(labels, labels[anchor]!) - 1;
    const negatives = n - 1 - positives;
    valid += positives * negatives;
    if (positives === 0 || negatives === 0) continue;
    const triplets = isPull ? negatives : positives;
    for (let other = 0; other < n; other++) {
      if (other === anchor || (labels[other] === labels[anchor]) !== isPull) continue;
      const at = anchor * n + other;
      const difference = sign * D[at]!;
      if (!(difference + margin > 0)) continue;
      differences += triplets * difference;
      active += triplets;
      G[at] = sign * triplets;
    }
  }
  divideBy(active, G);
  return hingeLossOf(differences, margin, valid, active);
}

function countLabel(labels: Int32Array, label: number): number {
  let count = 0;
  for (let i = 0; i < labels.length; i++) count += Number(labels[i] === label);
  return count;
}
