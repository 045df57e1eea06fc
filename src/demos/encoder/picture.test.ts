import { describe, expect, it } from 'vitest';
import { createRandom } from '../../numerics/random';
import { distortionOf } from './distortion';
import { createPictures } from './picture';
import { DRAWN, LABELS, NEAREST, nameOf, nearestByPixels, PICTURES } from './strangers';

const OUTPUTS = 6;
const random = createRandom(4);
const scattered = Float32Array.from({ length: PICTURES * OUTPUTS }, () => random() - 0.5);

describe('the strangers', () => {
  it('are forty, of whom eight are drawn with five faces each', () => {
    expect(new Set(LABELS).size).toBe(40);
    expect(DRAWN).toHaveLength(40);
    expect(new Set(DRAWN.map((row) => LABELS[row])).size).toBe(8);
    expect(nameOf(DRAWN[5]!)).toBe('Stranger 2, picture 1');
  });

  it('have five nearest by their pixels each, nobody being his own', () => {
    nearestByPixels().forEach((nearest, i) => {
      expect(nearest).toHaveLength(NEAREST);
      expect(nearest.map(({ row }) => row)).not.toContain(DRAWN[i]);
    });
  });
});

describe('createPictures()', () => {
  it('draws two and three numbers as they are', () => {
    const z = scattered.slice(0, PICTURES * 3);
    expect(createPictures()(z, 3)).toEqual({ kind: 'as they are', dims: 3, points: z, explained: 1 });
  });

  it('projects more: no pair is drawn farther apart than it is, and all of a flat cloud is in the picture', () => {
    const { points, dims, explained } = createPictures()(scattered, OUTPUTS);
    expect(explained).toBeLessThan(1);
    for (const { truth, drawn } of distortionOf(scattered, OUTPUTS, points, dims).pairs)
      expect(drawn).toBeLessThan(truth + 1e-5);
    const flat = scattered.map((value, at) => (at % OUTPUTS < 3 ? value : 0));
    const seen = createPictures()(flat, OUTPUTS);
    expect(seen.explained).toBeCloseTo(1, 5);
    expect(distortionOf(flat, OUTPUTS, seen.points, 3)).toMatchObject({ kept: 1, trustworthiness: 1 });
  });

  it('does not flip from one picture to the next', () => {
    const pictures = createPictures();
    const before = pictures(scattered, OUTPUTS).points.slice();
    const moved = scattered.map((value) => value + 1e-3 * random());
    const { points } = pictures(moved, OUTPUTS);
    expect(Math.max(...points.map((value, at) => Math.abs(value - before[at]!)))).toBeLessThan(0.2);
  });
});
