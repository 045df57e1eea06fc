import type { BatchLoss } from './batch-loss';
import { drawnNegative, evenLot } from './drawn-negative';
import type { Random } from './random';

/**
 * [RA1] One negative for every anchor-positive pair, drawn at random: each of the anchor's negatives is equally likely.
 * Shapes, units, errors and the order of draws as in `drawnNegative`.
 */
export function randomNegative(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
  random: Random,
): BatchLoss {
  return drawnNegative(D, labels, n, margin, G, (_, negatives) => evenLot(negatives, random));
}
