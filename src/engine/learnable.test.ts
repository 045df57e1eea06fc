import { describe, expect, it } from 'vitest';
import { scoresOfPixels } from './first-run';
import { createNative } from './native';
import type { LaneSettings, Plan } from './protocol';
import { Run } from './run';

const plan: Plan = {
  seed: 1,
  problem: { kind: 'drawn', people: 64, shots: 24, unseenPeople: 40, unseenShots: 10 },
  hidden: [128, 64],
  outputs: 16,
  normalised: true,
  people: 16,
  shots: 4,
};
const settings: LaneSettings = {
  margin: 0.2,
  mining: 'batch-all',
  distance: 'squared',
  learningRate: 0.001,
};

describe('drawn faces are a real learning problem', () => {
  it('raw pixels know fewer than half of 40 unseen people', () => {
    const { recall, equalErrorRate } = scoresOfPixels(plan);
    expect(recall).toBeLessThan(0.5);
    expect(equalErrorRate).toBeGreaterThan(0.3);
  });

  it.each([1, 2])('seed %i: 500 steps on other people bring recall@1 to 0.85 and more', async (seed) => {
    const run = new Run(await createNative(), { ...plan, seed }, [settings]);
    while (run.step < 500) expect(run.advance()).toBeNull();
    const { recall, equalErrorRate } = run.frames(0, true)[0]!.unseen;
    run.dispose();
    expect(recall).toBeGreaterThanOrEqual(0.85);
    expect(equalErrorRate).toBeLessThan(0.1);
  });
});
