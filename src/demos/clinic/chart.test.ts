import { describe, expect, it } from 'vitest';
import { momentOf } from '../../state/moment';
import { chartOf, lostIn, packed, unpacked } from './chart';
import { lineOf, stepsOf } from './lines';
import { marginValuesOf, PATIENTS } from './patients';
import { originOf, queryOfLab } from './plan';
import { setSo, spoken } from './sentence';
import { verdictOf } from './verdict';

const origin = originOf({ patient: 'a', seed: 3, speed: 'full' });
const { plan, live } = origin;
const lane = live.lanes[0]!;

function momentAt(step: number, recall = 0.8) {
  const embeddings = Float32Array.from({ length: 64 * 16 }, (_, i) =>
    i % 16 === Math.floor(i / 64) ? 1 : 0,
  );
  return momentOf(
    {
      step,
      embeddings,
      projected: null,
      explained: 1,
      batch: { loss: 0.2 + step / 1000, meanOverValid: 0.1, valid: 64, active: 64, gradientNorm: 0.5 },
      unseen: { step, recall, equalErrorRate: 0.1, auc: 0.9, dir: null },
      speed: 0,
      stepMs: 0,
    },
    plan,
    lane,
  );
}

describe('packed and unpacked', () => {
  it('bring the instruments of a run back', () => {
    const history = [momentAt(1), momentAt(10)];
    const back = unpacked(JSON.parse(JSON.stringify(packed(history, null))), plan, lane, 0.2);
    const [was, is] = [history, back].map((moments) => chartOf(moments, origin, null).run);
    expect(is).toHaveLength(2);
    for (const [i, point] of is!.entries()) {
      expect(point.step).toBe(was![i]!.step);
      expect(point.loss).toBeCloseTo(was![i]!.loss, 4);
      expect(point.different).toBeCloseTo(was![i]!.different, 4);
      expect(point.triplets).toBe(was![i]!.triplets);
    }
  });

  it('keep what is not a number, which JSON cannot', () => {
    const batch = { loss: 0.3, meanOverValid: 0.1, valid: 64, active: 20, gradientNorm: Number.NaN };
    const lost = lostIn(JSON.parse(JSON.stringify(packed([], { step: 1, batch }))));
    expect(lost).toEqual({ step: 1, batch });
    const { run, isLost } = chartOf([], origin, lost);
    expect(isLost).toBe(true);
    expect(run).toHaveLength(1);
    expect(run[0]).toMatchObject({ step: 1, loss: 0.3, gradientNorm: Number.NaN, recall: Number.NaN });
    expect(spoken('g', { ...chartOf([], origin, null), run, isLost })).toContain('the gradient is NaN');
  });
});

describe('lineOf(chart, steps, figure)', () => {
  it('goes straight between two points, and no farther than the chart does', () => {
    const chart = chartOf([momentAt(10, 0.2), momentAt(20, 0.4)], origin, null);
    const other = chartOf([momentAt(5), momentAt(15), momentAt(30)], origin, null);
    const steps = stepsOf(chart, other);
    expect(steps).toEqual([5, 10, 15, 20, 30]);
    const line = lineOf(chart, steps, ({ recall }) => recall);
    [Number.NaN, 0.2, 0.3, 0.4, Number.NaN].forEach((value, i) => {
      if (Number.isNaN(value)) expect(line[i]).toBeNaN();
      else expect(line[i]).toBeCloseTo(value, 6);
    });
    expect(stepsOf({ ...chart, run: [] }, null)).toEqual([0]);
  });
});

describe('verdictOf(treated, untreated, wasHealthy, pixels)', () => {
  const untreated = chartOf([momentAt(200, 0.3)], origin, null);
  const verdict = (step: number, recall: number, wasHealthy = false) =>
    verdictOf(chartOf([momentAt(step, recall)], origin, null), untreated, wasHealthy, 0.47);

  it('waits for step 200, and asks for clearly more than the pixels find', () => {
    expect(verdict(199, 0.9).outcome).toBe('early');
    expect(verdict(200, 0.56).outcome).toBe('not cured');
    expect(verdict(200, 0.58).outcome).toBe('cured');
    expect(verdict(200, 0.58).says).toBe(
      'Cured: 58\u202f% of strangers’ pictures are found again at step 200, without the change 30\u202f% at step 200, and by the pixels alone 47\u202f%.',
    );
    expect(verdict(200, 0.4, true).says).toMatch(/^This did harm: /);
  });

  it('judges both at step 200, however far they have been trained', () => {
    const chart = (recalls: readonly [number, number]) =>
      chartOf([momentAt(203, recalls[0]), momentAt(1500, recalls[1])], origin, null);
    const { outcome, says } = verdictOf(chart([0.5, 0.9]), chart([0.3, 0.8]), false, 0.47);
    expect(outcome).toBe('not cured');
    expect(says).toContain('50\u202f% of strangers’ pictures are found again at step 203');
    expect(says).toContain('without the change 30\u202f% at step 203');
  });

  it('waits for a score that was taken at step 200 or later', () => {
    const moment = momentAt(204, 0.22);
    const unscored = { ...moment, unseen: { ...moment.unseen, step: 0 } };
    const judged = (...history: Parameters<typeof chartOf>[0]) =>
      verdictOf(chartOf(history, origin, null), untreated, false, 0.47);
    expect(judged(unscored).outcome).toBe('early');
    expect(judged(unscored, momentAt(209, 0.8))).toMatchObject({
      outcome: 'cured',
      says: expect.stringContaining('step 209'),
    });
  });

  it('is no cure where the numbers are none', () => {
    const lost = chartOf([], origin, { step: 1, batch: null });
    expect(verdictOf(lost, untreated, false, 0.47)).toEqual({
      outcome: 'not cured',
      says: 'Not cured: at step 1 its gradient is not a number.',
    });
  });
});

describe('queryOfLab(values)', () => {
  it.each(PATIENTS)('says what run %s needs besides what the lab begins with', (key) => {
    const values = marginValuesOf(key, 3);
    const query = queryOfLab(values);
    expect(query.get('faces')).toBe('drawn');
    expect(query.get('people')).toBe(String(values.people));
    expect(query.get('seed')).toBe('3');
    if (key === 'g') expect(query.get('root')).toBe('naive');
  });
});

describe('setSo(values, whole)', () => {
  it('tells who has not said a diagnosis yet nothing of the triplets', () => {
    const values = marginValuesOf('a', 3);
    expect(setSo(values, false)).toBe(
      'α = 0.20 · squared distances · embeddings of length 1 · 16 people × 4 pictures a batch',
    );
    expect(setSo(values, true)).toContain('triplets: hardest · Adam with 0.003');
  });
});
