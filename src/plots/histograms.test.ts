import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import DistanceHistograms from './DistanceHistograms.svelte';
import GapHistogram from './GapHistogram.svelte';

/** Two people with two pictures each. */
const LABELS = Int32Array.from([0, 0, 1, 1]);
const DISTANCES = Float32Array.from([0, 0.25, 1, 2, 0.25, 0, 3, 3.5, 1, 3, 0, 0.5, 2, 3.5, 0.5, 0]);
const text = (body: string): string => body.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ');

describe('DistanceHistograms', () => {
  const props = {
    distances: DISTANCES,
    labels: LABELS,
    triplet: { toPositive: 0.25, toNegative: 1 },
    margin: 0.2,
    distance: 'squared' as const,
  };

  it('says how many pairs there are and where they lie', () => {
    const { body } = render(DistanceHistograms, { props });
    expect(body).toContain('2 of one person with a mean of 0.38, 4 of different people with a mean of 2.38');
    expect(body).toContain('the margin reaches to 0.45');
    expect(text(body)).toContain('d(a, p)² same person');
  });

  it('writes no square where plain distances are compared', () => {
    expect(text(render(DistanceHistograms, { props: { ...props, distance: 'plain' } }).body)).not.toContain(
      '²',
    );
  });

  it('keeps its axis when there is no triplet and no pair', () => {
    const none = { ...props, distances: new Float32Array(1), labels: new Int32Array(1), triplet: null };
    const { body } = render(DistanceHistograms, { props: none });
    expect(body).toContain('class="axis');
    expect(body).toContain('no pairs');
    expect(body).not.toContain('NaN');
  });

  it('draws no end of a margin that leaves the axis', () => {
    expect(render(DistanceHistograms, { props: { ...props, margin: 5 } }).body).not.toContain('ring outer');
  });
});

describe('GapHistogram', () => {
  const props = {
    gaps: Float32Array.from([-1, 0, 0.1, 0.25, 3]),
    margin: 0.25,
    most: 5,
    distance: 'squared' as const,
  };

  it('counts hard, semi-hard and easy triplets', () => {
    const { body } = render(GapHistogram, { props });
    for (const words of ['hard 2', 'semi-hard 1', 'easy 2', '5 triplets'])
      expect(text(body)).toContain(words);
  });

  it('is a picture until scripts run, with a grip only where α can be moved', () => {
    expect(render(GapHistogram, { props }).body).not.toContain('class="grip');
    const { body } = render(GapHistogram, { props: { ...props, onmargin: () => undefined } });
    expect(body).toContain('class="grip');
    expect(body).toContain('role="img"');
  });

  it('draws an axis when there is no triplet', () => {
    const { body } = render(GapHistogram, { props: { ...props, gaps: new Float32Array(0) } });
    expect(text(body)).toContain('0 triplets');
    expect(body).not.toContain('NaN');
  });
});
