import { type Clip, clipped, clippedSlope } from './clip';
import {
  plainDistances,
  plainDistancesGradient,
  squaredDistances,
  squaredDistancesGradient,
} from './distance';
import { normalise, normaliseGradient } from './normalise';
import { checkedMargin, type Difficulty, difficulty, tripletGap } from './triplet';

/**
 * One triplet of points, from where they stand to what each of them is to do: the way that training takes, for a batch of
 * three.
 *
 *     z = x, or x / ‖x‖       d = ‖z_i − z_j‖² or its root       raw = d_ap − d_an + α       L = clip(raw)
 *
 * Shapes  x: three rows of numbers, anchor, positive, negative. z and the gradient have the same shape.
 * Units   α, gap, raw and loss have the unit of the distance that is compared. The gradient is ∂L/∂x, per unit of x.
 * Errors  RangeError: α negative or not finite; a number of x that is not finite; rows that are not whole.
 * Source  Schroff, Kalenichenko and Philbin, FaceNet (2015), §3.1.
 */
export interface TripletRules {
  readonly margin: number;
  readonly distance: 'squared' | 'plain';
  /** Whether the points are scaled to length 1 first. */
  readonly normalised: boolean;
  readonly clip: Clip;
}

export interface OneTriplet {
  /** Where the points stand once they are scaled, if they are. */
  readonly z: Float32Array;
  readonly toPositive: number;
  readonly toNegative: number;
  readonly gap: number;
  readonly raw: number;
  readonly loss: number;
  readonly difficulty: Difficulty;
  readonly gradient: Float32Array;
}

/** Rows, and places among the 3 × 3 distances. */
const POINTS = 3;
const TO_POSITIVE = 1;
const TO_NEGATIVE = 2;

/** [TP1] The composed functions are those of the engine's loss; [TP2] three points in one place cost clip(α) and have a gradient of exactly 0. */
export function oneTriplet(
  x: Float32Array,
  { margin, distance, normalised, clip }: TripletRules,
): OneTriplet {
  checkedMargin(margin);
  if (!x.every(Number.isFinite))
    throw new RangeError(`the points must be finite numbers, got ${x.join(', ')}`);
  const numbers = x.length / POINTS;
  const z = x.slice();
  if (normalised) normalise(x, numbers, z);

  const D = new Float32Array(POINTS * POINTS);
  squaredDistances(z, POINTS, numbers, D);
  if (distance === 'plain') plainDistances(D, D);
  const [toPositive, toNegative] = [D[TO_POSITIVE]!, D[TO_NEGATIVE]!];
  const gap = tripletGap(toPositive, toNegative);
  const raw = margin - gap;

  const slope = clippedSlope(raw, clip);
  const G = new Float32Array(POINTS * POINTS);
  G[TO_POSITIVE] = slope;
  G[TO_NEGATIVE] = -slope;
  if (distance === 'plain') plainDistancesGradient(G, D, G);
  const gradient = new Float32Array(x.length);
  squaredDistancesGradient(G, z, POINTS, numbers, gradient);
  if (normalised) normaliseGradient(x, numbers, z, gradient, gradient);

  const loss = clipped(raw, clip);
  return { z, toPositive, toNegative, gap, raw, loss, difficulty: difficulty(gap, margin), gradient };
}

/** [TP3] Where the points stand after one step against the gradient: x − η ∂L/∂x, scaled to length 1 again if they are to be. */
export function gradientStep(
  x: Float32Array,
  gradient: Float32Array,
  rate: number,
  normalised: boolean,
): Float32Array {
  const moved = x.map((value, i) => value - rate * gradient[i]!);
  if (normalised) normalise(moved, x.length / POINTS, moved);
  return moved;
}
