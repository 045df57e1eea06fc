import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { arrow } from './arrow';
import HingePlot from './HingePlot.svelte';
import { createRegionLabels, labelArc } from './regions';
import { across, bandAlong, rimLabels, stretchesOf } from './rim';
import TripletPicture from './TripletPicture.svelte';
import { alongArrows, besideMiddle, placeFaces, roleAt } from './triplet-layout';

const RIM = { centre: { x: 100, y: 100 }, radius: 80 };

describe('arrow(from, to)', () => {
  it('ends where it points, its head whole', () => {
    expect(arrow({ x: 0, y: 0 }, { x: 40, y: 0 }, 5)).toEqual({
      shaft: 'M5 0L33 0',
      head: 'M40 0L30 5L30 -5Z',
    });
  });

  it('is all head where there is little room, and not there where there is none', () => {
    expect(arrow({ x: 0, y: 0 }, { x: 10, y: 0 }, 5)?.head).toBe('M10 0L5 2.5L5 -2.5Z');
    expect(arrow({ x: 0, y: 0 }, { x: 6, y: 0 }, 5)).toBeNull();
    expect(arrow({ x: 3, y: 3 }, { x: 3, y: 3 })).toBeNull();
  });
});

describe('createRegionLabels()', () => {
  const words = { hard: 'hard', 'semi-hard': 'semi-hard', easy: 'easy' };
  const field = { left: 0, top: 0, right: 400, bottom: 400 };
  const centre = { x: 200, y: 200 };

  it('names all three regions, away from what is taken', () => {
    const labels = createRegionLabels()({ centre, inner: 80, outer: 120 }, words, [{ x: 200, y: 60 }], field);
    expect(labels.map(({ kind }) => kind)).toEqual(['hard', 'semi-hard', 'easy']);
    for (const { middle } of labels) expect(Math.hypot(middle.x - 200, middle.y - 60)).toBeGreaterThan(50);
  });

  it('names no region that is out of sight or does not exist', () => {
    const huge = createRegionLabels()({ centre, inner: 80, outer: 600 }, words, [], field);
    expect(huge.map(({ kind }) => kind)).toEqual(['hard']);
    const none = createRegionLabels()({ centre, inner: 80, outer: 80 }, words, [], field);
    expect(none.map(({ kind }) => kind)).toEqual(['hard', 'easy']);
  });

  it('labelArc() runs to the right in either half, so that words stand upright', () => {
    const ends = (path: string): number[] => {
      const numbers = path.match(/-?[\d.]+/g)!.map(Number);
      return [numbers[0]!, numbers.at(-2)!];
    };
    for (const bearing of [0, 180]) {
      const [from, to] = ends(labelArc(centre, 100, bearing, 'words'));
      expect(from).toBeLessThan(to!);
    }
  });
});

describe('the unit circle', () => {
  it('stretchesOf(anchor, rings) divides it into hard, twice semi-hard, and easy', () => {
    const stretches = stretchesOf(90, { inner: 1, outer: Math.SQRT2 });
    const rounded = stretches.map(({ kind, from, to }) => [kind, Math.round(from) + 0, Math.round(to) + 0]);
    // A chord of 1 spans 60°, one of √2 a right angle.
    expect(rounded).toEqual([
      ['hard', 30, 150],
      ['semi-hard', 150, 180],
      ['semi-hard', 0, 30],
      ['easy', 180, 360],
    ]);
  });

  it('has no easy stretch where α reaches beyond the opposite side', () => {
    expect(stretchesOf(0, { inner: 1, outer: 2.2 }).map(({ kind }) => kind)).toEqual([
      'hard',
      'semi-hard',
      'semi-hard',
    ]);
  });

  it('draws bands and lines across the rim', () => {
    expect(across(RIM, 0, 10)).toBe('M170 100L190 100');
    expect(bandAlong(RIM, { kind: 'easy', from: 0, to: 90 }, 10)).toBe(
      'M190 100A90 90 0 0 0 100 10L100 30A70 70 0 0 1 170 100Z',
    );
  });

  it('rimLabels() keeps clear of the faces', () => {
    const face = { x: 100, y: 0 };
    const labels = rimLabels(RIM, stretchesOf(90, { inner: 0.5, outer: 0.8 }), [face]);
    expect(labels.map(({ kind }) => kind)).toEqual(['hard', 'semi-hard', 'easy']);
    for (const { x, y } of labels) expect(Math.hypot(x - face.x, y - face.y)).toBeGreaterThan(20);
  });
});

