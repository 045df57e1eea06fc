import type { PairWeights } from './platt';
import type { Pairs } from './verification';

/**
 * Isotonic regression: the probability that a pair shows one person, as a staircase that never rises with the distance.
 *
 *     minimise Σ w (p(d) − same)²     over all p that do not rise in d,     same = 1 or 0
 *
 * Found by pooling: neighbouring distances whose shares of same pairs rise are made one step with their common share.
 *
 * Shapes  weights, if given: one for each distance of either list.
 * Errors  RangeError: pairs of one kind only.
 * Source  Ayer and others, An empirical distribution function for sampling with incomplete information (1955); as a
 *         calibration: Zadrozny and Elkan, Transforming classifier scores into accurate multiclass probability estimates (2002).
 */
export interface IsotonicFit {
  /** The least distance of each step, ascending. */
  readonly from: Float64Array;
  /** The share of same pairs on it, falling. */
  readonly share: Float64Array;
}

interface Step {
  readonly from: number;
  readonly same: number;
  readonly all: number;
}

/** [IS2] A step holds from its least distance up to the next step's; before the first, the first. */
export function isotonicProbability({ from, share }: IsotonicFit, distance: number): number {
  let low = 0;
  let high = from.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (from[middle]! <= distance) low = middle;
    else high = middle;
  }
  return share[low]!;
}

/** [IS1] */
export function fitIsotonic({ same, different }: Pairs, weights?: PairWeights): IsotonicFit {
  const samples = [
    ...Array.from(same, (from, i) => ({ from, same: weights?.same[i] ?? 1, all: weights?.same[i] ?? 1 })),
    ...Array.from(different, (from, i) => ({ from, same: 0, all: weights?.different[i] ?? 1 })),
  ].filter(({ all }) => all > 0);
  const positives = samples.reduce((sum, sample) => sum + sample.same, 0);
  const all = samples.reduce((sum, sample) => sum + sample.all, 0);
  if (!(positives > 0 && all > positives)) {
    throw new RangeError(
      'a probability can be fitted only to pairs of the same person and pairs of different people, ' +
        `got ${positives} and ${all - positives}`,
    );
  }
  const steps: Step[] = [];
  for (const sample of pooledTies(samples.sort((a, b) => a.from - b.from))) {
    let step = sample;
    for (let last = steps.at(-1); last && rises(last, step); last = steps.at(-1)) {
      step = joined(last, step);
      steps.pop();
    }
    steps.push(step);
  }
  return {
    from: Float64Array.from(steps, (step) => step.from),
    share: Float64Array.from(steps, (step) => step.same / step.all),
  };
}

function pooledTies(ascending: readonly Step[]): Step[] {
  const pooled: Step[] = [];
  for (const sample of ascending) {
    const last = pooled.at(-1);
    if (last?.from === sample.from) pooled[pooled.length - 1] = joined(last, sample);
    else pooled.push(sample);
  }
  return pooled;
}

function joined(nearer: Step, farther: Step): Step {
  return { from: nearer.from, same: nearer.same + farther.same, all: nearer.all + farther.all };
}

/** Equal shares are joined too. As products: quotients that are equal may differ in their last digit. */
function rises(nearer: Step, farther: Step): boolean {
  return farther.same * nearer.all >= nearer.same * farther.all;
}
