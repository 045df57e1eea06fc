import { drawFace } from '../../faces/draw';
import { person } from '../../faces/person';
import { shot } from '../../faces/shot';
import { fitPlatt } from '../../numerics/platt';
import { equalErrorRate, type Pairs, valAtFar } from '../../numerics/verification';
import { SIZE } from '../embedding/picture';
import { DIGITS, distanceOf, rounded, squaredOf, threadOf } from './chain';
import type { PercentageValues } from './settings';

/** People whom nobody was trained on, kept for this: to choose thresholds and to fit the curve. */
const FIRST_PERSON = 3000;
const PEOPLE = 60;
const SHOTS = 6;
const FIRST_SHOT = 200_000;

/** A threshold, and how often it is wrong on the pairs that it was chosen on. */
export interface Working {
  readonly threshold: number;
  /** Share of pairs of two people that it accepts, and of pairs of one person that it refuses. */
  readonly far: number;
  readonly frr: number;
}

/** What was measured of one encoder on pairs of strangers, as plain JSON. */
export interface Calibration {
  readonly people: number;
  readonly same: number;
  readonly different: number;
  readonly workings: Readonly<Record<PercentageValues['threshold'], Working>>;
  readonly slope: number;
  readonly intercept: number;
}

/**
 * Chooses the thresholds and fits the curve, by the very numbers of the demo: distances are rounded as it rounds them.
 */
export function calibrate(sumsOf: Sums): Calibration {
  const pairs = heldOutPairs(sumsOf);
  const { same, different } = pairs;
  // Each kind weighs as much as the other: the percentage is that of a world in which half of all pairs are one person.
  const { slope, intercept } = fitPlatt(pairs, {
    same: new Float64Array(same.length).fill(1),
    different: new Float64Array(different.length).fill(same.length / different.length),
  });
  const at = (threshold: number): Working => workingAt(pairs, rounded(threshold, DIGITS.distance));
  return {
    people: PEOPLE,
    same: same.length,
    different: different.length,
    workings: {
      equal: at(equalErrorRate(pairs).threshold),
      far10: at(valAtFar(pairs, 0.1).threshold),
      far1: at(valAtFar(pairs, 0.01).threshold),
    },
    slope: rounded(slope, DIGITS.curve),
    intercept: rounded(intercept, DIGITS.curve),
  };
}

/** An encoder up to the division by the length, rounded or not. */
export type Sums = (pixels: Float32Array) => readonly number[];

/** The distances of all pairs of the pictures kept for this, each list from the least to the greatest. */
export function heldOutPairs(sumsOf: Sums): Pairs {
  const units = Array.from({ length: PEOPLE * SHOTS }, (_, i) => {
    const pixels = drawFace(person(FIRST_PERSON + Math.floor(i / SHOTS)), shot(FIRST_SHOT + i), SIZE);
    return threadOf(sumsOf(pixels)).unit;
  });
  const same: number[] = [];
  const different: number[] = [];
  units.forEach((one, i) => {
    for (let j = i + 1; j < units.length; j++) {
      const isSame = Math.floor(i / SHOTS) === Math.floor(j / SHOTS);
      (isSame ? same : different).push(distanceOf(squaredOf(one, units[j]!)));
    }
  });
  return { same: Float32Array.from(same).sort(), different: Float32Array.from(different).sort() };
}

function workingAt({ same, different }: Pairs, threshold: number): Working {
  // Distances are in float32 here: 0.47 is a little less or more.
  const accepted = (distances: Float32Array): number =>
    distances.filter((distance) => distance <= Math.fround(threshold)).length / distances.length;
  return { threshold, far: accepted(different), frr: 1 - accepted(same) };
}
