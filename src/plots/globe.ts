import { range } from 'd3-array';
import { type GeoPermissibleObjects, type GeoProjection, geoCircle, geoOrthographic, geoPath } from 'd3-geo';
import type { Point, Turn } from './turn';

/** Points on a curve lie this many degrees apart: straight lines between them are then right to half a pixel. */
const FINENESS = 6;

/** The unit sphere on paper, seen from infinitely far: what lies behind is not drawn. */
export function globe(turn: Readonly<Turn>, radius: number, cx: number, cy: number): GeoProjection {
  const projection = geoOrthographic()
    .rotate([turn[0], turn[1]])
    .scale(radius)
    .translate([cx, cy])
    .clipAngle(90);
  // Curves are fine enough already; to look for more points takes longer than to draw them.
  return projection.precision(0);
}

/** Circles of longitude and latitude, 30 degrees apart; of the meridians only every third goes on to the poles. */
export function graticule(): GeoPermissibleObjects {
  const meridians = range(-180, 180, 30).map((longitude) => {
    const end = longitude % 90 === 0 ? 90 : 78;
    return range(-end, end + 1, FINENESS).map((latitude) => [longitude, latitude]);
  });
  const parallels = range(-60, 61, 30).map((latitude) =>
    range(-180, 181, FINENESS).map((longitude) => [longitude, latitude]),
  );
  return { type: 'MultiLineString', coordinates: [...meridians, ...parallels] };
}

/** Where a direction lies on the globe, in degrees. */
export function longitudeLatitude({ x, y, z }: Point): [number, number] {
  const degrees = 180 / Math.PI;
  return [Math.atan2(x, z) * degrees, Math.atan2(y, Math.hypot(x, z)) * degrees];
}

/** A path of what is in front, in tenths of a pixel; empty when nothing is. */
export function drawn(projection: GeoProjection, shape: GeoPermissibleObjects): string {
  return geoPath(projection).digits(1)(shape) ?? '';
}

/** The points at an angle from a centre. A line and not an area, whose clipped edge would run along the horizon. */
export function ring(centre: [number, number], angle: number): GeoPermissibleObjects {
  return { type: 'LineString', coordinates: circle(centre, angle) };
}

/**
 * The points between two angles from a centre. `outer` null: all that lies beyond `inner`.
 * d3-geo takes the side of a ring that lies to its right, so the inner ring runs the other way round.
 */
export function band(centre: [number, number], inner: number, outer: number | null): GeoPermissibleObjects {
  const hole = inner > 0 ? [circle(centre, inner).reverse()] : [];
  return { type: 'Polygon', coordinates: outer === null ? hole : [circle(centre, outer), ...hole] };
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
  return [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
}

function circle(centre: [number, number], angle: number): number[][] {
  return geoCircle().center(centre).radius(angle).precision(FINENESS)().coordinates[0] ?? [];
}
