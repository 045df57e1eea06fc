import { describe, expect, it } from 'vitest';
import type { LaneSettings, Plan } from '../engine/protocol';
import { areSameLosses, isSamePlan } from './plan';

const plan: Plan = {
  seed: 1,
  problem: { kind: 'named', seeds: [1, 2], shots: 4, unseenShots: 2 },
  hidden: [4],
  outputs: 2,
  normalised: true,
  people: 2,
  shots: 2,
};
const pictures = () => ({ x: new Float32Array(4), labels: Int32Array.of(0, 1) });

describe('isSamePlan(a, b)', () => {
  it('compares what drawn plans say', () => {
    expect(isSamePlan(plan, structuredClone(plan))).toBe(true);
    expect(isSamePlan(plan, { ...plan, seed: 2 })).toBe(false);
    expect(isSamePlan(plan, { ...plan, hidden: [4, 4] })).toBe(false);
    expect(isSamePlan(plan, { ...plan, problem: { ...plan.problem, shots: 5 } as Plan['problem'] })).toBe(
      false,
    );
  });

  it('compares the reader’s pictures by which they are', () => {
    const own: Plan = { ...plan, problem: { kind: 'pictures', train: pictures(), unseen: pictures() } };
    expect(isSamePlan(own, { ...own, problem: { ...own.problem } })).toBe(true);
    expect(isSamePlan(own, structuredClone(own))).toBe(false);
    expect(isSamePlan(own, plan)).toBe(false);
    expect(isSamePlan(plan, own)).toBe(false);
  });
});

describe('areSameLosses(a, b)', () => {
  const triplet: LaneSettings = {
    margin: 0.2,
    mining: 'batch-all',
    distance: 'squared',
    learningRate: 0.001,
  };
  const logits: LaneSettings = { loss: 'logits', learningRate: 0.001 };

  it('asks which losses there are, and not how they are set', () => {
    expect(areSameLosses([triplet, logits], [{ ...triplet, margin: 1, loss: 'triplet' }, logits])).toBe(true);
    expect(areSameLosses([triplet, logits], [triplet, { ...logits, learningRate: 0.01 }])).toBe(true);
  });

  it('is false for another loss, another order and another number of them', () => {
    expect(areSameLosses([triplet], [logits])).toBe(false);
    expect(areSameLosses([triplet, logits], [logits, triplet])).toBe(false);
    expect(areSameLosses([triplet, logits], [triplet])).toBe(false);
    expect(areSameLosses([triplet], [triplet, logits])).toBe(false);
  });
});
