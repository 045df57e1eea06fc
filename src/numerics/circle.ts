import { eachAnchor } from './anchors';
import { type BatchLoss, endlessLossOf } from './batch-loss';
import { clipped, clippedSlope } from './clip';
import { checkedFinite, checkedPositive } from './finite';
import { checkShape } from './shape';
import { scaled, softMaximum } from './soft-maximum';
import { divideBy } from './triplet';

/**
 * The circle loss: each similarity is weighted by how far it is from where it should be.
 *
 *     loss_a = ln(1 + Σ_n exp(γ α_n (s_an − m)) · Σ_p exp(−γ α_p (s_ap − 1 + m)))
 *     α_p    = max(0, 1 + m − s_ap)          α_n = max(0, s_an + m)
 *
 * Shapes  S, G: n × n, row-major, the similarities of rows of length 1; labels: n. G becomes ∂mean/∂S.
 * Units   m has the unit of S; the loss is in nats.
 * Errors  RangeError: γ not above 0 or not finite; m not finite; an array of the wrong length.
 * Source  Sun et al., Circle Loss: A Unified Perspective of Pair Similarity Optimization (2020), §3.1 and 3.2, with pair-wise
 *         labels: an anchor against its positives and negatives.
 *
 * [CI1] The weights α set the pace and are no part of the slope: G is the gradient with the weights taken as constant, as in
 * the paper. Valid are the anchors with a positive and a negative.
 */
export interface Circle {
  /** m: a positive should come to 1 − m, a negative to m. */
  readonly margin: number;
  /** γ: how sharply the worst of the pairs is meant. */
  readonly scale: number;
}

/** The paper's for retrieval of birds and cars by pair-wise labels; for faces, by classes, it has m = 0.25 and γ = 256. */
export const CIRCLE: Circle = { margin: 0.4, scale: 80 };

export function circle(
  S: Float32Array,
  labels: Int32Array,
  n: number,
  { margin, scale }: Circle,
  G: Float32Array,
): BatchLoss {
  checkShape('S', S, n, n);
  checkShape('G', G, n, n);
  checkShape('labels', labels, n, 1);
  checkedFinite('margin m', margin);
  checkedPositive('scale γ', scale);
  const pull = (s: number) => scale * Math.max(0, 1 + margin - s);
  const push = (s: number) => scale * Math.max(0, s + margin);
  const room = { pulls: new Float64Array(n), pushes: new Float64Array(n) };
  let sum = 0;
  let valid = 0;
  G.fill(0);
  eachAnchor(labels, (anchor, positives, negatives) => {
    if (positives.length === 0 || negatives.length === 0) return;
    const row = S.subarray(anchor * n, (anchor + 1) * n);
    const slopes = G.subarray(anchor * n, (anchor + 1) * n);
    const pulls = scaled(row, positives, 1, room.pulls);
    const pushes = scaled(row, negatives, 1, room.pushes);
    for (let i = 0; i < pulls.length; i++) pulls[i] = pull(pulls[i]!) * (1 - margin - pulls[i]!);
    for (let i = 0; i < pushes.length; i++) pushes[i] = push(pushes[i]!) * (pushes[i]! - margin);
    const raw = softMaximum(pulls) + softMaximum(pushes);
    const slope = clippedSlope(raw, 'softplus');
    sum += clipped(raw, 'softplus');
    for (const [i, p] of positives.entries()) slopes[p] = -slope * pulls[i]! * pull(row[p]!);
    for (const [i, q] of negatives.entries()) slopes[q] = slope * pushes[i]! * push(row[q]!);
    valid++;
  });
  divideBy(valid, G);
  return endlessLossOf(sum, valid);
}
