import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportedEncoder, Live, Plan, Report } from '../engine/protocol';
import { TrainedEncoder } from './trained-encoder.svelte';

const plan: Plan = {
  seed: 1,
  problem: { kind: 'named', seeds: [1, 2], shots: 4, unseenShots: 2 },
  hidden: [4],
  outputs: 2,
  normalised: true,
  people: 2,
  shots: 2,
};
const live: Live = {
  lanes: [{ margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.001 }],
  pace: 10,
};
const training = { plan, live, steps: 400 };
const none = new Float32Array();
const encoderAt = (step: number): ExportedEncoder => ({
  step,
  sizes: [576, 4, 2],
  weights: none,
  normalised: true,
  mean: none,
  spread: 0.25,
});

/** Stands in for the worker's client: writes down what it is told, and lets the test report. */
const engine = vi.hoisted(() => ({ told: [] as unknown[][], report: (_: unknown): void => {} }));
vi.mock('../engine/client', () => ({
  createClient: (report: (report: Report) => void) => {
    engine.report = report as (report: unknown) => void;
    const note =
      (name: string) =>
      (...given: unknown[]) =>
        void engine.told.push([name, ...given]);
    return { begin: note('begin'), export: note('export'), dispose: note('dispose') };
  },
}));

const names = (): unknown[] => engine.told.map(([name]) => name);
const begun = (times: number): Promise<unknown> =>
  vi.waitFor(() => expect(names().filter((name) => name === 'begin')).toHaveLength(times));
const report = (given: Report): void => engine.report(given);

beforeEach(() => {
  engine.told.length = 0;
});

async function trained(): Promise<TrainedEncoder> {
  const encoder = new TrainedEncoder(training);
  encoder.need();
  await begun(1);
  report({ kind: 'ready', run: 1, kernels: 'simd' });
  report({ kind: 'encoder', run: 1, encoder: encoderAt(400), embeddings: [] });
  return encoder;
}

describe('TrainedEncoder', () => {
  it('loads nothing until it is needed', () => {
    const encoder = new TrainedEncoder(training);
    encoder.want({ ...training, steps: 50 });
    expect([encoder.state, encoder.encoder, engine.told]).toEqual(['idle', null, []]);
  });

  it('trains from the seed, takes the encoder when it is ready, and ends the worker', async () => {
    const encoder = new TrainedEncoder(training);
    encoder.need();
    encoder.need();
    expect(encoder.state).toBe('loading');
    await begun(1);
    expect(engine.told).toEqual([['begin', plan, live, { kind: 'seed', replayTo: 400 }]]);
    report({ kind: 'ready', run: 1, kernels: 'simd' });
    report({ kind: 'encoder', run: 1, encoder: encoderAt(400), embeddings: [] });
    expect([encoder.state, encoder.encoder?.step]).toEqual(['ready', 400]);
    expect(names()).toEqual(['begin', 'export', 'dispose']);
  });

  it('keeps the one it has until another is ready, and knows it when it is wanted again', async () => {
    const encoder = await trained();
    encoder.want({ ...training, steps: 50 });
    expect([encoder.state, encoder.encoder?.step]).toEqual(['loading', 400]);
    await begun(2);
    report({ kind: 'encoder', run: 1, encoder: encoderAt(50), embeddings: [] });
    expect([encoder.state, encoder.encoder?.step]).toEqual(['ready', 50]);
    encoder.want({ ...training });
    expect([encoder.state, encoder.encoder?.step]).toEqual(['ready', 400]);
    await begun(2);
  });

  it('hears nothing any more from a training that is no longer wanted', async () => {
    const encoder = new TrainedEncoder(training);
    encoder.need();
    await begun(1);
    const late = engine.report;
    encoder.want({ ...training, steps: 50 });
    await begun(2);
    late({ kind: 'encoder', run: 1, encoder: encoderAt(400), embeddings: [] });
    expect([encoder.state, encoder.encoder]).toEqual(['loading', null]);
  });

  it.each<[Report, string]>([
    [{ kind: 'failed', run: 1, message: 'No worker.' }, 'No worker.'],
    [
      { kind: 'diverged', run: 1, step: 3, lane: 0, cause: 'Too fast.', batch: null, frames: [] },
      'Too fast.',
    ],
  ])('says why it failed, and can be tried again: $kind', async (given, sentence) => {
    const encoder = new TrainedEncoder(training);
    encoder.need();
    await begun(1);
    report(given);
    expect([encoder.state, encoder.trouble, names().at(-1)]).toEqual(['failed', sentence, 'dispose']);
    encoder.need();
    expect([encoder.state, encoder.trouble]).toEqual(['loading', null]);
    await begun(2);
    report({ kind: 'encoder', run: 1, encoder: encoderAt(400), embeddings: [] });
    expect(encoder.state).toBe('ready');
  });

  it('dispose() ends the worker, also one that is only on its way', async () => {
    const encoder = new TrainedEncoder(training);
    encoder.need();
    encoder.dispose();
    await new Promise((rest) => setTimeout(rest, 20));
    expect(names()).not.toContain('begin');
  });
});
