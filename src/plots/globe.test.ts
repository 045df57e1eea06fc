import {
  type GeoPermissibleObjects,
  geoCircle,
  geoContains,
  geoDistance,
  geoOrthographic,
  geoPath,
} from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../numerics/random';
import { band, drawn, globe, graticule, longitudeLatitude, pointAt, ring } from './globe';
import { apart, type Place } from './path';
import { chordAngle } from './rings';
import type { Turn } from './turn';

const CENTRE: [number, number] = [40, 25];
const RADIUS = 100;
const degreesApart = (a: [number, number], b: [number, number]): number =>
  (geoDistance(a, b) * 180) / Math.PI;
const globeAt = (turn: Turn) => globe(turn, RADIUS, 0, 0);

/** The same picture by d3-geo, which projects and clips in its own way. */
const projectionAt = (turn: Turn) =>
  geoOrthographic().rotate(turn).scale(RADIUS).translate([0, 0]).clipAngle(90).precision(0);
const drawnByD3 = (turn: Turn, shape: GeoPermissibleObjects): string =>
  geoPath(projectionAt(turn))(shape) ?? '';
const circleOfD3 = (centre: [number, number], angle: number, fineness: number): [number, number][] =>
  geoCircle().center(centre).radius(angle).precision(fineness)().coordinates[0] as [number, number][];

/** The pieces of a path of straight lines. */
function piecesOf(path: string): Place[][] {
  return path
    .split('M')
    .slice(1)
    .map((piece) =>
      piece
        .replace('Z', '')
        .split('L')
        .map((pair) => {
          const [x, y] = pair.split(/[ ,]/).map(Number);
          return { x: x!, y: y! };
        }),
    );
}

function distanceToLine(at: Place, line: readonly Place[]): number {
  return Math.min(
    ...line.slice(1).map((end, i) => {
      const from = line[i]!;
      const [x, y] = [end.x - from.x, end.y - from.y];
      const share = ((at.x - from.x) * x + (at.y - from.y) * y) / (x * x + y * y || 1);
      const held = Math.min(1, Math.max(0, share));
      return apart(at, { x: from.x + held * x, y: from.y + held * y });
    }),
  );
}

const farthestFrom = (places: readonly Place[], pieces: readonly (readonly Place[])[]): number =>
  Math.max(0, ...places.map((at) => Math.min(...pieces.map((piece) => distanceToLine(at, piece)))));

/** By the even-odd rule. */
function holds(path: string, at: Place): boolean {
  let isInside = false;
  for (const outline of piecesOf(path)) {
    outline.forEach((a, i) => {
      const b = outline[(i + 1) % outline.length]!;
      if (a.y > at.y !== b.y > at.y && at.x < a.x + ((at.y - a.y) / (b.y - a.y)) * (b.x - a.x))
        isInside = !isInside;
    });
  }
  return isInside;
}

/** Turns and centres at random, and the awkward ones: straight towards the reader, away, on the horizon. */
function views(count: number): { turn: Turn; centre: [number, number]; inner: number; outer: number }[] {
  const random = createRandom(7);
  const between = (from: number, to: number): number => from + random() * (to - from);
  return Array.from({ length: count }, (_, k) => {
    const [inner, outer] = [between(3, 170), between(3, 177)].sort((a, b) => a - b) as [number, number];
    const centre: [number, number] = [between(-180, 180), between(-89, 89)];
    const turns: Turn[] = [
      [-centre[0], -centre[1]],
      [180 - centre[0], centre[1]],
      [90 - centre[0], 0],
    ];
    return { turn: turns[k] ?? [between(-180, 180), between(-90, 90)], centre, inner, outer };
  });
}

describe('longitudeLatitude(point)', () => {
  it('has the reader look at longitude 0 of the equator', () => {
    expect(longitudeLatitude({ x: 0, y: 0, z: 1 })).toEqual([0, 0]);
    expect(longitudeLatitude({ x: 1, y: 0, z: 0 })).toEqual([90, 0]);
    expect(longitudeLatitude({ x: 0, y: -1, z: 0 })[1]).toBe(-90);
  });
});

describe('pointAt(centre, angle, bearing)', () => {
  it('lies at the angle from the centre in every direction', () => {
    for (const bearing of [0, 45, 90, 200, 315]) {
      expect(degreesApart(longitudeLatitude(pointAt(CENTRE, 30, bearing)), CENTRE)).toBeCloseTo(30, 9);
    }
  });

  it('goes north at bearing 0 and east at 90', () => {
    expect(longitudeLatitude(pointAt([0, 0], 20, 0))[1]).toBeCloseTo(20, 9);
    expect(longitudeLatitude(pointAt([0, 0], 20, 90))[0]).toBeCloseTo(20, 9);
  });

  it('lies a chord away that gives the angle back', () => {
    const { x, y, z } = pointAt([0, 0], chordAngle(0.7) ?? Number.NaN, 130);
    expect(Math.hypot(x, y, z - 1)).toBeCloseTo(0.7, 12);
  });
});

