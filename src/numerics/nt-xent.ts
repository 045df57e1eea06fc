import { eachAnchor } from './anchors';
import { type BatchLoss, endlessLossOf } from './batch-loss';
import { clipped, clippedSlope } from './clip';
import { checkedPositive } from './finite';
import { checkShape } from './shape';
import { scaled, softMaximum } from './soft-maximum';
import { divideBy } from './triplet';

/**
 * NT-Xent, the normalised temperature-scaled cross-entropy: for each anchor and each of its positives, which of this
 * positive and all the anchor's negatives is the positive?
 *
 *     loss_ap = −ln( exp(s_ap/τ) / (exp(s_ap/τ) + Σ_n exp(s_an/τ)) ) = ln(1 + exp(raw))
 *     raw     = ln Σ_n exp(s_an/τ) − s_ap/τ
 *
 * Shapes  S, G: n × n, row-major, the similarities of rows of length 1; labels: n. G becomes ∂mean/∂S.
 * Units   The loss is in nats. τ has the unit of S.
 * Errors  RangeError: τ not above 0 or not finite; an array of the wrong length; partners that are not each other's.
 * Default τ = 0.1, SimCLR's best (its Table 5).
 * Source  Chen, Kornblith, Norouzi and Hinton, A Simple Framework for Contrastive Learning of Visual Representations (2020),
 *         §2.1: 2N pictures, each with one partner, all others in the denominator. By labels as in PyTorch Metric Learning's
 *         NTXentLoss: an anchor's other positives are left out of the denominator, where SimCLR's formula would push them
 *         away. With one positive each, the two are one.
 *
 * It is a soft batch-hard loss on similarities: ln Σ exp is the nearest negative, softly, and τ how softly.
 */

/** [NX1] Valid are the ordered pairs of an anchor and a positive; none of an anchor without a negative. */
export function ntXent(
  S: Float32Array,
  labels: Int32Array,
  n: number,
  temperature: number,
  G: Float32Array,
): BatchLoss {
  checkShape('S', S, n, n);
  checkShape('G', G, n, n);
  checkShape('labels', labels, n, 1);
  checkedPositive('temperature τ', temperature);
  const room = new Float64Array(n);
  let sum = 0;
  let valid = 0;
  G.fill(0);
  eachAnchor(labels, (anchor, positives, negatives) => {
    if (negatives.length === 0) return;
    const row = S.subarray(anchor * n, (anchor + 1) * n);
    const slopes = G.subarray(anchor * n, (anchor + 1) * n);
    const shares = scaled(row, negatives, 1 / temperature, room);
    const nearest = softMaximum(shares);
    let push = 0;
    for (const positive of positives) {
      const raw = nearest - row[positive]! / temperature;
      const slope = clippedSlope(raw, 'softplus') / temperature;
      sum += clipped(raw, 'softplus');
      push += slope;
      slopes[positive] = -slope;
    }
    for (let i = 0; i < negatives.length; i++) slopes[negatives[i]!] = push * shares[i]!;
    valid += positives.length;
  });
  divideBy(valid, G);
  return endlessLossOf(sum, valid);
}

/**
 * [NX2] SimCLR's: `partner[i]` is the row of the other picture that was made of what i was made of. All others are
 * negatives, whoever they show.
 */
export function ntXentOfPartners(
  S: Float32Array,
  partner: Int32Array,
  n: number,
  temperature: number,
  G: Float32Array,
): BatchLoss {
  checkShape('partner', partner, n, 1);
  const couples = partner.map((other, row) => {
    if (other !== row && partner[other] === row) return Math.min(row, other);
    throw new RangeError(`partners must be two rows that name each other, but row ${row} names row ${other}`);
  });
  return ntXent(S, couples, n, temperature, G);
}
