import { eachThreshold, type Pairs, sorted } from './verification';

/**
 * Both errors of a threshold, at one threshold and at all of them: what ROC and DET curves are drawn from, and the
 * threshold whose mistakes cost least.
 *
 *     ROC  VAL(t) over FAR(t)          DET  FRR(t) over FAR(t)
 *     cost(t) = s · c · FAR(t) + (1 − s) · FRR(t),  s the share of strangers, c what a false accept costs in misses
 *
 * Units   Thresholds have the unit of the distances. Rates and s run from 0 to 1; c ≥ 0.
 * Errors  RangeError: no pair of the same or none of different people; a threshold or distance that is no number; s or
 *         c out of range.
 * Source  Martin et al., The DET curve in assessment of detection task performance (1997).
 */
export interface Rates {
  readonly val: number;
  readonly far: number;
  readonly frr: number;
}

/** One point for each threshold, from the least. */
export interface VerificationCurve {
  readonly thresholds: Float32Array;
  readonly val: Float64Array;
  readonly far: Float64Array;
}

/** [VE5] Every threshold that occurs, after −∞, which accepts nobody. Pairs at one distance are one point. */
export function verificationCurve(pairs: Pairs): VerificationCurve {
  const { same, different } = sorted(pairs);
  const most = same.length + different.length + 1;
  const thresholds = new Float32Array(most);
  const val = new Float64Array(most);
  const far = new Float64Array(most);
  thresholds[0] = Number.NEGATIVE_INFINITY;
  let points = 1;
  eachThreshold({ same, different }, (threshold, accepted, falselyAccepted) => {
    thresholds[points] = threshold;
    val[points] = accepted / same.length;
    far[points] = falselyAccepted / different.length;
    points++;
  });
  return {
    thresholds: thresholds.slice(0, points),
    val: val.slice(0, points),
    far: far.slice(0, points),
  };
}

/** [VE6] The rates at any t, also between two distances that occur. The lists are sorted, as `pairDistances` gives them. */
export function ratesAt({ same, different }: Pairs, t: number): Rates {
  if (same.length === 0 || different.length === 0) {
    throw new RangeError(`rates need pairs of both kinds, got ${same.length} and ${different.length}`);
  }
  const accepted = countWithin(same, t);
  return {
    val: accepted / same.length,
    far: countWithin(different, t) / different.length,
    frr: (same.length - accepted) / same.length,
  };
}

/** [VE6] How many of some sorted distances are at most t. */
export function countWithin(ascending: Float32Array, t: number): number {
  if (Number.isNaN(t)) throw new RangeError('a threshold must be a number, got NaN');
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * [VE7] The threshold that occurs, or −∞, at which mistakes cost least (ties: the least threshold). `price` is what a
 * false accept costs where a miss costs 1, `strangers` how many of those who come are strangers.
 */
export function leastCost(
  pairs: Pairs,
  price: number,
  strangers: number,
): { threshold: number; cost: number } {
  if (!(price >= 0 && Number.isFinite(price)))
    throw new RangeError(`a price must be at least 0, got ${price}`);
  if (!(strangers >= 0 && strangers <= 1)) {
    throw new RangeError(`the share of strangers must lie between 0 and 1, got ${strangers}`);
  }
  const { same, different } = sorted(pairs);
  let best = { threshold: Number.NEGATIVE_INFINITY, cost: 1 - strangers };
  eachThreshold({ same, different }, (threshold, accepted, falselyAccepted) => {
    const cost =
      (strangers * price * falselyAccepted) / different.length +
      ((1 - strangers) * (same.length - accepted)) / same.length;
    // As fractions, two that are equal may differ in the last digit.
    if (cost < best.cost - 1e-12) best = { threshold, cost };
  });
  return best;
}