describe('drawn(globe, lines)', () => {
  const equator = [0, 60, 120, 180, 240, 300, 360].map((longitude) => pointAt([longitude, 0], 0, 0));

  it('ends a line at the horizon and takes it up again where it comes back', () => {
    expect(drawn(globeAt([0, 0]), [equator])).toBe('M0 0L86.6 0L100 0M-100 0L-86.6 0L0 0');
  });

  it('draws nothing of what is behind', () => {
    expect(drawn(globeAt([0, 0]), [[pointAt([170, 10], 0, 0), pointAt([190, -10], 0, 0)]])).toBe('');
  });

  it('is what d3-geo draws of the net', () => {
    const net = graticule();
    const coordinates = net.map((line) => line.map(longitudeLatitude));
    for (const { turn } of views(12)) {
      const ours = piecesOf(drawn(globeAt(turn), net));
      const theirs = piecesOf(drawnByD3(turn, { type: 'MultiLineString', coordinates }));
      expect(farthestFrom(ours.flat(), theirs)).toBeLessThan(0.1);
      expect(farthestFrom(theirs.flat(), ours)).toBeLessThan(0.1);
    }
  });
});

describe('ring(globe, centre, angle)', () => {
  it('draws a ring in front, and nothing of one behind', () => {
    expect(ring(globeAt([-40, -25]), CENTRE, 30)).toMatch(/^M.*L/);
    expect(ring(globeAt([140, 25]), CENTRE, 30)).toBe('');
  });

  it('draws a ring round the middle at the sine of its angle', () => {
    for (const place of piecesOf(ring(globeAt([0, 0]), [0, 0], 30)).flat())
      expect(Math.hypot(place.x, place.y)).toBeCloseTo(50, 0);
  });

  it('is to a tenth of a pixel on the ring of d3-geo, and leaves out nothing of it', () => {
    let seen = 0;
    for (const { turn, centre, inner: angle } of views(60)) {
      const coordinates = circleOfD3(centre, angle, 0.5);
      const theirs = piecesOf(drawnByD3(turn, { type: 'LineString', coordinates }));
      const ours = piecesOf(ring(globeAt(turn), centre, angle));
      expect(farthestFrom(ours.flat(), theirs)).toBeLessThan(0.1);
      // Between its points it is straight.
      expect(farthestFrom(theirs.flat(), ours)).toBeLessThan(0.25);
      seen += Number(ours.length > 0);
    }
    expect(seen).toBeGreaterThan(30);
  });
});

describe('band(globe, centre, inner, outer)', () => {
  /** The band as d3-geo knows it: it takes the side of a ring that lies to its right. */
  function shapeOf(centre: [number, number], inner: number, outer: number | null): GeoPermissibleObjects {
    const hole = inner > 0 ? [circleOfD3(centre, inner, 3).reverse()] : [];
    const edge = outer === null ? [] : [circleOfD3(centre, outer, 3)];
    return { type: 'Polygon', coordinates: [...edge, ...hole] };
  }

  function compare(
    count: number,
    outerOf: (outer: number) => number | null,
    innerOf = (inner: number) => inner,
  ) {
    const random = createRandom(11);
    const found = { inside: 0, outside: 0 };
    for (const view of views(count)) {
      const [inner, outer] = [innerOf(view.inner), outerOf(view.outer)];
      const path = band(globeAt(view.turn), view.centre, inner, outer);
      const shape = shapeOf(view.centre, inner, outer);
      for (let k = 0; k < 20; k++) {
        const [away, angle] = [97 * Math.sqrt(random()), 2 * Math.PI * random()];
        const at = { x: away * Math.cos(angle), y: away * Math.sin(angle) };
        const place = projectionAt(view.turn).invert!([at.x, at.y])!;
        const off = degreesApart(place, view.centre);
        // On an edge the two may differ by what lies between their points.
        if (Math.abs(off - inner) < 0.8 || Math.abs(off - (outer ?? 180)) < 0.8) continue;
        expect(holds(path, at), JSON.stringify({ ...view, at })).toBe(geoContains(shape, place));
        found[holds(path, at) ? 'inside' : 'outside']++;
      }
    }
    expect(Math.min(found.inside, found.outside)).toBeGreaterThan(count);
  }

  it('holds on the page what the band of d3-geo holds on the sphere', () => compare(150, (outer) => outer));

  it('holds all beyond the inner ring when there is no outer one', () => compare(60, () => null));

  it('is a disc when anchor and positive coincide', () =>
    compare(
      60,
      (outer) => outer,
      () => 0,
    ));

  it('is nothing when all of it is behind', () => {
    expect(band(globeAt([140, 25]), CENTRE, 10, 30)).toBe('');
  });
});
