/**
 * A probability carried over to another base rate: the same distance among pairs that are more seldom, or more often, of
 * one person.
 *
 *     p′ / (1 − p′) = p / (1 − p) · [π′ / (1 − π′)] / [π / (1 − π)]
 *
 * It holds if only the mixture changes: same pairs are as far apart as before, and different ones too.
 *
 * Units   π, π′: shares of same pairs, strictly between 0 and 1.
 * Errors  RangeError: a base rate that is not.
 * Source  Saerens, Latinne and Decaestecker, Adjusting the outputs of a classifier to new a priori probabilities (2002), §2.2.
 */

/** [BR1] [BR2] */
export function atBaseRate(p: number, from: number, to: number): number {
  const factor = oddsOf(to) / oddsOf(from);
  return (factor * p) / (factor * p + (1 - p));
}

function oddsOf(rate: number): number {
  if (!(rate > 0 && rate < 1)) throw new RangeError(`a base rate must lie between 0 and 1, got ${rate}`);
  return rate / (1 - rate);
}
