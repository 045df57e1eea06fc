import { eachAnchor } from './anchors';
import { type BatchLoss, endlessLossOf } from './batch-loss';
import { checkedPositive } from './finite';
import { checkShape } from './shape';
import { softMaximum } from './soft-maximum';
import { divideBy } from './triplet';

/**
 * The supervised contrastive loss, L_out: for each anchor the mean over its positives of a cross-entropy among all others.
 *
 *     loss_a = −1/|P| Σ_p ln( exp(s_ap/τ) / Σ_{k≠a} exp(s_ak/τ) )
 *
 * Shapes  S, G: n × n, row-major, the similarities of rows of length 1; labels: n. G becomes ∂mean/∂S.
 * Units   The loss is in nats. τ has the unit of S.
 * Errors  RangeError: τ not above 0 or not finite; an array of the wrong length.
 * Default τ = 0.1, as the paper trains.
 * Source  Khosla et al., Supervised Contrastive Learning (2020), §3.2.2, equation 2, without the factor τ/τ_base of the code.
 *
 * [SC1] Valid are the anchors with a positive. Positives stand in each other's denominators: with |P| of them an anchor
 * costs more than ln |P|, however well it is placed, and at least so much without any negative.
 */
export function supervisedContrastive(
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
  const slopes = new Float64Array(n);
  let sum = 0;
  let valid = 0;
  G.fill(0);
  eachAnchor(labels, (anchor, positives) => {
    if (positives.length === 0) return;
    const row = anchor * n;
    for (let j = 0; j < n; j++) slopes[j] = S[row + j]! / temperature;
    slopes[anchor] = Number.NEGATIVE_INFINITY;
    sum += softMaximum(slopes);
    for (const positive of positives) {
      sum -= S[row + positive]! / temperature / positives.length;
      slopes[positive] = slopes[positive]! - 1 / positives.length;
    }
    for (let j = 0; j < n; j++) G[row + j] = slopes[j]! / temperature;
    valid++;
  });
  divideBy(valid, G);
  return endlessLossOf(sum, valid);
}
