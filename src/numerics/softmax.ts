import { type BatchLoss, endlessLossOf } from './batch-loss';
import { checkShape } from './shape';
import { softMaximum } from './soft-maximum';

/**
 * The softmax: numbers, one for each class, made into shares that add up to 1; and its loss, the cross-entropy.
 *
 *     p_c = exp(s_c) / Σ_k exp(s_k)          loss = −ln p_label          ∂loss/∂s_c = p_c − [c is the label]
 *
 * Shapes  logits and G: n × classes, row-major; labels: n, each 0 … classes − 1. G becomes ∂mean/∂logits,
 *         and may be the array of the logits.
 * Units   Logits are natural logarithms of odds; the loss is in nats, and ln(classes) for a guess at random.
 * Errors  RangeError: an array of the wrong length; a label that is no class.
 * Source  Goodfellow, Bengio and Courville, Deep Learning (2016), §6.2.2.3.
 */

/** [SM1] The shares of one row of logits. */
export function softmax(logits: ArrayLike<number>): Float64Array {
  const shares = Float64Array.from(logits);
  softMaximum(shares);
  return shares;
}

/** [SM2] The mean over the rows. It never ends: a share of 1 is never reached. */
export function softmaxCrossEntropy(
  logits: Float32Array,
  labels: Int32Array,
  n: number,
  classes: number,
  G: Float32Array,
): BatchLoss {
  checkShape('logits', logits, n, classes);
  checkShape('G', G, n, classes);
  checkShape('labels', labels, n, 1);
  const shares = new Float64Array(classes);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const row = i * classes;
    const own = row + checkedClass(labels[i]!, classes);
    shares.set(logits.subarray(row, row + classes));
    sum += -logits[own]! + softMaximum(shares);
    for (let c = 0; c < classes; c++) G[row + c] = shares[c]! / n;
    G[own] = G[own]! - 1 / n;
  }
  return endlessLossOf(sum, n);
}

/** A label as it came, if it can be one of `classes`. */
export function checkedClass(label: number, classes: number): number {
  if (Number.isInteger(label) && label >= 0 && label < classes) return label;
  throw new RangeError(`label ${label} is none of ${classes} classes, which count from 0`);
}
