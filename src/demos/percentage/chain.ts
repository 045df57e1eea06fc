import { logistic } from '../../numerics/logistic';
import type { Side } from './edits';

/**
 * From the sums of two pictures to a percentage. Every number is rounded as it is written, and the next one is made of the
 * rounded: who goes over it with a pencil gets what is printed.
 */

/** Digits after the point. Grey values and weights have one, so that sums of their products have two and need no rounding. */
export const DIGITS = {
  grey: 1,
  weight: 1,
  sum: 2,
  length: 2,
  unit: 2,
  square: 4,
  distance: 2,
  curve: 2,
  exponent: 2,
} as const;

export function rounded(value: number, digits: number): number {
  // Adding 0 makes 0 of −0.
  return Math.round(value * 10 ** digits) / 10 ** digits + 0;
}

export function lengthOf(sums: readonly number[]): number {
  return rounded(Math.sqrt(sums.reduce((total, sum) => total + sum * sum, 0)), DIGITS.length);
}

/** What has no length has no direction either: 0 ÷ 0 is left 0. */
export function unitOf(sum: number, length: number): number {
  return length === 0 ? 0 : rounded(sum / length, DIGITS.unit);
}

export function squareOf(one: number, other: number): number {
  return rounded((one - other) ** 2, DIGITS.square);
}

export function squaredOf(first: readonly number[], second: readonly number[]): number {
  return rounded(
    first.reduce((total, value, k) => total + squareOf(value, second[k]!), 0),
    DIGITS.square,
  );
}

export function distanceOf(squared: number): number {
  return rounded(Math.sqrt(squared), DIGITS.distance);
}

/** The last stretch, of numbers without an encoder: what a distance is held against. */
export interface Scale {
  readonly threshold: number;
  readonly slope: number;
  readonly intercept: number;
}

/** One picture's numbers. */
export interface Thread {
  readonly sums: readonly number[];
  readonly length: number;
  /** The embedding. */
  readonly unit: readonly number[];
}

export interface Chain extends Scale, Readonly<Record<Side, Thread>> {
  readonly squared: number;
  readonly distance: number;
  readonly accepted: boolean;
  /** slope · distance + intercept: Platt’s curve before it is bent to 0 … 1. */
  readonly exponent: number;
  /** That the two show one person, 0 … 1, where half of all pairs do. */
  readonly share: number;
}

/** What somebody wrote over a number, or the number itself. */
export type Take = (
  part: 'sums' | 'length' | 'unit' | 'squared' | 'distance' | keyof Scale,
  side: Side | 'both',
  index: number,
  computed: number,
) => number;

const asComputed: Take = (_part, _side, _index, computed) => computed;

export function threadOf(sums: readonly number[], take: Take = asComputed, side: Side = 'first'): Thread {
  const taken = sums.map((sum, k) => take('sums', side, k, rounded(sum, DIGITS.sum)));
  const length = take('length', side, 0, lengthOf(taken));
  return { sums: taken, length, unit: taken.map((sum, k) => take('unit', side, k, unitOf(sum, length))) };
}

export function chainOf(
  sums: Readonly<Record<Side, readonly number[]>>,
  scale: Scale,
  take: Take = asComputed,
): Chain {
  const first = threadOf(sums.first, take, 'first');
  const second = threadOf(sums.second, take, 'second');
  const squared = take('squared', 'both', 0, squaredOf(first.unit, second.unit));
  const distance = take('distance', 'both', 0, distanceOf(squared));
  const threshold = take('threshold', 'both', 0, scale.threshold);
  const slope = take('slope', 'both', 0, scale.slope);
  const intercept = take('intercept', 'both', 0, scale.intercept);
  const exponent = rounded(slope * distance + intercept, DIGITS.exponent);
  return {
    first,
    second,
    squared,
    distance,
    threshold,
    slope,
    intercept,
    accepted: distance <= threshold,
    exponent,
    share: logistic(exponent),
  };
}
