import { describe, expect, it } from 'vitest';
import { addCosinesToClassesGradient, cosinesToClasses, initialClassWeights } from './class-weights';
import { normalise } from './normalise';
import { createRandom } from './random';
import { finiteDifferences, scatteredBatch } from './reference';

describe('initialClassWeights(classes, d, random)', () => {
  it('[CW1] has rows of length 1, the same again for the same seed and others for another', () => {
    const weights = initialClassWeights(64, 16, createRandom(1));
    for (let at = 0; at < weights.length; at += 16) {
      expect(Math.hypot(...weights.subarray(at, at + 16))).toBeCloseTo(1, 6);
    }
    expect(initialClassWeights(64, 16, createRandom(1))).toEqual(weights);
    expect(initialClassWeights(64, 16, createRandom(2))).not.toEqual(weights);
  });

  it('[CW1] prefers no direction: neither a side, nor an axis, nor a corner', () => {
    const count = 40_000;
    const weights = initialClassWeights(count, 2, createRandom(3));
    const mean = (of: (angle: number) => number) => {
      let sum = 0;
      for (let at = 0; at < weights.length; at += 2) sum += of(Math.atan2(weights[at + 1]!, weights[at]!));
      return sum / count;
    };
    // Chance leaves 0.0035 of a mean of 40,000 cosines. Directions into a square would leave −0.14 of the fourth.
    for (const times of [1, 2, 3, 4]) {
      expect(Math.abs(mean((angle) => Math.cos(times * angle)))).toBeLessThan(0.02);
      expect(Math.abs(mean((angle) => Math.sin(times * angle)))).toBeLessThan(0.02);
    }
  });
});

describe('cosinesToClasses(z, W, n, classes, d, S)', () => {
  it('[CW2] by hand: (0.6, 0.8) with (0, 5), (−3, −4) and no direction at all', () => {
    const S = new Float32Array(3).fill(7);
    cosinesToClasses(Float32Array.of(0.6, 0.8), Float32Array.of(0, 5, -3, -4, 0, 0), 1, 3, 2, S);
    [0.8, -1, 0].forEach((cosine, c) => {
      expect(S[c]).toBeCloseTo(cosine, 6);
    });
  });

  it('[CW2] only the direction of W counts, and W stays as it was', () => {
    const { z, W, n, classes, d } = example();
    const [S, scaled] = [new Float32Array(n * classes), new Float32Array(n * classes)];
    const before = W.slice();
    cosinesToClasses(z, W, n, classes, d, S);
    expect(W).toEqual(before);
    cosinesToClasses(
      z,
      W.map((value) => 4 * value),
      n,
      classes,
      d,
      scaled,
    );
    expect(scaled).toEqual(S);
  });
});

describe('addCosinesToClassesGradient(G, z, W, n, classes, d, dz, dW)', () => {
  it('[CW3] is the slope of Σ G_ic S_ic for rows and weights, and adds to what is there', () => {
    const { z, W, n, classes, d } = example();
    const G = Float32Array.from({ length: n * classes }, (_, at) => Math.sin(at));
    const dz = new Float32Array(n * d).fill(1);
    const dW = new Float32Array(classes * d).fill(2);
    addCosinesToClassesGradient(G, z, W, n, classes, d, dz, dW);
    const weighted = (rows: ArrayLike<number>, weights: ArrayLike<number>) => {
      let sum = 0;
      G.forEach((slope, at) => {
        const i = Math.floor(at / classes);
        const w = Array.from({ length: d }, (_, k) => weights[(at % classes) * d + k]!);
        sum += slope * w.reduce((dot, value, k) => dot + (rows[i * d + k]! * value) / Math.hypot(...w), 0);
      });
      return sum;
    };
    finiteDifferences((at) => weighted(at, W), z).forEach((slope, at) => {
      expect(dz[at]! - 1).toBeCloseTo(slope, 5);
    });
    finiteDifferences((at) => weighted(z, at), W).forEach((slope, at) => {
      expect(dW[at]! - 2).toBeCloseTo(slope, 5);
    });
  });

  it('[CW3] is at right angles to each row of W, and 0 for a row of zeros', () => {
    const { z, W, n, classes, d } = example();
    W.fill(0, 0, d);
    const G = Float32Array.from({ length: n * classes }, (_, at) => Math.cos(at));
    const dW = new Float32Array(classes * d);
    addCosinesToClassesGradient(G, z, W, n, classes, d, new Float32Array(n * d), dW);
    expect([...dW.subarray(0, d)]).toEqual(new Array(d).fill(0));
    for (let at = d; at < dW.length; at += d) {
      const row = dW.subarray(at, at + d);
      expect(Math.hypot(...row)).toBeGreaterThan(0.1);
      expect(row.reduce((dot, value, k) => dot + value * W[at + k]!, 0)).toBeCloseTo(0, 6);
    }
  });

  it('names an array that does not fit', () => {
    const two = new Float32Array(2);
    expect(() => cosinesToClasses(two, two, 1, 1, 2, two)).toThrow('S must hold 1 × 1 = 1 numbers, got 2');
    const G = new Float32Array(1);
    expect(() => addCosinesToClassesGradient(G, two, two, 1, 1, 2, two.slice(), G)).toThrow(
      'dW must hold 1 × 2 = 2 numbers, got 1',
    );
  });
});

function example() {
  const { n, d, x } = scatteredBatch([6], 4, 1);
  const z = new Float32Array(n * d);
  normalise(x, d, z);
  return { z, W: scatteredBatch([3], d, 2).x, n, classes: 3, d };
}
