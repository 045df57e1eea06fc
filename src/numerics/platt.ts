import { clipped } from './clip';
import { logistic } from './logistic';
import type { Pairs } from './verification';

/**
 * Platt scaling: the probability that a pair shows one person, as a logistic curve over its distance.
 *
 *     p(d) = σ(slope · d + intercept)                    slope < 0: the farther, the less likely
 *     loss = −Σ w (t ln p + (1 − t) ln(1 − p)) / Σ w     t = (N₊ + 1)/(N₊ + 2) of same pairs, 1/(N₋ + 2) of different ones
 *
 * The targets t stop short of 1 and 0: with pairs that a threshold parts without a mistake the curve still has an end.
 *
 * Shapes  weights, if given: one for each distance of either list. N₊ and N₋ are their sums.
 * Units   slope is per unit of distance, plain or squared as the caller has it. The loss is in nats a pair.
 * Errors  RangeError: pairs of one kind only; weights of the wrong length.
 * Source  Platt, Probabilistic outputs for support vector machines (1999). The Newton steps with back-tracking: Lin, Lin
 *         and Weng, A note on Platt's probabilistic outputs for support vector machines (2007), algorithm 1.
 */
export interface PlattCurve {
  readonly slope: number;
  readonly intercept: number;
}

export interface PlattStep extends PlattCurve {
  readonly loss: number;
}

export interface PlattFit extends PlattCurve {
  /** The curve before the first step (flat, at the share of same pairs, unless another was given), after it, and so on. */
  readonly steps: readonly PlattStep[];
}

export interface PairWeights {
  readonly same: ArrayLike<number>;
  readonly different: ArrayLike<number>;
}

/** A pair of weight 0 counts for nothing. */
export interface Sample {
  readonly x: Float64Array;
  readonly target: Float64Array;
  readonly weight: Float64Array;
}

export interface Derivatives {
  readonly loss: number;
  readonly gradient: readonly [number, number];
  /** ∂²loss by slope twice, by slope and intercept, by intercept twice. */
  readonly hessian: readonly [number, number, number];
}

const STEPS_AT_MOST = 100;
const FLAT = 1e-9;
/** Keeps the Hessian invertible where all distances are one. */
const RIDGE = 1e-12;
/** A step must bring at least this share of what the slope of the loss promises. */
const ENOUGH = 1e-4;
const SHORTEST_STEP = 1e-10;
const ROUNDING = 1e-12;

/** [PL1] */
export function plattProbability({ slope, intercept }: PlattCurve, distance: number): number {
  return logistic(slope * distance + intercept);
}

/** [PL2] [PL4] [PL5] `from` is a curve to begin with that is near already: fits to much the same pairs then take few steps. */
export function fitPlatt({ same, different }: Pairs, weights?: PairWeights, from?: PlattCurve): PlattFit {
  const positives = weighted('same', same, weights?.same);
  const negatives = weighted('different', different, weights?.different);
  if (!(positives.total > 0 && negatives.total > 0)) {
    throw new RangeError(
      'a probability can be fitted only to pairs of the same person and pairs of different people, ' +
        `got ${positives.total} and ${negatives.total}`,
    );
  }
  const distance = joined(Float64Array.from(same), Float64Array.from(different));
  const weight = joined(positives.weight, negatives.weight);
  const { mean, deviation } = moments(distance, weight);
  const target = joined(
    new Float64Array(same.length).fill((positives.total + 1) / (positives.total + 2)),
    new Float64Array(different.length).fill(1 / (negatives.total + 2)),
  );
  const sample = { x: distance.map((d) => (d - mean) / deviation), target, weight };

  const start = from
    ? { slope: from.slope * deviation, intercept: from.intercept + from.slope * mean }
    : { slope: 0, intercept: Math.log((positives.total + 1) / (negatives.total + 1)) };
  const steps = newtonSteps(sample, start).map(({ slope, intercept, loss }) => ({
    slope: slope / deviation,
    intercept: intercept - (slope / deviation) * mean,
    loss,
  }));
  const { slope, intercept } = steps.at(-1)!;
  return { slope, intercept, steps };
}

