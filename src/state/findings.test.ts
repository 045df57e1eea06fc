import { describe, expect, it } from 'vitest';
import type { Frame, LaneSettings, Plan } from '../engine/protocol';
import { divergenceOf, findingsOf } from './findings';
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
const frameAt = (step: number, isOnePoint: boolean): Frame => ({
  step,
  embeddings: isOnePoint ? Float32Array.of(1, 0, 1, 0, 1, 0, 1, 0) : Float32Array.of(1, 0, 1, 0, 0, 1, 0, 1),
  projected: null,
  explained: 1,
  batch: {
    loss: isOnePoint ? 0.2 : 0.1,
    meanOverValid: 0.2,
    valid: 4,
    active: isOnePoint ? 4 : 1,
    gradientNorm: 0,
  },
  unseen: { step, recall: 0.5, equalErrorRate: 0.4, auc: 0.6, dir: null },
  speed: 10,
  stepMs: 0,
});
const history = (isOnePoint: boolean, settings: LaneSettings = lane): readonly Moment[] =>
  Array.from({ length: 30 }, (_, i) => momentOf(frameAt(1200 + i, isOnePoint), plan, settings));

describe('findingsOf', () => {
  it('says what it is, since when and why', () => {
    const [found, ...others] = findingsOf([history(true)]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'collapse', lane: 0, what: 'collapse since step 1,200' });
    expect(found!.why).toBe(
      'the loss was 0.2 where one point costs α = 0.2, 4 of 4 anchors pulled, two people were 0 apart in mean squared distance',
    );
  });

  it('names the lane where lanes have names, and only those that are sick', () => {
    const found = findingsOf([
      history(false, { ...lane, name: 'both' }),
      history(true, { ...lane, name: 'pull only' }),
    ]);
    expect(found).toMatchObject([{ lane: 1, name: 'pull only', what: 'collapse since step 1,200' }]);
  });

  it('says of a dead batch what it lacks, and no step: there was never another', () => {
    const [found] = findingsOf([
      [
        momentOf(
          { ...frameAt(7, false), embeddings: Float32Array.of(1, 0, 0, 1) },
          { ...plan, shots: 1 },
          lane,
        ),
      ],
    ]);
    expect(found).toMatchObject({
      what: 'no valid triplet (dead batch)',
      why: 'it takes two pictures of one person and one of another',
    });
  });

  it('has nothing to say of no run', () => {
    expect(findingsOf([])).toEqual([]);
    expect(findingsOf([[]])).toEqual([]);
  });
});

describe('divergenceOf', () => {
  it('names lane, step and cause', () => {
    const { name, what, why } = divergenceOf(31, plan, 2, { ...lane, name: 'hard', learningRate: 0.05 });
    expect([name, what]).toEqual(['hard', 'divergence since step 31']);
    expect(why).toContain('the likely cause is the learning rate of 0.05: try 0.001');
  });
});
