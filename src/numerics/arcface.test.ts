import { describe, expect, it } from 'vitest';
import { arcFace, arcFaceCosine, arcFaceSlope } from './arcface';
import { cosFace } from './cosface';
import { normalise, normaliseGradient } from './normalise';
import { finiteDifferences, scatteredCosines } from './reference';
import { addSimilaritiesGradient, similarities } from './similarity';

const DEGREE = Math.PI / 180;

describe('arcFaceCosine(cosine, margin) and arcFaceSlope(cosine, margin)', () => {
  it('[AF2] by hand: 60° and a margin of 30° are 90°, cosine 0', () => {
    expect(arcFaceCosine(0.5, 30 * DEGREE)).toBeCloseTo(0, 12);
    expect(arcFaceCosine(1, 60 * DEGREE)).toBeCloseTo(0.5, 12);
    expect(arcFaceCosine(0, 30 * DEGREE)).toBeCloseTo(-0.5, 12);
  });

  it('[AF2] is cos(θ + m) up to π − m, cos θ − m sin m from there on', () => {
    for (const margin of [0.1, 0.5, 1.5]) {
      for (let angle = 0; angle <= 180; angle++) {
        const theta = angle * DEGREE;
        const expected =
          theta + margin < Math.PI
            ? Math.cos(theta + margin)
            : Math.cos(theta) - margin * Math.sin(Math.PI - margin);
        expect(arcFaceCosine(Math.cos(theta), margin)).toBeCloseTo(expected, 12);
      }
    }
  });

  it('[AF2] at π − m, exactly, stands the second line, and just before it −1', () => {
    const turn = -Math.cos(0.5);
    expect(arcFaceCosine(turn, 0.5)).toBeCloseTo(-1.1173, 4);
    expect(arcFaceCosine(turn + 1e-12, 0.5)).toBeCloseTo(-1, 9);
    expect(arcFaceSlope(turn, 0.5)).toBe(1);
  });

  it('[AF2] falls as θ grows, all the way, for every margin there is', () => {
    for (const margin of [0, 0.1, 0.5, 1, 1.5]) {
      const values = Array.from({ length: 1801 }, (_, tenth) =>
        arcFaceCosine(Math.cos((tenth / 10) * DEGREE), margin),
      );
      values.slice(1).forEach((value, i) => {
        expect(value).toBeLessThan(values[i]!);
      });
    }
  });

  it('[AF3] is the slope that finite differences find, on either side of π − m', () => {
    const cosines = [-1 + 1e-4, -0.95, -0.88, -0.87, -0.3, 0, 0.6, 0.99];
    const sumAt = (at: ArrayLike<number>) =>
      Array.from(at).reduce((sum, cosine) => sum + arcFaceCosine(cosine, 0.5), 0);
    finiteDifferences(sumAt, cosines, 1e-6).forEach((slope, i) => {
      expect(arcFaceSlope(cosines[i]!, 0.5)).toBeCloseTo(slope, 5);
    });
  });

  it('[AF3] at θ = 0 is large and finite, just beyond it the same, at θ = π 1, and without a margin 1', () => {
    const steepest = arcFaceSlope(1, 0.5);
    expect(steepest).toBeCloseTo(Math.cos(0.5) + Math.sin(0.5) * 2 ** 11.5, 6);
    expect(arcFaceSlope(1 + 2 ** -23, 0.5)).toBeCloseTo(steepest, 2);
    expect(arcFaceSlope(1 - 2 ** -24, 0.5)).toBeCloseTo(steepest, 2);
    expect(arcFaceSlope(-1, 0.5)).toBe(1);
    for (const cosine of [-1, 0, 1]) expect(arcFaceSlope(cosine, 0)).toBe(1);
  });
});

describe('arcFace(S, labels, n, classes, settings, G)', () => {
  it('[AF1] by hand: 60° from both classes, m = 30°, s = 4: logits 0 and 2', () => {
    const G = new Float32Array(2);
    const settings = { scale: 4, margin: 30 * DEGREE };
    const loss = arcFace(Float32Array.of(0.5, 0.5), Int32Array.of(0), 1, 2, settings, G);
    expect(loss.sum).toBeCloseTo(Math.log(1 + Math.exp(2)), 6);
    const share = 1 / (1 + Math.exp(2));
    // sin 90° / sin 60°
    expect(G[0]).toBeCloseTo((4 * (share - 1) * 2) / Math.sqrt(3), 5);
    expect(G[1]).toBeCloseTo(4 * (1 - share), 5);
  });

  it('[AF1] with m = 0 is cosFace with m = 0', () => {
    const { S, labels } = scatteredCosines(8, 4, 1);
    S[labels[0]!] = 1;
    S[4 + labels[1]!] = -1;
    const [G, other] = [new Float32Array(32), new Float32Array(32)];
    const settings = { scale: 64, margin: 0 };
    expect(arcFace(S, labels, 8, 4, settings, G)).toEqual(cosFace(S, labels, 8, 4, settings, other));
    expect(G).toEqual(other);
  });

  it('[AF1] of two classes the boundary turns by m: at angles m apart the share is a half, whatever s', () => {
    for (const scale of [1, 64]) {
      const S = Float32Array.of(Math.cos(0.4), Math.cos(0.9));
      const loss = arcFace(S, Int32Array.of(0), 1, 2, { scale, margin: 0.5 }, new Float32Array(2));
      expect(loss.sum).toBeCloseTo(Math.LN2, 5);
    }
  });

  it('[AF3] a row on its class is pulled nowhere, when the length has been made 1', () => {
    const x = Float32Array.of(3, 4, 3, 4);
    const W = Float32Array.of(0.6, 0.8, 0.8, 0.6);
    const [z, S, G] = [new Float32Array(4), new Float32Array(4), new Float32Array(4)];
    const [dz, dW] = [new Float32Array(4), new Float32Array(4)];
    normalise(x, 2, z);
    similarities(z, W, 2, 2, 2, S);
    arcFace(S, new Int32Array(2), 2, 2, { scale: 4, margin: 0.5 }, G);
    expect(Math.abs(G[0]!)).toBeGreaterThan(100);
    // The other class pushes still: of that the row's own pull must hide nothing.
    G[1] = G[3] = 0;
    addSimilaritiesGradient(G, z, W, 2, 2, 2, dz, dW);
    normaliseGradient(x, 2, z, dz, dz);
    for (const value of dz) expect(Math.abs(value)).toBeLessThan(1e-4 * Math.abs(G[0]!));
  });
});
