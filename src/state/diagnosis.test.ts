import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Frame, LaneSettings, Plan } from '../engine/protocol';
import { Diagnosis } from './diagnosis.svelte';
import { type Moment, momentOf } from './moment';

const plan: Plan = {
  seed: 1,
  problem: { kind: 'named', seeds: [1, 2], shots: 4, unseenShots: 2 },
  hidden: [4],
  outputs: 2,
  normalised: true,
  people: 2,
  shots: 2,
};
const lane: LaneSettings = { margin: 0.2, mining: 'batch-hard', distance: 'squared', learningRate: 0.001 };

/** All pictures in one point, until a step. */
const collapsed = (steps: number): readonly Moment[] =>
  Array.from({ length: steps }, (_, i): Moment => {
    const frame: Frame = {
      step: i + 1,
      embeddings: Float32Array.of(1, 0, 1, 0, 1, 0, 1, 0),
      projected: null,
      explained: 1,
      batch: { loss: 0.2, meanOverValid: 0.2, valid: 4, active: 4, gradientNorm: 0 },
      unseen: { step: i + 1, recall: 0.5, equalErrorRate: 0.4, auc: 0.6, dir: null },
      speed: 10,
      stepMs: 0,
    };
    return momentOf(frame, plan, lane);
  });

describe('Diagnosis', () => {
  const diagnosis = new Diagnosis();
  beforeAll(() => diagnosis.load());
  beforeEach(() => diagnosis.forget());

  it('finds nothing before the detector is there', () => {
    const early = new Diagnosis();
    early.look([collapsed(40)]);
    early.noteDivergence(9, plan, 0, lane);
    expect(early.findings).toEqual([]);
  });

  it('keeps the words of the step that showed it first, until something else is to be said', () => {
    diagnosis.look([collapsed(10)]);
    expect(diagnosis.findings).toEqual([]);
    diagnosis.look([collapsed(21)]);
    const { findings } = diagnosis;
    expect(findings).toMatchObject([{ kind: 'collapse', lane: 0, since: 1 }]);
    diagnosis.look([collapsed(30)]);
    expect(diagnosis.findings).toBe(findings);
    diagnosis.noteDivergence(31, plan, 0, lane);
    expect(diagnosis.findings).toMatchObject([{ kind: 'divergence', since: 31 }]);
  });

  it('forgets, when a run begins anew', () => {
    diagnosis.look([collapsed(30)]);
    diagnosis.forget();
    expect(diagnosis.findings).toEqual([]);
  });
});
