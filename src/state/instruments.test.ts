import { describe, expect, it } from 'vitest';
import type { Frame, LaneSettings, Plan } from '../engine/protocol';
import { instrumentsOf } from './instruments';
import { momentOf } from './moment';

const plan: Plan = {
  seed: 1,
  problem: { kind: 'named', seeds: [1, 2], shots: 4, unseenShots: 2 },
  hidden: [4],
  outputs: 2,
  normalised: false,
  people: 2,
  shots: 2,
};
const settings: LaneSettings = { margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.001 };
const batch = { loss: 0.2, meanOverValid: 0.1, valid: 8, active: 4, gradientNorm: 0.5 };
const frameAt = (step: number, trained: Frame['batch'] = batch): Frame => ({
  step,
  embeddings: Float32Array.of(1, 0, 3, 0, 0, 2, 0, 2),
  projected: null,
  explained: 1,
  batch: trained,
  unseen: { step, recall: 0.75, equalErrorRate: 0.1, auc: 0.9, dir: null },
  speed: 10,
  stepMs: 0,
});
const at = (step: number, lane = settings, of = plan) => momentOf(frameAt(step), of, lane);
const stepsOf = (history: Parameters<typeof instrumentsOf>[0]) =>
  instrumentsOf(history)?.run.map(({ step }) => step);

describe('instrumentsOf', () => {
  it('reads the batch, the shown embeddings and the scores', () => {
    expect(instrumentsOf([at(3)])).toEqual({
      run: [
        {
          step: 3,
          ...batch,
          triplets: 8,
          // (3 − 1)² and 0; 1 + 4 and 9 + 4, twice each.
          same: 2,
          different: 9,
          lengths: { mean: 2, least: 1, most: 3 },
          recall: 0.75,
          auc: 0.9,
        },
      ],
      watched: { loss: settings, learningRate: 0.001, normalised: false },
    });
  });

  it('knows nothing of no history, and of a picture that was not trained', () => {
    expect(instrumentsOf([])).toBeNull();
    expect(stepsOf([momentOf(frameAt(0, null), plan, settings), at(1)])).toEqual([1]);
  });

  it('begins anew where the settings change, and not where they are only said again', () => {
    const other = { ...settings, margin: 0.5 };
    expect(stepsOf([at(1), at(2, other), at(3, { ...other }), at(4, other)])).toEqual([2, 3, 4]);
    expect(stepsOf([at(1), at(2, other), at(3)])).toEqual([3]);
  });

  it('does not go on with another run', () => {
    expect(stepsOf([at(1), at(2, settings, { ...plan })])).toEqual([2]);
  });
});
