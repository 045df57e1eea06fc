import { describe, expect, it } from 'vitest';
import { balancedPairs, type PersonPairs } from '../../numerics/person-pairs';
import { createRandom } from '../../numerics/random';
import {
  bandAt,
  bandOf,
  calibrate,
  curveAt,
  GRID,
  isOfBothKinds,
  randomOfBand,
  redrawn,
  reliabilityOf,
  stepsOf,
} from './calibrate';

const PEOPLE = 12;
const SHOTS = 4;

/** People on a circle, their pictures round them. */
function pairsOf(people: number, seed = 1): PersonPairs {
  const random = createRandom(seed);
  const embeddings = Float32Array.from({ length: people * SHOTS * 2 }, (_, i) => {
    const angle = Math.floor(i / 2 / SHOTS) * 2.4 + 0.7 * (random() - 0.5);
    return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
  });
  return balancedPairs({ embeddings, people, shots: SHOTS, outputs: 2 }, createRandom(seed, 1));
}

describe('calibrate and curveAt', () => {
  it('a logistic curve is flat at step 0 and falls at the end; a staircase has no steps to show', () => {
    const platt = calibrate(pairsOf(PEOPLE), 'platt');
    const start = curveAt(platt, 0);
    expect(start(0.1)).toBeCloseTo(0.5, 6);
    expect(start(1.9)).toBeCloseTo(0.5, 6);
    expect(curveAt(platt)(0)).toBeGreaterThan(0.6);
    expect(curveAt(platt)(2)).toBeLessThan(0.3);
    expect(stepsOf(platt)).toBeGreaterThan(2);
    expect(stepsOf(calibrate(pairsOf(PEOPLE), 'isotonic'))).toBe(0);
  });

  it('says whether there is anything to fit', () => {
    expect(isOfBothKinds(pairsOf(PEOPLE))).toBe(true);
    expect(isOfBothKinds(pairsOf(1))).toBe(false);
  });
});

describe('redrawn, bandOf and bandAt', () => {
  it('the band holds the curve, and a redraw of a staircase never rises', () => {
    for (const people of [3, PEOPLE]) {
      const pairs = pairsOf(people);
      const calibration = calibrate(pairs, 'platt');
      const random = randomOfBand();
      const band = bandOf(Array.from({ length: 60 }, () => redrawn(calibration, pairs, people, random)));
      GRID.forEach((_, k) => {
        expect(band.low[k]).toBeLessThanOrEqual(band.high[k]!);
      });
      const [low, high] = bandAt(band, 0.8);
      const says = curveAt(calibration)(0.8);
      expect(says).toBeGreaterThan(low);
      expect(says).toBeLessThan(high);
    }
    const pairs = pairsOf(PEOPLE);
    const redraw = redrawn(calibrate(pairs, 'isotonic'), pairs, PEOPLE, randomOfBand());
    expect(redraw.length).toBe(GRID.length);
    redraw.slice(1).forEach((share, k) => {
      expect(share).toBeLessThanOrEqual(redraw[k]!);
    });
  });

  it('leaves out five of a hundred, and goes straight between two places of the grid', () => {
    const band = bandOf(Array.from({ length: 100 }, (_, i) => GRID.map((d) => i + d)));
    expect(band.low[0]).toBe(2);
    expect(band.high[0]).toBe(97);
    expect(bandAt(band, 0.81)).toEqual([expect.closeTo(2.81, 9), expect.closeTo(97.81, 9)]);
    expect(bandAt(band, 2)).toEqual([4, 99]);
  });
});

describe('reliabilityOf(curve, pairs, people)', () => {
  it('counts every pair, and is off by ½ where a rule says 100 % of pairs that are half and half', () => {
    const pairs = pairsOf(PEOPLE);
    const { points, error } = reliabilityOf(() => 1, pairs, PEOPLE);
    expect(points).toHaveLength(1);
    expect(points[0]!.pairs).toBe(pairs.same.distances.length + pairs.different.distances.length);
    expect(points[0]!.happened).toBeCloseTo(0.5, 12);
    expect(points[0]!.low).toBeLessThan(0.5);
    expect(points[0]!.high).toBeGreaterThan(0.5);
    expect(error).toBeCloseTo(0.5, 12);
  });

  it('cuts off what is no percentage', () => {
    const { points } = reliabilityOf((d) => (d > 1 ? -3 : 7), pairsOf(PEOPLE), PEOPLE);
    expect(points.map(({ said }) => said)).toEqual([0, 1]);
  });
});
