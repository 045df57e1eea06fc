import { describe, expect, it } from 'vitest';
import { ntXent } from './nt-xent';
import { anchorsOf, finiteDifferences, scatteredBatch, similaritiesOf, sumOf } from './reference';
import { supervisedContrastive } from './supervised-contrastive';

function naiveMean(S: ArrayLike<number>, labels: Int32Array, temperature: number): number {
  const n = labels.length;
  const costs = anchorsOf(labels)
    .filter(({ positives }) => positives.length > 0)
    .map(({ anchor, positives, negatives }) => {
      const power = (j: number) => Math.exp(S[anchor * n + j]! / temperature);
      const all = sumOf([...positives, ...negatives].map(power));
      return -sumOf(positives.map((p) => Math.log(power(p) / all))) / positives.length;
    });
  return sumOf(costs) / costs.length;
}

const batch = scatteredBatch([3, 2, 4, 1], 3, 4);
const { n, labels } = batch;
const S = similaritiesOf(batch);

describe('supervisedContrastive(S, labels, n, temperature, G)', () => {
  it('[SC1] by hand: where all are alike, an anchor with three others costs ln 3', () => {
    const G = new Float32Array(16).fill(7);
    const loss = supervisedContrastive(new Float32Array(16), Int32Array.of(0, 0, 0, 1), 4, 1, G);
    expect(loss).toMatchObject({ valid: 3, active: 3 });
    expect(loss.sum).toBeCloseTo(3 * Math.log(3), 12);
    [0, -1, -1, 2, -1, 0, -1, 2, -1, -1, 0, 2, 0, 0, 0, 0].forEach((eighteenths, at) => {
      expect(G[at]).toBeCloseTo(eighteenths / 18, 7);
    });
  });

  it.each([0.1, 0.5, 2])(
    '[SC1] [TL5] is the definition at τ = %f, and G the slope of its mean',
    (temperature) => {
      const G = new Float32Array(n * n).fill(7);
      const loss = supervisedContrastive(S, labels, n, temperature, G);
      expect(loss.valid).toBe(9);
      expect(loss.meanOverActive).toBeCloseTo(naiveMean(S, labels, temperature), 9);
      finiteDifferences((at) => naiveMean(at, labels, temperature), S).forEach((slope, at) => {
        expect(G[at]).toBeCloseTo(slope, 6);
      });
    },
  );

  it('[SC1] [NX1] with one positive each it is NT-Xent', () => {
    const pairs = scatteredBatch([2, 2, 2], 4, 6);
    const six = similaritiesOf(pairs);
    const [G, H] = [new Float32Array(36), new Float32Array(36)];
    const supervised = supervisedContrastive(six, pairs.labels, 6, 0.2, G);
    const crossEntropy = ntXent(six, pairs.labels, 6, 0.2, H);
    expect(supervised.valid).toBe(crossEntropy.valid);
    expect(supervised.meanOverActive).toBeCloseTo(crossEntropy.meanOverActive, 12);
    H.forEach((slope, at) => {
      expect(G[at]).toBeCloseTo(slope, 6);
    });
  });

  it('[SC1] cannot come below ln |P|: it is just that where positives are one point and strangers opposite', () => {
    const ideal = Float32Array.from({ length: 16 }, (_, at) => ((at % 4 === 3) === at >= 12 ? 1 : -1));
    const G = new Float32Array(16);
    const loss = supervisedContrastive(ideal, Int32Array.of(0, 0, 0, 1), 4, 0.05, G);
    expect(loss.meanOverActive).toBeCloseTo(Math.LN2, 12);
  });

  it('[SC1] of one label alone the positives are still set against each other', () => {
    const G = new Float32Array(9);
    const alone = Float32Array.of(1, 0.9, 0.1, 0.9, 1, 0.1, 0.1, 0.1, 1);
    const loss = supervisedContrastive(alone, new Int32Array(3), 3, 0.5, G);
    expect(loss.valid).toBe(3);
    expect(loss.meanOverActive).toBeGreaterThan(Math.LN2);
    expect(G[1]).toBeGreaterThan(0);
    expect(G[2]).toBeLessThan(0);
  });
});
