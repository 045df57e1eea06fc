import { describe, expect, it } from 'vitest';
import type { LossSettings } from '../numerics/loss-settings';
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

/** Set as they do well with sixteen numbers and 64 people. */
const LOSSES = {
  'triplet, semi-hard': { margin: 0.2, mining: 'semi-hard', distance: 'squared' },
  contrastive: { loss: 'contrastive', margin: 0.5 },
  'NT-Xent': { loss: 'nt-xent', temperature: 0.1 },
  'supervised contrastive': { loss: 'supervised-contrastive', temperature: 0.1 },
  softmax: { loss: 'softmax', scale: 4 },
  ArcFace: { loss: 'arcface', scale: 8, angle: 0.5 },
  CosFace: { loss: 'cosface', scale: 8, margin: 0.35 },
  ProxyNCA: { loss: 'proxy-nca' },
} satisfies Readonly<Record<string, LossSettings>>;

describe('drawn faces are a real learning problem', () => {
  it('raw pixels know fewer than half of 40 unseen people', () => {
    const { recall, equalErrorRate } = scoresOfPixels(plan);
    expect(recall).toBeLessThan(0.5);
    expect(equalErrorRate).toBeGreaterThan(0.3);
  });

  it('each of eight losses, all on the same batches, teaches in 300 steps to tell strangers apart', async () => {
    const pixels = scoresOfPixels(plan);
    const names = Object.keys(LOSSES);
    const lanes = Object.values(LOSSES).map((loss) => ({ ...loss, learningRate: 0.001 }));
    const run = new Run(await createNative(), plan, lanes);
    while (run.step < 300) expect(run.advance()).toBeNull();
    run.frames(0, true).forEach(({ unseen }, i) => {
      expect(unseen.recall, names[i]).toBeGreaterThan(pixels.recall + 0.3);
      expect(unseen.equalErrorRate, names[i]).toBeLessThan(pixels.equalErrorRate - 0.2);
      expect(unseen.dir, names[i]).toBeGreaterThan(pixels.dir! + 0.05);
    });
    run.dispose();
  }, 60_000);

  it.each([1, 2])('seed %i: 500 steps on other people bring recall@1 to 0.85 and more', async (seed) => {
    const run = new Run(await createNative(), { ...plan, seed }, [settings]);
    while (run.step < 500) expect(run.advance()).toBeNull();
    const { recall, equalErrorRate } = run.frames(0, true)[0]!.unseen;
    run.dispose();
    expect(recall).toBeGreaterThanOrEqual(0.85);
    expect(equalErrorRate).toBeLessThan(0.1);
  });
});
