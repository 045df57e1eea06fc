import { geoOrthographic, geoRotation } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { longitudeLatitude } from './globe';
import { type Point, type Turn, turnedBy, turning, turnOfKey, turnTowards } from './turn';

const POINTS: readonly Point[] = [
  { x: 0.6, y: 0, z: 0.8 },
  { x: -0.48, y: 0.6, z: 0.64 },
  { x: 0.36, y: -0.8, z: -0.48 },
];
const TURNS: readonly Turn[] = [
  [0, 0],
  [30, 0],
  [0, -40],
  [-120, 55],
];

describe('turning(turn)', () => {
  it('leaves a picture that is not turned as it is', () => {
    expect(turning([0, 0])({ x: 0.6, y: 0.1, z: 0.8 })).toEqual({ x: 0.6, y: 0.1, z: 0.8 });
  });

  it('turns the near side to the right and up', () => {
    const middle = { x: 0, y: 0, z: 1 };
    expect(turning([90, 0])(middle).x).toBeCloseTo(1, 12);
    expect(turning([0, 90])(middle).y).toBeCloseTo(1, 12);
  });

  it('is the rotation of d3-geo', () => {
    for (const turn of TURNS) {
      for (const point of POINTS) {
        const [longitude, latitude] = longitudeLatitude(turning(turn)(point));
        const [expectedLongitude, expectedLatitude] = geoRotation([turn[0], turn[1]])(
          longitudeLatitude(point),
        );
        expect(longitude).toBeCloseTo(expectedLongitude, 9);
        expect(latitude).toBeCloseTo(expectedLatitude, 9);
      }
    }
  });

  it('puts a point where the orthographic projection does', () => {
    for (const turn of TURNS) {
      const project = geoOrthographic().rotate(turn).scale(100).translate([250, 200]);
      for (const point of POINTS) {
        const seen = turning(turn)(point);
        const [x, y] = project(longitudeLatitude(point)) ?? [Number.NaN, Number.NaN];
        expect(250 + 100 * seen.x).toBeCloseTo(x, 9);
        expect(200 - 100 * seen.y).toBeCloseTo(y, 9);
      }
    }
  });
});

describe('turnedBy(turn, right, up)', () => {
  it('goes round and round, but stops over the poles', () => {
    expect(turnedBy([170, 0], 20, 0)).toEqual([-170, 0]);
    expect(turnedBy([0, 80], 0, 15)).toEqual([0, 90]);
    expect(turnedBy([0, -80], 0, -15)).toEqual([0, -90]);
  });

  it('does not change the turn it is given', () => {
    const turn = Object.freeze([10, 20] as Turn);
    expect(turnedBy(turn, 15, 0)).toEqual([25, 20]);
    expect(turn).toEqual([10, 20]);
  });
});

describe('turnTowards(point)', () => {
  it('brings any point to the middle', () => {
    for (const point of POINTS) {
      const { x, y, z } = turning(turnTowards(point))(point);
      expect([x, y, z].map((number) => Math.round(number * 1e9) / 1e9 + 0)).toEqual([0, 0, 1]);
    }
  });
});

describe('turnOfKey(key)', () => {
  it('turns by 15° for arrow keys only', () => {
    expect(turnOfKey('ArrowLeft')).toEqual({ right: -15, up: 0 });
    expect(turnOfKey('ArrowUp')).toEqual({ right: 0, up: 15 });
    expect(turnOfKey('Enter')).toBeNull();
  });
});
