import { type BatchLoss, endlessLossOf } from './batch-loss';
import { clipped, clippedSlope } from './clip';
import { checkShape } from './shape';
import { scaled, softMaximum } from './soft-maximum';
import { divideBy } from './triplet';

/**
 * The multi-class N-pair loss: of each person one anchor and one positive; the positives of the others are its negatives.
 *
 *     loss_i = ln(1 + Σ_{j≠i} exp(s(a_i, p_j) − s(a_i, p_i)))
 *
 * Shapes  S, G: n × n, row-major; labels: n. G becomes ∂mean/∂S.
 * Units   The loss is in nats; S is taken as it is, without a temperature.
 * Errors  RangeError: an array of the wrong length.
 * Source  Sohn, Improved Deep Metric Learning with Multi-class N-pair Loss Objective (2016), §3.2. There embeddings are not
 *         scaled to length 1, and their squared length is added to the loss instead; that term is left out here. On rows of
 *         length 1 no loss is below ln(1 + (N − 1) exp(−2)).
 *
 * [NP1] The first two rows of each label are its anchor and its positive; all other rows are left alone. Valid are the
 * anchors, if there are at least two.
 */
export function nPair(S: Float32Array, labels: Int32Array, n: number, G: Float32Array): BatchLoss {
  checkShape('S', S, n, n);
  checkShape('G', G, n, n);
  checkShape('labels', labels, n, 1);
  const couples = firstTwoRows(labels);
  G.fill(0);
  if (couples.length < 2) return endlessLossOf(0, 0);
  const room = new Float64Array(couples.length);
  const negatives = new Int32Array(couples.length - 1);
  let sum = 0;
  for (const { anchor, positive } of couples) {
    let count = 0;
    for (const other of couples) if (other.anchor !== anchor) negatives[count++] = other.positive;
    const row = S.subarray(anchor * n, (anchor + 1) * n);
    const slopes = G.subarray(anchor * n, (anchor + 1) * n);
    const shares = scaled(row, negatives, 1, room);
    const raw = softMaximum(shares) - row[positive]!;
    const slope = clippedSlope(raw, 'softplus');
    sum += clipped(raw, 'softplus');
    slopes[positive] = -slope;
    for (let i = 0; i < negatives.length; i++) slopes[negatives[i]!] = slope * shares[i]!;
  }
  divideBy(couples.length, G);
  return endlessLossOf(sum, couples.length);
}

interface Couple {
  readonly anchor: number;
  readonly positive: number;
}

function firstTwoRows(labels: Int32Array): Couple[] {
  const anchors = new Map<number, number>();
  const couples = new Map<number, Couple>();
  labels.forEach((label, row) => {
    const anchor = anchors.get(label);
    if (anchor === undefined) anchors.set(label, row);
    else if (!couples.has(label)) couples.set(label, { anchor, positive: row });
  });
  return [...couples.values()];
}
