import { describe, expect, it } from 'vitest';
import type { Instruments } from '../../numerics/detector';
import type { TripletSettings } from '../../numerics/loss-settings';
import type { Chart } from './chart';
import { DIAGNOSES } from './diagnoses';
import { isReadable, isRight, priceOfOnePoint, signsOf } from './signs';

const HEALTHY: Instruments = {
  step: 200,
  loss: 0.15,
  meanOverValid: 0.003,
  valid: 11520,
  active: 230,
  triplets: 11520,
  same: 0.2,
  different: 1.8,
  lengths: { mean: 1, least: 1, most: 1 },
  gradientNorm: 1,
  recall: 0.8,
  auc: 0.97,
};
const START: Instruments = { ...HEALTHY, step: 1, loss: 0.3, active: 5000, recall: 0.2, auc: 0.6 };
const LOSS: TripletSettings = { margin: 0.2, mining: 'batch-all', distance: 'squared' };
const PIXELS = 0.47;

function chart(now: Partial<Instruments>, { loss = LOSS, normalised = true, isLost = false } = {}): Chart {
  return {
    run: [START, { ...HEALTHY, ...now }],
    watched: { loss, learningRate: 0.001, normalised },
    isLost,
    scored: new Set(),
  };
}

const rightOf = (of: Chart) => DIAGNOSES.filter(({ key }) => isRight(key, of, PIXELS)).map(({ key }) => key);

const none = Number.NaN;
const POINT = { loss: 0.202, active: 64, valid: 64, same: 0.001, different: 0.002, recall: 0.3, auc: 0.68 };

describe('isRight(diagnosis, chart, pixels)', () => {
  it.each([
    ['healthy', chart({})],
    ['collapse', chart(POINT)],
    [
      'collapse',
      chart({ ...POINT, loss: 0.694 }, { loss: { ...LOSS, margin: 0, mining: 'batch-hard-soft' } }),
    ],
    ['saturation', chart({ loss: 0, active: 0, recall: 0.2, auc: 0.6 }, { normalised: false })],
    ['dead-batch', chart({ loss: 0, active: 0, valid: 0, triplets: 0, same: 0, recall: 0.2, auc: 0.6 })],
    [
      'scale-drift',
      chart(
        { loss: 0, active: 0, valid: 0, recall: 0.4, auc: 0.8, lengths: { mean: 30, least: 9, most: 40 } },
        { normalised: false },
      ),
    ],
    ['divergence', chart({ gradientNorm: none, different: none, recall: none, auc: none }, { isLost: true })],
  ] as const)('is %s and nothing else', (diagnosis, of) => {
    expect(rightOf(of)).toEqual([diagnosis]);
  });

  it('is not a collapse with the loss at α alone: the distances have to be small, too', () => {
    expect(rightOf(chart({ ...POINT, different: 0.5 }))).toEqual([]);
    expect(
      signsOf('collapse', chart({ ...POINT, different: 0.5 }), PIXELS).map(({ holds }) => holds),
    ).toEqual([true, true, false]);
  });

  it('says that there are triplets where the mining takes none of them', () => {
    const [sign] = signsOf('dead-batch', chart({ valid: 0, active: 0 }), PIXELS);
    expect(sign).toEqual({
      says: 'a batch has 11,520 valid triplets, of which the mining takes none',
      holds: false,
    });
  });

  it('is nothing before step 50, unless the numbers are none', () => {
    const early = { ...chart({}), run: [START] };
    expect(isReadable(early)).toBe(false);
    expect(rightOf(early)).toEqual([]);
    expect(rightOf({ ...early, run: [{ ...START, gradientNorm: none }], isLost: true })).toEqual([
      'divergence',
    ]);
  });
});

describe('priceOfOnePoint(loss)', () => {
  it('is α with the hinge and ln(1 + exp α) with the softplus', () => {
    expect(priceOfOnePoint(LOSS)).toBe(0.2);
    expect(priceOfOnePoint({ ...LOSS, margin: 0, mining: 'batch-hard-soft' })).toBeCloseTo(Math.LN2, 12);
  });
});
