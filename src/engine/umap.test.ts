import { describe, expect, it } from 'vitest';
import { createRandom } from '../numerics/random';
import { umapPicture } from './umap';

const GROUPS = 4;
const EACH = 8;
const OUTPUTS = 8;

/** Tight groups far from each other. */
function groups(): Float32Array {
  const random = createRandom(3);
  return Float32Array.from({ length: GROUPS * EACH * OUTPUTS }, (_, at) => {
    const group = Math.floor(at / OUTPUTS / EACH);
    return (at % OUTPUTS === group ? 1 : 0) + 0.05 * random();
  });
}

describe('umapPicture(z, outputs, seed)', () => {
  it('is the same for the same rows and seed, to the last bit, and another for another seed', () => {
    const z = groups();
    const copy = z.slice();
    const points = umapPicture(z, OUTPUTS, 1);
    expect(umapPicture(z, OUTPUTS, 1)).toEqual(points);
    expect(umapPicture(z, OUTPUTS, 2)).not.toEqual(points);
    expect(z).toEqual(copy);
  });

  it('keeps groups together, around 0 and within 1', () => {
    const points = umapPicture(groups(), OUTPUTS, 1);
    const at = (i: number) => ({ x: points[2 * i]!, y: points[2 * i + 1]! });
    const radii = Array.from({ length: GROUPS * EACH }, (_, i) => Math.hypot(at(i).x, at(i).y));
    expect(Math.max(...radii)).toBeCloseTo(1, 5);
    for (let i = 0; i < GROUPS * EACH; i++) {
      const away = Array.from({ length: GROUPS * EACH }, (_, j) =>
        Math.hypot(at(i).x - at(j).x, at(i).y - at(j).y),
      );
      away[i] = Number.POSITIVE_INFINITY;
      const nearest = away.indexOf(Math.min(...away));
      expect(Math.floor(nearest / EACH)).toBe(Math.floor(i / EACH));
    }
  });

  it('refuses rows that are too few to have neighbours', () => {
    expect(() => umapPicture(new Float32Array(4), 2, 1)).toThrow(
      new RangeError('UMAP needs three rows at least, got 2'),
    );
  });
});
