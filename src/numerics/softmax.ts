import { type BatchLoss, endlessLossOf } from './batch-loss';
import { checkShape } from './shape';

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

/** [SM1] The shares of one row of logits. The greatest is taken off first, so that nothing overflows. */
export function softmax(logits: ArrayLike<number>): Float64Array {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < logits.length; c++) greatest = Math.max(greatest, logits[c]!);
  // Loops, because every row of every step comes by here, and `from`, `reduce` and `map` take three times as long.
  const shares = new Float64Array(logits.length);
  let total = 0;
  for (let c = 0; c < shares.length; c++) {
    shares[c] = Math.exp(logits[c]! - greatest);
    total += shares[c]!;
  }
  for (let c = 0; c < shares.length; c++) shares[c] = shares[c]! / total;
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
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const label = checkedClass(labels[i]!, classes);
    const row = logits.subarray(i * classes, (i + 1) * classes);
    sum += logSumExp(row) - row[label]!;
    softmax(row).forEach((share, c) => {
      G[i * classes + c] = (share - Number(c === label)) / n;
    });
  }
  return endlessLossOf(sum, n);
}

/** [SM3] ln Σ exp(value), in a form that cannot overflow; of nothing it is −∞. */
export function logSumExp(values: ArrayLike<number>): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) greatest = Math.max(greatest, values[i]!);
  if (greatest === Number.NEGATIVE_INFINITY) return greatest;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp(values[i]! - greatest);
  return greatest + Math.log(sum);
}

/** A label as it came, if it can be one of `classes`. */
export function checkedClass(label: number, classes: number): number {
  if (Number.isInteger(label) && label >= 0 && label < classes) return label;
  throw new RangeError(`label ${label} is none of ${classes} classes, which count from 0`);
}
