import { describe, expect, it } from 'vitest';
import {
  plainDistances,
  plainDistancesGradient,
  squaredDistances,
  squaredDistancesGradient,
} from './distance';
import { MININGS, type Mining, mine } from './mining';
import { normalise, normaliseGradient } from './normalise';
import { createRandom, drawToFront } from './random';
import { type Batch, finiteDifferences, scatteredBatch } from './reference';

/** Pushing alone ends at α instead of at a gap of α: with 0.2 it would have nothing to do here. */
const marginOf = (mining: Mining): number => (mining === 'push-only' ? 0.45 : 0.2);

describe('mine(…).meanOverActive and G', () => {
  const labels = Int32Array.of(0, 1, 0, 2, 1, 0, 2, 3, 0, 2);
  const n = labels.length;
  const D = unlikeDistances(n);

  it.each(MININGS)('[TL5] %s: G is the slope that finite differences of the mean find', (mining) => {
    const lossAt = (distances: ArrayLike<number>, G: Float32Array) =>
      mine(mining, Float32Array.from(distances), labels, n, marginOf(mining), G, createRandom(1), {
        dimensions: 3,
        distance: 'squared',
      });
    const G = new Float32Array(n * n);
    expect(lossAt(D, G).active).toBeGreaterThan(3);
    const slopes = finiteDifferences((at) => lossAt(at, new Float32Array(n * n)).meanOverActive, D, 2 ** -9);
    for (const [at, slope] of slopes.entries()) expect(G[at]).toBeCloseTo(slope, 5);
  });
});

/** What a training step does with its points, and how it can be set. */
interface Way {
  readonly mining: Mining;
  readonly normalised: boolean;
  readonly distance: 'squared' | 'plain';
}

const WAYS: Way[] = MININGS.flatMap((mining) =>
  [true, false].flatMap((normalised) =>
    (['squared', 'plain'] as const).map((distance) => ({ mining, normalised, distance })),
  ),
);

describe('points → length 1 → distances → loss, and back', () => {
  it.each(WAYS)(
    '[NO2] [DI3] [DI5] $mining, normalised $normalised, $distance: the gradient is that of Σ G_ij D_ij',
    (way) => {
      const batch = scatteredBatch([3, 4, 4], 3, 7);
      const { n, d } = batch;
      const { loss, G, gradient } = there(batch, way);
      expect(loss.active).toBeGreaterThan(3);
      const expected = finiteDifferences((at) => {
        const points = Array.from({ length: n }, (_, i) => {
          const row = [...at.subarray(i * d, i * d + d)];
          const length = way.normalised ? Math.hypot(...row) : 1;
          return row.map((value) => value / length);
        });
        let sum = 0;
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            if (i === j) continue;
            const apart = Math.hypot(...points[i]!.map((value, k) => value - points[j]![k]!));
            sum += G[i * n + j]! * (way.distance === 'plain' ? apart : apart ** 2);
          }
        }
        return sum;
      }, batch.x);
      for (const [at, value] of expected.entries()) expect(gradient[at]).toBeCloseTo(value, 5);
    },
  );

  it.each(WAYS)(
    '$mining, normalised $normalised, $distance: a collapsed batch has the gradient 0, exactly',
    (way) => {
      const { labels, n } = scatteredBatch([4, 4, 14], 1, 1);
      const x = Float32Array.from({ length: 3 * n }, (_, at) => [0.3, -0.7, 0.1][at % 3]!);
      const { loss, gradient } = there({ n, d: 3, x, labels }, way);
      expect([...gradient].filter((value) => value !== 0)).toEqual([]);
      // FaceNet's semi-hard rule finds nothing here, and the softplus is not a hinge.
      if (way.mining === 'semi-hard') expect(loss.valid).toBe(0);
      else if (way.mining !== 'batch-hard-soft') expect(loss.meanOverActive).toBe(marginOf(way.mining));
    },
  );

  it.each(WAYS)(
    '$mining, normalised $normalised, $distance: duplicates and a zero vector give no NaN',
    (way) => {
      const batch = scatteredBatch([4, 4, 4], 3, 3);
      batch.x.fill(0, 0, 3);
      batch.x.copyWithin(6, 3, 6);
      batch.x.copyWithin(12, 0, 3);
      const { loss, gradient } = there(batch, way);
      expect(Object.values(loss).every(Number.isFinite)).toBe(true);
      expect(gradient.every(Number.isFinite)).toBe(true);
      if (!way.normalised) return;
      const ofZeroVectors = [...gradient.subarray(0, 3), ...gradient.subarray(12, 15)];
      expect(ofZeroVectors.filter((value) => value !== 0)).toEqual([]);
    },
  );
});

/** The loss, ∂L/∂D and ∂L/∂x. */
function there({ n, d, x, labels }: Batch, { mining, normalised, distance }: Way) {
  const z = x.slice();
  const D = new Float32Array(n * n);
  const G = new Float32Array(n * n);
  const gradient = new Float32Array(n * d);
  if (normalised) normalise(x, d, z);
  squaredDistances(z, n, d, D);
  if (distance === 'plain') plainDistances(D, D);
  const loss = mine(mining, D, labels, n, marginOf(mining), G, createRandom(1), { dimensions: d, distance });
  const ofDistances = G.slice();
  if (distance === 'plain') plainDistancesGradient(G, D, G);
  squaredDistancesGradient(G, z, n, d, gradient);
  if (normalised) normaliseGradient(x, d, z, gradient, gradient);
  return { loss, G: ofDistances, gradient };
}

/** Multiples of 1/64, no two alike in a row: a step of 2⁻⁹ passes no other distance, and neither a gap of 0.2 nor a distance of 0.45. */
function unlikeDistances(n: number): Float32Array {
  const random = createRandom(4);
  const D = new Float32Array(n * n);
  for (let i = 0; i < n; i++) {
    const steps = Int32Array.from({ length: 40 }, (_, step) => step + 1);
    drawToFront(steps, n, random);
    for (let j = 0; j < n; j++) D[i * n + j] = i === j ? 0 : steps[j]! / 64;
  }
  return D;
}
