import type { BatchLoss } from './batch-loss';
import { checkShape } from './shape';
import { checkedMargin, divideBy, hingeLossOf } from './triplet';

/** Is told of a triplet that a mining takes, by the places of its two distances in D, in the row of its anchor. */
export type Take = (toPositive: number, toNegative: number, isFallback: boolean) => void;

/**
 * The hinge loss of the triplets that `each` takes: a mining says once which those are, for its loss and for `chosenTriplets`.
 *
 * Shapes  D, G: n × n, row-major; labels: n. G becomes ∂(mean over active)/∂D.
 * Units   The loss and α have the unit of D.
 * Errors  RangeError: α negative or not finite; an array of the wrong length.
 */
export function takenLoss(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
  each: (take: Take) => void,
): BatchLoss {
  checkShape('D', D, n, n);
  checkShape('G', G, n, n);
  checkShape('labels', labels, n, 1);
  checkedMargin(margin);
  let differences = 0;
  let valid = 0;
  let active = 0;
  G.fill(0);
  each((toPositive, toNegative) => {
    const difference = D[toPositive]! - D[toNegative]!;
    valid++;
    if (!(difference + margin > 0)) return;
    differences += difference;
    active++;
    G[toPositive] = G[toPositive]! + 1;
    G[toNegative] = G[toNegative]! - 1;
  });
  divideBy(active, G);
  return hingeLossOf(differences, margin, valid, active);
}