describe('<HingePlot>', () => {
  const props = { difference: -0.1, margin: 0.2, clip: 'hinge', distance: 'squared' } as const;

  it('says where the triplet stands and what it costs', () => {
    const { body } = render(HingePlot, { props });
    expect(body).toContain('The present triplet stands at −0.10 and costs 0.10.');
    expect(body).toContain('Left of −0.20 the loss is 0');
  });

  it.each(['hinge', 'none', 'softplus'] as const)('draws %s without a number that is none', (clip) => {
    for (const difference of [-4, 0, 4]) {
      for (const margin of [0, 5])
        expect(render(HingePlot, { props: { ...props, clip, difference, margin } }).body).not.toContain(
          'NaN',
        );
    }
  });
});

describe('<TripletPicture>', () => {
  const face = { name: 'Bob', picture: '/bob.webp' };
  const places = { anchor: { x: 0, y: 0 }, positive: { x: 0.5, y: 0 }, negative: { x: 0, y: 0.6 } };
  const props = {
    places,
    next: places,
    space: 'plane' as const,
    rings: { inner: 0.5, outer: 0.67 },
    easily: 'the loss is 0',
    lengths: { positive: 0.25, negative: 0.36 },
    faces: { anchor: face, positive: face, negative: face },
    onmove: () => {},
    label: 'A triplet.',
  };

  it('draws the two distances, the rings and three faces, and no arrow where nobody moves', () => {
    const { body } = render(TripletPicture, { props });
    expect(body).toContain('>0.25<');
    expect(body).toContain('>0.36<');
    expect(body.match(/<image/g)).toHaveLength(3);
    expect(body).not.toContain('class="head');
  });

  it('draws three faces on one point without a number that is none', () => {
    const one = { x: 0, y: 0 };
    for (const space of ['plane', 'circle'] as const) {
      const { body } = render(TripletPicture, {
        props: {
          ...props,
          space,
          places: { anchor: one, positive: one, negative: one },
          rings: { inner: 0, outer: 0.45 },
        },
      });
      expect(body).not.toContain('NaN');
    }
  });
});

describe('the layout of a triplet', () => {
  const marks = { anchor: { x: 200, y: 200 }, positive: { x: 300, y: 200 }, negative: { x: 200, y: 100 } };
  const faces = placeFaces(marks, [], 40, 400);

  it('placeFaces() keeps the faces off each other and inside the picture, also where all marks are one', () => {
    const corner = { x: 398, y: 2 };
    for (const spots of [marks, { anchor: corner, positive: corner, negative: corner }]) {
      const placed = Object.values(placeFaces(spots, [], 40, 400));
      for (const { x, y } of placed) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(20);
        expect(Math.max(x, y)).toBeLessThanOrEqual(380);
      }
      expect(new Set(placed.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`)).size).toBe(3);
    }
  });

  it('alongArrows() names tip and shaft of those who move, and nothing of who stays', () => {
    const tips = { ...marks, positive: { x: 340, y: 200 } };
    expect(alongArrows(marks, tips)).toEqual([
      { x: 340, y: 200 },
      { x: 316, y: 200 },
    ]);
  });

  it('besideMiddle() is on the other side than the place it is to avoid', () => {
    const above = besideMiddle(marks.anchor, marks.positive, { x: 250, y: 300 });
    expect(above.x).toBe(250);
    expect(above.y).toBeLessThan(200);
  });

  it('roleAt() knows marks and faces, prefers the chosen one of several, and nobody on free ground', () => {
    const held = { reach: 16, side: 40, chosen: 'negative' } as const;
    expect(roleAt({ x: 296, y: 204 }, marks, faces, held)).toBe('positive');
    expect(roleAt(faces.anchor, marks, faces, held)).toBe('anchor');
    expect(roleAt({ x: 390, y: 390 }, marks, faces, held)).toBeUndefined();
    const one = { anchor: marks.anchor, positive: marks.anchor, negative: marks.anchor };
    expect(roleAt(marks.anchor, one, faces, held)).toBe('negative');
  });
});
