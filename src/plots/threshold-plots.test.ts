import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { ratesAt, verificationCurve } from '../numerics/curves';
import ErrorCurve from './ErrorCurve.svelte';
import GalleryCurve from './GalleryCurve.svelte';
import Outcomes from './Outcomes.svelte';
import ThresholdHistograms from './ThresholdHistograms.svelte';

// All of them are exact in float32, or a threshold that is typed would lie a hair beside them.
const PAIRS = {
  same: Float32Array.of(0.125, 0.25, 0.375, 0.625),
  different: Float32Array.of(0.5, 0.75, 1.25, 3.875, 4),
};
const text = (body: string): string => body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');
/** What a picture can be given without a number in it going wrong. */
const isSound = (body: string): void => expect(body).not.toMatch(/NaN|d="[^"]*Infinity/);

describe('ThresholdHistograms', () => {
  const at = (t: number): string =>
    render(ThresholdHistograms, { props: { pairs: PAIRS, t, onmove: () => {} } }).body;

  it('says what a threshold turns away and lets in, and hatches what is on its wrong side', () => {
    const body = at(0.5);
    expect(text(body)).toContain('4 pairs, 25.0 % turned away');
    expect(text(body)).toContain('5 pairs, 20.0 % let in');
    expect(body).toMatch(/fill="url\(#[^"]*same\)" clip-path="url\(#[^"]*beyond\)"/);
  });

  it.each([0, 4, Number.NEGATIVE_INFINITY])('is drawn with t = %s', (t) => isSound(at(t)));
});

describe('ErrorCurve', () => {
  const at = (t: number, kind: 'roc' | 'det'): string => {
    const now = { name: 'now', t, ...ratesAt(PAIRS, t) };
    const others = [{ name: 'EER', t: 0.5, ...ratesAt(PAIRS, 0.5) }];
    return render(ErrorCurve, { props: { kind, curve: verificationCurve(PAIRS), now, others } }).body;
  };

  it('says where the working point is and where the other rules would put it', () => {
    const body = at(0.375, 'roc');
    expect(body).toContain(
      'at t = 0.38: 0.00\u202f% false accepts, 75.0\u202f% true accepts, 25.0\u202f% missed',
    );
    expect(body).toContain('EER would put t at 0.50');
    expect(text(at(0.375, 'det'))).toContain('missed, % (log)');
  });

  it('draws what a logarithmic axis has no place for at its edge', () => {
    for (const kind of ['roc', 'det'] as const) {
      for (const t of [0, 4, Number.NEGATIVE_INFINITY]) isSound(at(t, kind));
    }
  });
});

describe('Outcomes', () => {
  const outcomes = { rightName: 6, wrongName: 1, missed: 3, letIn: 0, turnedAway: 0 };

  it('counts five of them, each as a share of its own kind, and says where nobody came', () => {
    const { body } = render(Outcomes, { props: { outcomes } });
    expect(text(body)).toMatch(/right name6 60\.0 %wrong name1 10\.0 %missed3 30\.0 %/);
    expect(text(body)).toContain('strangers, nobody came');
    isSound(body);
  });
});

describe('GalleryCurve', () => {
  const props = { people: 2, most: 3, onmove: () => {} };

  it('says what was measured and what the formula expects', () => {
    const { body } = render(GalleryCurve, {
      props: {
        ...props,
        measured: Float64Array.of(0.1, 0.15, 0.3),
        expected: Float64Array.of(0.1, 0.19, 0.271),
      },
    });
    expect(text(body)).toContain('measured 15.0 %');
    expect(text(body)).toContain('if independent 19.0 %');
    isSound(body);
  });

  it('keeps its axes where no stranger came', () => {
    const { body } = render(GalleryCurve, { props: { ...props, measured: null, expected: null } });
    expect(body).toContain('class="axis');
    expect(text(body)).toContain('no stranger came');
    isSound(body);
  });
});
