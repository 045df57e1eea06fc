import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { initialWeights } from '../../src/engine/initial';
import { createRandom } from '../../src/numerics/random';
import { HandTrainer } from './hand';
import type { Model } from './model';
import { PlainTrainer } from './plain';

/** Small enough for TensorFlow.js on the plain CPU, with every part of the real ones. */
function smallModel(normalised: boolean): Model {
  const random = createRandom(3);
  const sizes = [6, 12, 8, 3];
  const labels = Int32Array.from({ length: 12 }, (_, i) => i >> 2);
  const batches = [0, 1].map(() => ({
    x: Float32Array.from({ length: 12 * 6 }, () => random() - 0.5),
    labels,
  }));
  const initial = initialWeights(5, sizes);
  return { sizes, convolutions: [], normalised, margin: 0.3, learningRate: 0.001, batches, initial };
}

describe('the benchmark’s hand-written step, against TensorFlow.js autodiff and Adam', () => {
  beforeAll(() => tf.setBackend('cpu'));

  for (const normalised of [true, false]) {
    it(`gives the same losses and weights over 20 steps${normalised ? ', normalised' : ''}`, () => {
      const model = smallModel(normalised);
      const hand = new HandTrainer(model);
      const plain = new PlainTrainer(model);
      for (let step = 0; step < 20; step++) {
        const { x, labels } = model.batches[step % 2]!;
        expect(hand.step(x, labels)).toBeCloseTo(plain.step(step % 2), 5);
      }
      const weights = hand.layers.flatMap((layer) => [layer.weights.values, layer.bias.values]);
      // Without normalisation a shift of all embeddings changes nothing: the true gradient of the last bias is 0, and
      // Adam makes whole steps of its rounding.
      const compared = normalised ? weights.length : weights.length - 1;
      const differences = weights.slice(0, compared).flatMap((values, i) => {
        const expected = plain.variables[i]!.dataSync();
        return Array.from(values, (value, k) => Math.abs(value - expected[k]!));
      });
      // Twenty steps of Adam go as far as 0.02. Where a gradient is almost 0, rounding decides which way.
      expect(mean(differences)).toBeLessThan(1e-5);
      expect(Math.max(...differences)).toBeLessThan(1e-3);
    });
  }
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
