import type { BatchLoss } from './batch-loss';
import { BELOW, countUpTo, createRungs, fillRungs } from './rungs';
import { type Take, takenLoss } from './taken';

/**
 * One negative for every anchor-positive pair: the nearest that is farther than the positive.
 *
 *     FaceNet              nearest n with d_ap < d_an < d_ap + α; a pair that has none is skipped
 *     TensorFlow Addons    nearest n with d_ap < d_an; a pair that has none takes the farthest n of all
 *
 * Shapes  D, G: n × n, row-major; labels: n. G becomes ∂(mean over active)/∂D.
 * Units   The loss and α have the unit of D.
 * Errors  RangeError: α negative or not finite; an array of the wrong length.
 * Cost    O(n² log K) time for K rows a label.
 * Source  Schroff, Kalenichenko and Philbin, FaceNet (2015), §3.2; tensorflow_addons/losses/triplet.py,
 *         triplet_semihard_loss.
 */

/** [SH1] As FaceNet words it. All triplets that it takes are active. */
export function semiHard(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
): BatchLoss & { readonly skipped: number } {
  let skipped = 0;
  const loss = takenLoss(D, labels, n, margin, G, (take) => {
    skipped = eachSemiHard(D, labels, n, margin, take);
  });
  return { ...loss, skipped };
}

/** [SH2] As TensorFlow Addons does it: semi-hard, easy or, for want of a negative beyond the positive, hard. */
export function semiHardTensorFlowAddons(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
): BatchLoss & { readonly fallbacks: number } {
  let fallbacks = 0;
  const loss = takenLoss(D, labels, n, margin, G, (take) => {
    fallbacks = eachNearestBeyond(D, labels, n, take);
  });
  return { ...loss, fallbacks };
}

/** [SH1] Returns how many pairs have no semi-hard negative. */
export function eachSemiHard(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  take: Take,
): number {
  let skipped = 0;
  eachPair(D, labels, n, (toPositive, toNearestBeyond) => {
    if (toNearestBeyond >= 0 && D[toPositive]! - D[toNearestBeyond]! + margin > 0)
      take(toPositive, toNearestBeyond, false);
    else skipped++;
  });
  return skipped;
}

/** [SH2] Returns how many pairs have no negative beyond their positive. */
export function eachNearestBeyond(D: Float32Array, labels: Int32Array, n: number, take: Take): number {
  let fallbacks = 0;
  eachPair(D, labels, n, (toPositive, toNearestBeyond, toFarthest) => {
    const isFallback = toNearestBeyond < 0;
    fallbacks += Number(isFallback);
    take(toPositive, isFallback ? toFarthest : toNearestBeyond, isFallback);
  });
  return fallbacks;
}

/** Places in D of an anchor's positive, of the nearest negative beyond it (−1: none), and of the farthest negative. */
type Pair = (toPositive: number, toNearestBeyond: number, toFarthest: number) => void;

/** Visits every anchor-positive pair of an anchor that has a negative. */
function eachPair(D: Float32Array, labels: Int32Array, n: number, visit: Pair): void {
  const positives = new Int32Array(n);
  const rungs = createRungs(n);
  // nearest[i]: of the negatives beyond i of the positives' sorted distances, and no more, the nearest.
  const nearest = new Int32Array(n);
  for (let anchor = 0; anchor < n; anchor++) {
    const row = anchor * n;
    const own = labels[anchor]!;
    let count = 0;
    for (let p = 0; p < n; p++) if (labels[p] === own && p !== anchor) positives[count++] = p;
    if (count === 0 || count === n - 1) continue;
    const half = fillRungs(rungs, D, row, positives, count);
    nearest.fill(-1, 0, count + 1);
    let farthest = -1;
    for (let q = 0; q < n; q++) {
      if (labels[q] === own) continue;
      const d = D[row + q]!;
      const passed = countUpTo(rungs, half, d, BELOW);
      if (farthest < 0 || d > D[farthest]!) farthest = row + q;
      if (nearest[passed]! < 0 || d < D[nearest[passed]!]!) nearest[passed] = row + q;
    }
    for (let i = count - 1; i > 0; i--) if (nearest[i]! < 0) nearest[i] = nearest[i + 1]!;
    for (let i = 0; i < count; i++) {
      const toPositive = row + positives[i]!;
      const nearer = countUpTo(rungs, half, D[toPositive]!, BELOW);
      visit(toPositive, nearest[nearer + 1]!, farthest);
    }
  }
}
