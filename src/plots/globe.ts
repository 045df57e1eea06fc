import { range } from 'd3-array';
import { lineThrough, type Place, tenths } from './path';
import { type Point, type Turn, turning } from './turn';

/** Points on a curve lie at most this many degrees apart: straight lines between them are then right to half a pixel. */
const FINENESS = 6;
const DEGREES = 180 / Math.PI;

/** The unit sphere on paper, seen from infinitely far: what lies behind is not drawn. */
export interface Globe {
  /** A point as seen: x to the right, y up, z towards the reader. */
  turned(point: Point): Point;
  /** Where a point that was turned is on the page. */
  place(seen: Point): Place;
}

export function globe(turn: Readonly<Turn>, radius: number, cx: number, cy: number): Globe {
  return { turned: turning(turn), place: ({ x, y }) => ({ x: cx + radius * x, y: cy - radius * y }) };
}

/** Circles of longitude and latitude, 30 degrees apart; of the meridians only every third goes on to the poles. */
export function graticule(): readonly (readonly Point[])[] {
  const meridians = range(-180, 180, 30).map((longitude) => {
    const end = longitude % 90 === 0 ? 90 : 78;
    return range(-end, end + 1, FINENESS).map((latitude) => pointAt([longitude, latitude], 0, 0));
  });
  const parallels = range(-60, 61, 30).map((latitude) =>
    range(-180, 181, FINENESS).map((longitude) => pointAt([longitude, latitude], 0, 0)),
  );
  return [...meridians, ...parallels];
}

/** What is in front of lines on the sphere, as a path in tenths of a pixel; empty when nothing is. */
export function drawn({ turned, place }: Globe, lines: readonly (readonly Point[])[]): string {
  let path = '';
  const draw = (pen: 'M' | 'L', seen: Point): void => {
    const { x, y } = place(seen);
    path += `${pen}${tenths(x)} ${tenths(y)}`;
  };
  for (const line of lines) {
    let last: Point | null = null;
    for (const point of line) {
      const seen = turned(point);
      const isNear = seen.z >= 0;
      if (last !== null && isNear !== last.z >= 0) draw(isNear ? 'M' : 'L', horizonBetween(last, seen));
      if (isNear) draw(last === null ? 'M' : 'L', seen);
      last = seen;
    }
  }
  return path;
}

/** Where the way from one point to another crosses the horizon. */
function horizonBetween(a: Point, b: Point): Point {
  const share = a.z / (a.z - b.z);
  const [x, y] = [a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)];
  const length = Math.hypot(x, y);
  return { x: x / length, y: y / length, z: 0 };
}

/** The points at an angle from a centre, as a path: a line, so that nothing of it runs along the horizon. */
export function ring(on: Globe, centre: [number, number], angle: number): string {
  return lineThrough(front(on.turned(pointAt(centre, 0, 0)), angle).map(on.place));
}

/**
 * The points between two angles from a centre, as a path to be filled by the even-odd rule: one disc without the other.
 * `outer` null: all that lies beyond `inner`.
 */
export function band(on: Globe, centre: [number, number], inner: number, outer: number | null): string {
  const seen = on.turned(pointAt(centre, 0, 0));
  const whole = outer === null ? [horizon(0, Math.PI)] : disc(seen, outer);
  const hole = inner > 0 ? disc(seen, inner) : [];
  return [...whole, ...hole]
    .filter((outline) => outline.length > 0)
    .map((outline) => `${lineThrough(outline.map(on.place))}Z`)
    .join('');
}

/**
 * The outlines of what is in front of a disc of the sphere: of its edge what is in front, and of the horizon what lies in
 * the disc. Where the edge crosses the horizon they are one outline.
 */
function disc(centre: Point, angle: number): readonly (readonly Point[])[] {
  const edge = front(centre, angle);
  const half = halfWithin(Math.cos(angle / DEGREES), Math.hypot(centre.x, centre.y));
  const closing = horizon(Math.atan2(centre.y, centre.x), half);
  return half > 0 && half < Math.PI ? [[...edge, ...closing]] : [edge, closing];
}

/** Of the horizon what lies up to `half` to either side of a direction on the page, counter-clockwise. */
function horizon(middle: number, half: number): readonly Point[] {
  return spread(half).map((off) => ({ x: Math.cos(middle + off), y: Math.sin(middle + off), z: 0 }));
}

/**
 * What is in front of the circle at an angle from a centre, from where it comes over the horizon to where it goes under it,
 * clockwise round the middle of the page; all of a circle that does neither begins and ends farthest from the reader.
 */
function front({ x, y, z }: Point, angle: number): readonly Point[] {
  const [sinAngle, cosAngle] = [Math.sin(angle / DEGREES), Math.cos(angle / DEGREES)];
  const tilt = Math.hypot(x, y);
  const middle = Math.atan2(y, x);
  const [cosMiddle, sinMiddle] = [Math.cos(middle), Math.sin(middle)];
  // A point of the circle has the depth z cos(angle) + tilt sin(angle) cos(off), `off` counted from its nearest one.
  return spread(halfWithin(-z * cosAngle, tilt * sinAngle)).map((off) => {
    const [along, across] = [tilt * cosAngle - z * sinAngle * Math.cos(off), sinAngle * Math.sin(off)];
    return {
      x: along * cosMiddle + across * sinMiddle,
      y: along * sinMiddle - across * cosMiddle,
      z: z * cosAngle + tilt * sinAngle * Math.cos(off),
    };
  });
}

/** The angle up to which `most` times its cosine is at least `least`: 0 if it never is, π if it always is. */
function halfWithin(least: number, most: number): number {
  if (least > most) return 0;
  return least <= -most ? Math.PI : Math.acos(least / most);
}

/** Angles from −half to half, evenly and finely spaced; none if there is nothing between. */
function spread(half: number): readonly number[] {
  const steps = Math.ceil((2 * half * DEGREES) / FINENESS);
  return steps === 0 ? [] : range(steps + 1).map((k) => half * ((2 * k) / steps - 1));
}

/** Where a direction lies on the globe, in degrees. */
export function longitudeLatitude({ x, y, z }: Point): [number, number] {
  return [Math.atan2(x, z) * DEGREES, Math.atan2(y, Math.hypot(x, z)) * DEGREES];
}

/** The point of the unit sphere at an angle from a centre, in a direction given in degrees from north. */
export function pointAt([longitude, latitude]: [number, number], angle: number, bearing: number): Point {
  const [sinLongitude, cosLongitude] = sinCos(longitude);
  const [sinLatitude, cosLatitude] = sinCos(latitude);
  const [sinAngle, cosAngle] = sinCos(angle);
  const [east, north] = sinCos(bearing).map((share) => share * sinAngle) as [number, number];
  const forward = cosAngle * cosLatitude - north * sinLatitude;
  return {
    x: forward * sinLongitude + east * cosLongitude,
    y: cosAngle * sinLatitude + north * cosLatitude,
    z: forward * cosLongitude - east * sinLongitude,
  };
}

function sinCos(degrees: number): [number, number] {
  return [Math.sin(degrees / DEGREES), Math.cos(degrees / DEGREES)];
}
