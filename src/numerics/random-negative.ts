import type { BatchLoss } from './batch-loss';
import { eachDrawn, evenLot } from './drawn-negative';
import type { Random } from './random';
import { type Take, takenLoss } from './taken';

/**
 * [RA1] One negative for every anchor-positive pair, drawn at random: each of the anchor's negatives is equally likely.
 * Shapes, units and errors as in `takenLoss`, the order of draws as in `eachDrawn`.
 */
export function randomNegative(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
  random: Random,
): BatchLoss {
  return takenLoss(D, labels, n, margin, G, (take) => eachRandom(labels, random, take));
}

export function eachRandom(labels: Int32Array, random: Random, take: Take): void {
  eachDrawn(
    labels,
    (_, negatives) => evenLot(negatives, random),
    (toPositive, toNegative) => take(toPositive, toNegative, false),
  );
}
