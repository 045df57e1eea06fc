import { describe, expect, it } from 'vitest';
import { createRandom } from '../numerics/random';
import { restingTurn } from './resting-turn';
import { turning } from './turn';

/** Eight people with four pictures each round a point of their own, from a seed. */
function faces(seed: number): { points: Float32Array; labels: Int32Array } {
  const random = createRandom(seed);
  const around = (): number => random() + random() + random() - 1.5;
  const rows = Array.from({ length: 8 }, () => [around(), around(), around()]).flatMap((middle) =>
    Array.from({ length: 4 }, () => {
      const row = middle.map((x) => x + 0.2 * around());
      const length = Math.hypot(...row);
      return row.map((x) => x / length);
    }),
  );
  return {
    points: Float32Array.from(rows.flat()),
    labels: Int32Array.from({ length: 32 }, (_, i) => Math.floor(i / 4)),
  };
}

describe('restingTurn(points, labels, triplet)', () => {
  it.each([1, 2, 3, 4, 5])('has anchor, positive and a neighbour in front, from seed %i', (seed) => {
    const { points, labels } = faces(seed);
    const turned = turning(restingTurn(points, labels, [4, 5, 6]));
    for (const row of [4, 5, 6]) {
      expect(
        turned({ x: points[3 * row]!, y: points[3 * row + 1]!, z: points[3 * row + 2]! }).z,
      ).toBeGreaterThan(0.2);
    }
  });

  it('is the same for the same pictures, in the page as at build time', () => {
    const { points, labels } = faces(6);
    expect(restingTurn(points, labels, [0, 1, 8])).toEqual(
      restingTurn(Array.from(points), labels, [0, 1, 8]),
    );
  });

  it('gives some turn when all pictures coincide, and without a triplet', () => {
    const points = Float32Array.from({ length: 12 }, (_, i) => (i % 3 === 2 ? 1 : 0));
    expect(restingTurn(points, [0, 0, 1, 1], [0, 1, 2])).toHaveLength(2);
    expect(restingTurn(points, [0, 0, 1, 1], [])).toHaveLength(2);
    expect(restingTurn([], [], [])).toHaveLength(2);
  });
});
