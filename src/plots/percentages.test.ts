import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import CalibrationPlot from './CalibrationPlot.svelte';
import Percentages from './Percentages.svelte';
import Reliability from './Reliability.svelte';

const grid = [0, 1, 2];
const flat = { low: [0.4, 0.4, 0.4], high: [0.6, 0.6, 0.6] };
const distances = { same: Float32Array.of(0.1, 0.2), different: Float32Array.of(1.5) };
const none = (): void => {};
const textOf = (body: string): string =>
  body
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('\u202f', ' ');

describe('Percentages', () => {
  it('writes what each formula says at the distance, also where that is below 0', () => {
    const { body } = render(Percentages, {
      props: {
        formulas: [{ name: 'one minus d', short: '1 − d', share: (d: number) => 1 - d }],
        fitted: { name: 'fitted', short: 'fitted', share: () => 0.5 },
        band: flat,
        grid,
        distance: 1.2,
        ondistance: none,
        label: 'Two rules.',
      },
    });
    expect(textOf(body)).toContain('fitted 50 %');
    expect(textOf(body)).toContain('one minus d −20 %');
  });
});

describe('CalibrationPlot', () => {
  const props = {
    ...distances,
    shifted: null,
    band: null,
    grid,
    distance: 0.8,
    ondistance: none,
    label: 'Pairs.',
  };

  it('counts the pairs and writes what the curve says', () => {
    const { body } = render(CalibrationPlot, { props: { ...props, curve: () => 0.25, band: flat } });
    expect(textOf(body)).toContain('same person 2 pairs');
    expect(textOf(body)).toContain('25 %');
  });

  it('names both curves at another base rate, and the dot is on the heavy one', () => {
    const shifted = { curve: () => 0.002, name: 'one pair in 1,000' };
    const { body } = render(CalibrationPlot, { props: { ...props, curve: () => 0.25, shifted } });
    expect(textOf(body)).toContain('heavy: one pair in 1,000');
    expect(textOf(body)).toContain('0.2 %');
    expect(textOf(body)).not.toContain('25 %');
  });

  it('without a curve the pairs stay, and nothing is said of them', () => {
    const nothing = { ...props, different: new Float32Array(0), curve: null };
    const { body } = render(CalibrationPlot, { props: nothing });
    expect(textOf(body)).toContain('different people 0 pairs');
    expect(body).not.toContain('NaN');
    expect(body).not.toContain('class="mark');
  });
});

describe('Reliability', () => {
  const point = { said: 0.75, happened: 0.5, low: 0.4, high: 0.6, pairs: 12 };

  it('draws a point and its interval for each bin', () => {
    const { body } = render(Reliability, {
      props: {
        points: [point, { ...point, said: 0.9 }],
        other: { points: [point], name: '1 − d/2' },
        label: 'Test.',
      },
    });
    expect(body.match(/<circle/g)).toHaveLength(2);
    expect(textOf(body)).toContain('1 − d/2');
  });

  it('without points the axes stay', () => {
    const { body } = render(Reliability, {
      props: { points: [], other: { points: [], name: 'none' }, label: 'Test.' },
    });
    expect(body).not.toContain('NaN');
    expect(textOf(body)).toContain('% said');
  });
});
