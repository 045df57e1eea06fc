/**
 * From a number on the whole line to a probability, and back.
 *
 *     σ(x) = 1 / (1 + exp(−x))          logit(p) = ln(p / (1 − p))
 *
 * Units   x is the natural logarithm of the odds p : 1 − p.
 */

/** [LG1] exp only of numbers ≤ 0, so that it cannot overflow. */
export function logistic(x: number): number {
  const decay = Math.exp(-Math.abs(x));
  return (x > 0 ? 1 : decay) / (1 + decay);
}

/** [LG2] −∞ at 0 and ∞ at 1. */
export function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}
