import { describe, expect, it } from 'vitest';
import { squaredDistance } from '../../numerics/distance';
import { normalise } from '../../numerics/normalise';
import { createRandom } from '../../numerics/random';
import { packed, unpacked } from './packed';

describe('unpacked(packed(values))', () => {
  it('brings the ends and 0 back exactly, and all between within 1/4094', () => {
    expect([...unpacked(packed(Float32Array.of(-1, 1, 0, 0)))]).toEqual([-1, 1, 0, 0]);
    const random = createRandom(3);
    const values = Float32Array.from({ length: 600 }, () => 2 * random() - 1);
    unpacked(packed(values)).forEach((value, i) => {
      expect(Math.abs(value - values[i]!)).toBeLessThan(1 / 4094 + 1e-7);
    });
  });

  it('keeps squared distances of rows of length 1 to 0.002', () => {
    const random = createRandom(4);
    const rows = Float32Array.from({ length: 40 * 16 }, () => 2 * random() - 1);
    normalise(rows, 16, rows);
    const back = unpacked(packed(rows));
    for (let row = 1; row < 40; row++) {
      const between = (of: Float32Array) =>
        squaredDistance(of.subarray(0, 16), of.subarray(16 * row, 16 * row + 16));
      expect(Math.abs(between(back) - between(rows))).toBeLessThan(0.002);
    }
  });

  it('is three bytes for two numbers', () => {
    expect(packed(new Float32Array(40)).length).toBe((40 / 2) * 4);
    expect(() => packed(new Float32Array(3))).toThrow('numbers are packed by twos, got 3');
  });
});
