import { eachAnchor } from './anchors';
import type { BatchLoss } from './batch-loss';
import type { Random } from './random';
import { checkShape } from './shape';
import { checkedMargin, divideBy, hingeLossOf } from './triplet';

/**
 * The triplet loss with one negative for every anchor-positive pair, drawn from the anchor's negatives. Pairs are visited
 * anchor by anchor in the order of rows, one draw a pair; anchors without a positive or without a negative draw nothing.
 *
 * Shapes  D, G: n × n, row-major; labels: n. G becomes ∂(mean over active)/∂D.
 * Units   The loss and α have the unit of D.
 * Errors  RangeError: α negative or not finite; an array of the wrong length.
 */
export function drawnNegative(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
  lotOf: (anchor: number, negatives: Int32Array) => Lot,
): BatchLoss {
  checkShape('D', D, n, n);
  checkShape('G', G, n, n);
  checkShape('labels', labels, n, 1);
  checkedMargin(margin);
  let differences = 0;
  let valid = 0;
  let active = 0;
  G.fill(0);
  eachAnchor(labels, (anchor, positives, negatives) => {
    if (negatives.length === 0) return;
    const row = anchor * n;
    const draw = lotOf(anchor, negatives);
    valid += positives.length;
    for (const positive of positives) {
      const negative = draw();
      const difference = D[row + positive]! - D[row + negative]!;
      if (!(difference + margin > 0)) continue;
      differences += difference;
      active++;
      G[row + positive] = G[row + positive]! + 1;
      G[row + negative] = G[row + negative]! - 1;
    }
  });
  divideBy(active, G);
  return hingeLossOf(differences, margin, valid, active);
}

/** Draws one of an anchor's negatives: its row. */
export type Lot = () => number;

/** Each equally likely. */
export function evenLot(negatives: Int32Array, random: Random): Lot {
  return () => negatives[Math.floor(random() * negatives.length)]!;
}
