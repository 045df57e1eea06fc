import type { BatchLoss } from './batch-loss';
import { BELOW, countUpTo, createRungs, fillRungs } from './rungs';
import { checkShape } from './shape';
import { checkedMargin, divideBy, hingeLossOf } from './triplet';

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
  let differences = 0;
  let taken = 0;
  let skipped = 0;
  checkedMargin(margin);
  eachPair(D, labels, n, G, (toPositive, toNearestBeyond) => {
    const difference = toNearestBeyond < 0 ? -margin : D[toPositive]! - D[toNearestBeyond]!;
    if (!(difference + margin > 0)) {
      skipped++;
      return;
    }
    differences += difference;
    taken++;
    G[toPositive] = G[toPositive]! + 1;
    G[toNearestBeyond] = G[toNearestBeyond]! - 1;
  });
  divideBy(taken, G);
  return { ...hingeLossOf(differences, margin, taken, taken), skipped };
}

/** [SH2] As TensorFlow Addons does it: semi-hard, easy or, for want of a negative beyond the positive, hard. */
export function semiHardTensorFlowAddons(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
): BatchLoss & { readonly fallbacks: number } {
  let differences = 0;
  let valid = 0;
  let active = 0;
  let fallbacks = 0;
  checkedMargin(margin);
  eachPair(D, labels, n, G, (toPositive, toNearestBeyond, toFarthest) => {
    if (toNearestBeyond < 0) fallbacks++;
    const toNegative = toNearestBeyond < 0 ? toFarthest : toNearestBeyond;
    const difference = D[toPositive]! - D[toNegative]!;
    valid++;
    if (!(difference + margin > 0)) return;
    differences += difference;
    active++;
    G[toPositive] = G[toPositive]! + 1;
    G[toNegative] = G[toNegative]! - 1;
  });
  divideBy(active, G);
  return { ...hingeLossOf(differences, margin, valid, active), fallbacks };
}

/** Places in D of an anchor's positive, of the nearest negative beyond it (−1: none), and of the farthest negative. */
type Pair = (toPositive: number, toNearestBeyond: number, toFarthest: number) => void;

/** Clears G and visits every anchor-positive pair of an anchor that has a negative. */
function eachPair(D: Float32Array, labels: Int32Array, n: number, G: Float32Array, visit: Pair): void {
  checkShape('D', D, n, n);
  checkShape('G', G, n, n);
  checkShape('labels', labels, n, 1);
  G.fill(0);
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
