import { expect, it } from 'vitest';
import type { Frame, Plan } from '../engine/protocol';
import { momentOf } from './moment';

const plan: Plan = {
  seed: 1,
  problem: { kind: 'named', seeds: [1, 2], shots: 4, unseenShots: 2 },
  hidden: [4],
  outputs: 2,
  normalised: true,
  people: 2,
  shots: 2,
};

/** Two people at right angles; one picture of the second is where the first is. */
const frame: Frame = {
  step: 3,
  embeddings: Float32Array.of(1, 0, 1, 0, 0, 1, 1, 0),
  projected: null,
  explained: 1,
  batch: { loss: 2.5, meanOverValid: 2.5, valid: 4, active: 4, gradientNorm: 1 },
  unseen: { step: 0, recall: 1, equalErrorRate: 0, auc: 1, dir: null },
  speed: 0,
  stepMs: 1,
};

it('momentOf(frame, plan, settings) reads the triplets at the margin that they are learnt with', () => {
  const settings = { margin: 3, mining: 'batch-all', distance: 'squared', learningRate: 0.001 } as const;
  const { margin, reading } = momentOf(frame, plan, settings);
  expect(margin).toBe(3);
  expect(reading).toMatchObject({ valid: 8, active: 8, same: 1, different: 1 });
  expect(reading.loss).toBeCloseTo(3, 10);
});

it('momentOf(frame, plan, settings) reads those of another loss for their order alone, and leaves that loss to the batch', () => {
  const { margin, reading, batch } = momentOf(frame, plan, {
    loss: 'nt-xent',
    temperature: 0.1,
    learningRate: 0.001,
  });
  expect(margin).toBe(0);
  // Only for the stray picture is its own person farther away than others are: the two it lies upon.
  expect(reading).toMatchObject({ valid: 8, active: 2, fractionActive: 0.25 });
  expect(batch!.loss).toBe(2.5);
});
