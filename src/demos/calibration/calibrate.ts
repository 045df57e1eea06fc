import { fitIsotonic, type IsotonicFit, isotonicProbability } from '../../numerics/isotonic';
import { type PersonPairs, redrawnWeights } from '../../numerics/person-pairs';
import { fitPlatt, type PairWeights, type PlattFit, plattProbability } from '../../numerics/platt';
import { createRandom, type Random } from '../../numerics/random';
import { expectedCalibrationError, type ReliabilityBin, reliabilityBins } from '../../numerics/reliability';
import type { Pairs } from '../../numerics/verification';
import type { Method } from './settings';

/** A probability for each distance. */
export type Curve = (distance: number) => number;

export type Calibration =
  | { readonly method: 'platt'; readonly fit: PlattFit }
  | { readonly method: 'isotonic'; readonly fit: IsotonicFit };

/** How often the people are drawn anew for an interval. */
export const REDRAWS = 100;

/** The distances at which a band is known. */
export const GRID: readonly number[] = Array.from({ length: 81 }, (_, k) => k / 40);

/** Where 95 of a hundred redraws lie, at each distance of the grid. */
export interface Band {
  readonly low: readonly number[];
  readonly high: readonly number[];
}

export interface ReliabilityPoint extends ReliabilityBin {
  /** Where the share lies in 95 of a hundred redraws of the people. */
  readonly low: number;
  readonly high: number;
}

export function isOfBothKinds({ same, different }: PersonPairs): boolean {
  return same.distances.length > 0 && different.distances.length > 0;
}

export function calibrate(pairs: PersonPairs, method: Method): Calibration {
  return method === 'platt'
    ? { method, fit: fitPlatt(distancesOf(pairs)) }
    : { method, fit: fitIsotonic(distancesOf(pairs)) };
}

/** How many Newton steps led to it; a staircase is found in one go. */
export function stepsOf(calibration: Calibration): number {
  return calibration.method === 'platt' ? calibration.fit.steps.length - 1 : 0;
}

/** The curve after some of the steps. */
export function curveAt(calibration: Calibration, step = stepsOf(calibration)): Curve {
  if (calibration.method === 'isotonic') return (d) => isotonicProbability(calibration.fit, d);
  const at = calibration.fit.steps[step]!;
  return (d) => plattProbability(at, d);
}

/** The numbers that a band's redraws are made with. */
export const randomOfBand = (): Random => createRandom(1, 32);

/** What the curve might as well have been, had other people of the same sort been there: one redraw, on the grid. */
export function redrawn(
  { method, fit }: Calibration,
  pairs: PersonPairs,
  people: number,
  random: Random,
): readonly number[] {
  const weights = bothKinds(pairs, people, random);
  const distances = distancesOf(pairs);
  if (method === 'isotonic') {
    const other = fitIsotonic(distances, weights);
    return GRID.map((d) => isotonicProbability(other, d));
  }
  const other = fitPlatt(distances, weights, fit);
  return GRID.map((d) => plattProbability(other, d));
}

export function bandOf(redraws: readonly (readonly number[])[]): Band {
  const spread = GRID.map((_, k) => middle(redraws.map((redraw) => redraw[k]!)));
  return { low: spread.map(([low]) => low), high: spread.map(([, high]) => high) };
}

/** The band at a distance between two of its grid. */
export function bandAt({ low, high }: Band, distance: number): readonly [low: number, high: number] {
  const place = Math.min(GRID.length - 1, distance * 40);
  const k = Math.min(GRID.length - 2, Math.floor(place));
  const between = (values: readonly number[]) => values[k]! + (place - k) * (values[k + 1]! - values[k]!);
  return [between(low), between(high)];
}

export interface Reliability {
  readonly points: readonly ReliabilityPoint[];
  readonly error: number;
}

/** How the curve does on pairs that it was not fitted to. Where a formula leaves 0 … 1 it is cut off: a percentage cannot. */
export function reliabilityOf(curve: Curve, pairs: PersonPairs, people: number): Reliability {
  const random = createRandom(1, 33);
  const { same, different } = distancesOf(pairs);
  const told = {
    said: joined(same, different).map((d) => Math.min(1, Math.max(0, curve(d)))),
    same: joined(new Float64Array(same.length).fill(1), new Float64Array(different.length)),
  };
  const bins = reliabilityBins(told);
  const redraws = Array.from({ length: REDRAWS }, () => {
    const weights = redrawnWeights(pairs, people, random);
    return reliabilityBins({ ...told, weights: joined(weights.same, weights.different) });
  });
  const points = bins.map((bin) => {
    const shares = redraws.flatMap((redraw) =>
      redraw.filter(({ from }) => from === bin.from).map(({ happened }) => happened),
    );
    const [low, high] = middle(shares);
    return { ...bin, low, high };
  });
  return { points, error: expectedCalibrationError(bins) };
}

function joined(first: ArrayLike<number>, second: ArrayLike<number>): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function distancesOf({ same, different }: PersonPairs): Pairs {
  return { same: same.distances, different: different.distances };
}

/** With two people or so, a redraw may have but one of them, and then no pair of different people: it is drawn again. */
function bothKinds(pairs: PersonPairs, people: number, random: Random): PairWeights {
  for (;;) {
    const weights = redrawnWeights(pairs, people, random);
    if (weights.different.some((weight) => weight > 0) && weights.same.some((weight) => weight > 0))
      return weights;
  }
}

/** The least and the greatest once 2.5 of a hundred are left out at either end. */
function middle(values: readonly number[]): readonly [low: number, high: number] {
  const ascending = [...values].sort((a, b) => a - b);
  const out = Math.floor(0.025 * ascending.length);
  return [ascending[out]!, ascending[ascending.length - 1 - out]!];
}
