import type { BatchLoss } from './batch-loss';
import type { Random } from './random';
import { checkShape } from './shape';
import { checkedMargin, divideBy, hingeLossOf } from './triplet';

/**
 * [RA1] One negative for every anchor-positive pair, drawn at random: each of the anchor's negatives is equally
 * likely. Pairs are visited anchor by anchor in the order of rows, one draw a pair.
 *
 * Shapes  D, G: n × n, row-major; labels: n. G becomes ∂(mean over active)/∂D.
 * Units   The loss and α have the unit of D.
 * Errors  RangeError: α negative or not finite; an array of the wrong length.
 */
export function randomNegative(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
  random: Random,
): BatchLoss {
  checkShape('D', D, n, n);
  checkShape('G', G, n, n);
  checkShape('labels', labels, n, 1);
  checkedMargin(margin);
  const negatives = new Int32Array(n);
  let differences = 0;
  let valid = 0;
  let active = 0;
  G.fill(0);
  for (let anchor = 0; anchor < n; anchor++) {
    const row = anchor * n;
    let count = 0;
    for (let j = 0; j < n; j++) if (labels[j] !== labels[anchor]) negatives[count++] = j;
    if (count === 0) continue;
    for (let positive = 0; positive < n; positive++) {
      if (labels[positive] !== labels[anchor] || positive === anchor) continue;
      const negative = negatives[Math.floor(random() * count)]!;
      const difference = D[row + positive]! - D[row + negative]!;
      valid++;
      if (!(difference + margin > 0)) continue;
      differences += difference;
      active++;
      G[row + positive] = G[row + positive]! + 1;
      G[row + negative] = G[row + negative]! - 1;
    }
  }
  divideBy(active, G);
  return hingeLossOf(differences, margin, valid, active);
}
