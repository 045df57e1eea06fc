/**
 * How a ball of points is turned before it is looked at, in degrees: about its upright axis, then towards the reader.
 * The same two numbers that d3-geo's `rotate` takes.
 */
export type Turn = [longitude: number, latitude: number];

/** x to the right, y up, z towards the reader. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** A key or a button turns by this much. */
export const TURN_STEP = 15;

const RADIANS = Math.PI / 180;

/** The rotation itself: takes a point, gives it as seen. The sines are computed once for all points of a picture. */
export function turning([longitude, latitude]: Readonly<Turn>): (point: Point) => Point {
  const sinLongitude = Math.sin(longitude * RADIANS);
  const cosLongitude = Math.cos(longitude * RADIANS);
  const sinLatitude = Math.sin(latitude * RADIANS);
  const cosLatitude = Math.cos(latitude * RADIANS);
  return ({ x, y, z }) => {
    const forward = z * cosLongitude - x * sinLongitude;
    return {
      x: z * sinLongitude + x * cosLongitude,
      y: y * cosLatitude + forward * sinLatitude,
      z: forward * cosLatitude - y * sinLatitude,
    };
  };
}

/** `turn`, and then by some degrees more. Over a pole it stops, or up and down would change places. */
export function turnedBy([longitude, latitude]: Readonly<Turn>, right: number, up: number): Turn {
  const around = longitude + right;
  return [around - 360 * Math.round(around / 360), Math.min(90, Math.max(-90, latitude + up))];
}

/** The turn that brings a point to the middle of the picture. */
export function turnTowards({ x, y, z }: Point): Turn {
  return [-Math.atan2(x, z) / RADIANS, -Math.atan2(y, Math.hypot(x, z)) / RADIANS];
}

/** The turn that an arrow key asks for; null for any other key. The near side follows the arrow. */
export function turnOfKey(key: string): { readonly right: number; readonly up: number } | null {
  switch (key) {
    case 'ArrowLeft':
      return { right: -TURN_STEP, up: 0 };
    case 'ArrowRight':
      return { right: TURN_STEP, up: 0 };
    case 'ArrowUp':
      return { right: 0, up: TURN_STEP };
    case 'ArrowDown':
      return { right: 0, up: -TURN_STEP };
    default:
      return null;
  }
}
