import { describe, expect, it } from 'vitest';
import { squaredDistances } from '../numerics/distance';
import { recallAt1 } from '../numerics/retrieval';
import { drawFace } from './draw';
import { person } from './person';
import { shot } from './shot';

describe('drawn faces as a problem', () => {
  it('are not solved by comparing pixels: less than half of the pictures find a mate', () => {
    const shots = 10;
    const labels = Int32Array.from({ length: 40 * shots }, (_, i) => Math.floor(i / shots));
    const n = labels.length;
    const x = new Float32Array(n * 576);
    labels.forEach((who, i) => {
      x.set(drawFace(person(2000 + who), shot(50_000 + i), 24), 576 * i);
    });
    const D = new Float32Array(n * n);
    squaredDistances(x, n, 576, D); // subtracting a mean picture first would change no distance
    expect(recallAt1(D, labels, n)).toBeCloseTo(0.47, 2);
  });
});
