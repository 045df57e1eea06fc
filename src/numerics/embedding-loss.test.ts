import { describe, expect, it } from 'vitest';
import { squaredDistances, squaredDistancesGradient } from './distance';
import { EmbeddingLoss, type LossSettings } from './embedding-loss';
import { mine } from './mining';
import { createRandom } from './random';
import { finiteDifferences, scatteredBatch } from './reference';
import { softmaxCrossEntropy } from './softmax';

const { n, d, x, labels } = scatteredBatch([3, 3, 3], 3, 5);

const CASES: LossSettings[] = [
  { margin: 0.3, mining: 'batch-all', distance: 'squared' },
  { loss: 'triplet', margin: 0.3, mining: 'batch-hard-soft', distance: 'plain' },
  { loss: 'logits' },
];

describe('EmbeddingLoss', () => {
  it.each(CASES)('[EL1] comes back to the embeddings with the slope of the loss: %o', (settings) => {
    const loss = new EmbeddingLoss();
    const lossAt = (z: ArrayLike<number>, dz = new Float32Array(n * d)): number =>
      loss.find(Float32Array.from(z), labels, n, d, settings, createRandom(1), dz).meanOverActive;
    const dz = new Float32Array(n * d);
    expect(lossAt(x, dz)).toBeGreaterThan(0);
    finiteDifferences((z) => lossAt(z), x, 1e-3).forEach((slope, i) => {
      expect(dz[i]).toBeCloseTo(slope, 2);
    });
  });

  it('[EL1] is what the functions of this folder say', () => {
    const D = new Float32Array(n * n);
    const G = new Float32Array(n * n);
    const expected = new Float32Array(n * d);
    squaredDistances(x, n, d, D);
    const mined = mine('semi-hard', D, labels, n, 0.5, G, createRandom(1));
    squaredDistancesGradient(G, x, n, d, expected);
    const dz = new Float32Array(n * d);
    const settings = { margin: 0.5, mining: 'semi-hard', distance: 'squared' } as const;
    expect(new EmbeddingLoss().find(x, labels, n, d, settings, createRandom(1), dz)).toEqual(mined);
    expect(dz).toEqual(expected);

    const logits = softmaxCrossEntropy(x, labels, n, d, expected);
    expect(new EmbeddingLoss().find(x, labels, n, d, { loss: 'logits' }, createRandom(1), dz)).toEqual(
      logits,
    );
    expect(dz).toEqual(expected);
  });
});
