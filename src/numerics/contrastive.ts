import { type BatchLoss, batchLossOf } from './batch-loss';
import { checkShape } from './shape';
import { checkedMargin, divideBy } from './triplet';

/**
 * The contrastive loss: every pair of a batch by itself, pulled together if it shows one person, and pushed until it is
 * the margin apart if it shows two.
 *
 *                          same label          different labels
 *     contrastive          d²                  max(0, α − d)²          d: what D holds, plain for the paper's loss
 *     contrastiveLinear    d                   max(0, α − d)           with squared distances: d² and max(0, α − d²)
 *
 * Shapes  D, G: n × n, row-major; labels: n. Pairs are unordered: row < column, and G, ∂(mean over active)/∂D, is 0 on and
 *         below the diagonal.
 * Units   α has the unit of D; `contrastive` has its square, `contrastiveLinear` the unit itself.
 * Errors  RangeError: α negative or not finite; an array of the wrong length.
 * Source  Hadsell, Chopra and LeCun, Dimensionality Reduction by Learning an Invariant Mapping (2006), §2.1, there with a
 *         factor ½ before either term, which is left out here as in TensorFlow Addons.
 *
 * A pair is active if it costs something: of one person, unless the distance is 0; of two, until it is α.
 */

/** [CO1] Squares: the farther from its place, the harder a pair is pulled. */
export function contrastive(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
): BatchLoss {
  return eachPair(2, D, labels, n, margin, G);
}

/** [CO2] What D holds, as it is: each active pair is pulled or pushed alike. */
export function contrastiveLinear(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
): BatchLoss {
  return eachPair(1, D, labels, n, margin, G);
}

function eachPair(
  power: 1 | 2,
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
  let sum = 0;
  let valid = 0;
  let active = 0;
  G.fill(0);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const at = i * n + j;
      const isSame = labels[i] === labels[j];
      valid++;
      const raw = isSame ? D[at]! : margin - D[at]!;
      if (!(raw > 0)) continue;
      sum += raw ** power;
      active++;
      G[at] = (isSame ? power : -power) * raw ** (power - 1);
    }
  }
  divideBy(active, G);
  return batchLossOf(sum, valid, active);
}
