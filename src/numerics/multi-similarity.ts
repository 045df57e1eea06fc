import { eachAnchor } from './anchors';
import { type BatchLoss, batchLossOf } from './batch-loss';
import { clipped, clippedSlope } from './clip';
import { checkedFinite, checkedPositive } from './finite';
import { checkShape } from './shape';
import { scaled, softMaximum } from './soft-maximum';
import { divideBy } from './triplet';

/**
 * The multi-similarity loss with its mining. Of an anchor's pairs those are kept that are out of order, or nearly:
 *
 *     positives with s_ap < max_n s_an + ε          negatives with s_an > min_p s_ap − ε
 *     loss_a = 1/α ln(1 + Σ_p exp(−α (s_ap − λ))) + 1/β ln(1 + Σ_n exp(β (s_an − λ)))
 *
 * Shapes  S, G: n × n, row-major, the similarities of rows of length 1; labels: n. G becomes ∂(mean over active)/∂S.
 * Units   ε, λ and the loss have the unit of S; α and β are its inverse.
 * Errors  RangeError: α or β not above 0; a setting that is not finite; an array of the wrong length.
 * Source  Wang, Han, Huang, Dong and Scott, Multi-Similarity Loss with General Pair Weighting for Deep Metric Learning (2019).
 *         The authors divide by all anchors of the batch (in a P×K batch that is `meanOverValid`), and leave out positives
 *         with s = 1, to leave out the anchor itself; here only the anchor is.
 */
export interface MultiSimilarity {
  /** α: how sharply the farthest of the positives is meant. */
  readonly pull: number;
  /** β: how sharply the nearest of the negatives is meant. */
  readonly push: number;
  /** λ: where a pair has its threshold. */
  readonly base: number;
  /** ε: how far a pair may be in order and still be kept. */
  readonly slack: number;
}

/** The paper's, but for λ: it states λ = 1, and the authors' code and the libraries have 0.5. */
export const MULTI_SIMILARITY: MultiSimilarity = { pull: 2, push: 50, base: 0.5, slack: 0.1 };

/**
 * [MS1] Valid are the anchors with a positive and a negative. [MS2] Active are those of which a pair is kept; where one
 * positive is kept, so is a negative.
 */
export function multiSimilarity(
  S: Float32Array,
  labels: Int32Array,
  n: number,
  { pull, push, base, slack }: MultiSimilarity,
  G: Float32Array,
): BatchLoss {
  checkShape('S', S, n, n);
  checkShape('G', G, n, n);
  checkShape('labels', labels, n, 1);
  checkedPositive('pull α', pull);
  checkedPositive('push β', push);
  checkedFinite('base λ', base);
  checkedFinite('slack ε', slack);
  const room = new Float64Array(n);
  let sum = 0;
  let valid = 0;
  let active = 0;
  G.fill(0);
  eachAnchor(labels, (anchor, positives, negatives) => {
    if (positives.length === 0 || negatives.length === 0) return;
    const row = S.subarray(anchor * n, (anchor + 1) * n);
    const slopes = G.subarray(anchor * n, (anchor + 1) * n);
    valid++;
    const farthest = positives.reduce((least, p) => Math.min(least, row[p]!), Number.POSITIVE_INFINITY);
    const nearest = negatives.reduce((most, q) => Math.max(most, row[q]!), Number.NEGATIVE_INFINITY);
    if (!(nearest - farthest > -slack)) return;
    active++;
    // Adds one side's cost, 1/|scale| ln(1 + Σ exp(scale (s − λ))), and its slopes; a pull has a negative scale.
    const add = (scale: number, kept: Int32Array) => {
      const shares = scaled(row, kept, scale, room);
      const raw = softMaximum(shares) - scale * base;
      const slope = Math.sign(scale) * clippedSlope(raw, 'softplus');
      sum += clipped(raw, 'softplus') / Math.abs(scale);
      for (let i = 0; i < kept.length; i++) slopes[kept[i]!] = slope * shares[i]!;
    };
    const pulled = positives.filter((p) => nearest - row[p]! > -slack);
    const pushed = negatives.filter((q) => row[q]! - farthest > -slack);
    add(-pull, pulled);
    add(push, pushed);
  });
  divideBy(active, G);
  return batchLossOf(sum, valid, active);
}