/** [PL3] */
export function plattDerivatives(
  { x, target, weight }: Sample,
  { slope, intercept }: PlattCurve,
): Derivatives {
  let total = 0;
  let loss = 0;
  let bySlope = 0;
  let byIntercept = 0;
  let slopeTwice = 0;
  let mixed = 0;
  let interceptTwice = 0;
  for (let i = 0; i < x.length; i++) {
    const z = slope * x[i]! + intercept;
    const p = logistic(z);
    const excess = weight[i]! * (p - target[i]!);
    // p (1 − p), by another σ: 1 − p has no digits left where p is all but 1.
    const bend = weight[i]! * p * logistic(-z);
    total += weight[i]!;
    loss += weight[i]! * (clipped(z, 'softplus') - target[i]! * z);
    bySlope += excess * x[i]!;
    byIntercept += excess;
    slopeTwice += bend * x[i]! ** 2;
    mixed += bend * x[i]!;
    interceptTwice += bend;
  }
  return {
    loss: loss / total,
    gradient: [bySlope / total, byIntercept / total],
    hessian: [slopeTwice / total, mixed / total, interceptTwice / total],
  };
}

interface Place {
  readonly at: PlattCurve;
  readonly here: Derivatives;
}

function newtonSteps(sample: Sample, start: PlattCurve): PlattStep[] {
  let place: Place | undefined = { at: start, here: plattDerivatives(sample, start) };
  const steps: PlattStep[] = [];
  while (place) {
    steps.push({ ...place.at, loss: place.here.loss });
    const isDone: boolean = steps.length > STEPS_AT_MOST || Math.hypot(...place.here.gradient) <= FLAT;
    place = isDone ? undefined : downhill(sample, place);
  }
  return steps;
}

/** One Newton step, halved until it brings enough; none where rounding, and no longer the loss, decides. */
function downhill(sample: Sample, { at, here: { loss, gradient, hessian } }: Place): Place | undefined {
  const [bySlope, byIntercept] = gradient;
  const slopeTwice = hessian[0] + RIDGE;
  const mixed = hessian[1];
  const interceptTwice = hessian[2] + RIDGE;
  const determinant = slopeTwice * interceptTwice - mixed * mixed;
  const slope = (mixed * byIntercept - interceptTwice * bySlope) / determinant;
  const intercept = (mixed * bySlope - slopeTwice * byIntercept) / determinant;
  const promised = slope * bySlope + intercept * byIntercept;
  for (let length = 1; length >= SHORTEST_STEP; length /= 2) {
    const next = { slope: at.slope + length * slope, intercept: at.intercept + length * intercept };
    const there = plattDerivatives(sample, next);
    if (there.loss < loss + ENOUGH * length * promised) return { at: next, here: there };
  }
  return undefined;
}

function weighted(name: string, distances: ArrayLike<number>, weights: ArrayLike<number> | undefined) {
  if (weights && weights.length !== distances.length) {
    throw new RangeError(`weights of ${name} pairs must be ${distances.length}, got ${weights.length}`);
  }
  const weight = weights ? Float64Array.from(weights) : new Float64Array(distances.length).fill(1);
  return { weight, total: weight.reduce((sum, each) => sum + each, 0) };
}

/**
 * Of the distances. The fit is made in units of their deviation, from their mean: it then takes the same steps
 * whatever the unit, and where all distances are one (a deviation of nothing but rounding is taken as 1) the slope stays 0.
 */
function moments(distance: Float64Array, weight: Float64Array): { mean: number; deviation: number } {
  let total = 0;
  let sum = 0;
  for (let i = 0; i < distance.length; i++) {
    total += weight[i]!;
    sum += weight[i]! * distance[i]!;
  }
  const mean = sum / total;
  let squares = 0;
  for (let i = 0; i < distance.length; i++) squares += weight[i]! * (distance[i]! - mean) ** 2;
  const deviation = Math.sqrt(squares / total);
  return { mean, deviation: deviation > ROUNDING * Math.abs(mean) ? deviation : 1 };
}

function joined(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
