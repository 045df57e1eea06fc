import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Circle from './Circle.svelte';
import Embedding from './Embedding.svelte';
import type { EmbeddingPlot } from './embedding-plot';

const THIRD = Math.sqrt(1 / 3);
/** Two pictures each of Bob and Thomas: at the poles of three axes, and one between them. */
const POINTS = Float32Array.from([0, 0, 1, 0, THIRD * Math.SQRT2, THIRD, 1, 0, 0, -1, 0, 0]);

const PLOT: EmbeddingPlot & { dims: 2 | 3; onSphere: boolean } = {
  points: POINTS,
  dims: 3,
  onSphere: true,
  labels: Int32Array.from([0, 0, 1, 1]),
  people: [
    { name: 'Bob', portrait: '/portraits/bob.webp' },
    { name: 'Thomas', portrait: null },
  ],
  anchor: 0,
  positive: 1,
  negative: 2,
  active: [{ positive: 1, negative: 2 }],
  margin: 0.2,
  distance: 'squared',
  rotation: [0, 0],
  label: 'Four embeddings of two people.',
};

const drawn = (changes: Partial<typeof PLOT> = {}): string =>
  render(Embedding, { props: { ...PLOT, ...changes } }).body;
const occurrences = (text: string, part: string): number => text.split(part).length - 1;

describe('Embedding: what is in the page before any script runs', () => {
  it('is a picture with its sentence, drawn for the width that is expected', () => {
    const body = drawn({ width: 420 });
    expect(body).toContain('role="img" aria-label="Four embeddings of two people."');
    expect(body).toContain('width="420"');
    expect(body).not.toContain('tabindex');
    expect(body).not.toContain('NaN');
  });

  it('draws every picture once: three roles and the others as marks of their person', () => {
    const body = drawn();
    for (const role of ['anchor', 'positive', 'negative'])
      expect(occurrences(body, `plot-mark role ${role}`)).toBe(1);
    // One mark for the picture without a role, and one at the rim of the portrait.
    expect(occurrences(body, 'plot-id-2')).toBe(2);
  });

  it('names the people round the picture, with a portrait where there is one', () => {
    const body = drawn();
    expect(body).toContain('href="/portraits/bob.webp"');
    expect(body).toContain('>Thomas</text>');
    const crowd = Array.from({ length: 9 }, (_, i) => ({ name: `Person ${i}`, portrait: null }));
    expect(drawn({ people: crowd })).not.toContain('Person 3');
  });

  it('does not change the points it is given', () => {
    const before = Array.from(POINTS);
    drawn();
    expect(Array.from(POINTS)).toEqual(before);
  });
});

describe('Embedding on the sphere', () => {
  it('draws both rings, the band and its α', () => {
    const body = drawn();
    expect(body).toMatch(/class="ring[^"]*" d="M/);
    expect(body).toMatch(/class="ring outer[^"]*" d="M/);
    expect(body).toContain('>α</text>');
  });

  it('has no outer ring when α reaches beyond the whole sphere', () => {
    const body = drawn({ margin: 5 });
    expect(body).toMatch(/class="band[^"]*" d="M/);
    expect(body).toMatch(/class="ring outer[^"]*" d=""/);
    expect(body).not.toContain('>α</text>');
  });

  it('makes hollow what lies behind', () => {
    expect(drawn()).not.toContain('hollow');
    expect(drawn({ rotation: [180, 0] })).toMatch(/plot-mark role anchor[^"]*hollow/);
  });

  it('draws without a triplet, and when all pictures coincide', () => {
    expect(drawn({ anchor: null, positive: null, negative: null, active: [] })).not.toContain(
      'plot-mark role',
    );
    const collapsed = drawn({ points: Float32Array.from({ length: 12 }, (_, i) => (i % 3 === 2 ? 1 : 0)) });
    expect(collapsed).not.toContain('NaN');
  });
});

describe('Embedding of other kinds', () => {
  it('draws a circle for two numbers of length 1', () => {
    const { body } = render(Circle, { props: { ...PLOT, points: [1, 0, 0, 1, -1, 0, 0, -1] } });
    expect(body).toContain('class="rim');
    expect(body).not.toContain('NaN');
  });

  it('draws a plane with a scale for free numbers', () => {
    const body = drawn({ dims: 2, onSphere: false, points: [10, 0, 0, 10, -10, 0, 0, -10] });
    expect(body).toContain('>distance 5</text>');
    expect(body).toMatch(/class="ring outer/);
  });

  it('draws no rings where the distances are not those of the embedding', () => {
    expect(drawn({ onSphere: false, rings: false })).not.toContain('class="ring');
    expect(drawn({ onSphere: false })).toContain('class="ring');
  });
});
