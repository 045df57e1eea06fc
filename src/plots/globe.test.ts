import { geoContains, geoDistance } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { band, drawn, globe, longitudeLatitude, pointAt, ring } from './globe';
import { chordAngle } from './rings';

const CENTRE: [number, number] = [40, 25];
const degreesApart = (a: [number, number], b: [number, number]): number =>
  (geoDistance(a, b) * 180) / Math.PI;

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

describe('band(centre, inner, outer)', () => {
  const at = (angle: number): [number, number] => longitudeLatitude(pointAt(CENTRE, angle, 70));

  it('holds what lies between the two angles and nothing else', () => {
    const shape = band(CENTRE, 20, 40);
    expect([10, 30, 50, 170].map((angle) => geoContains(shape, at(angle)))).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  it('holds a band that reaches over more than half of the sphere', () => {
    const shape = band(CENTRE, 60, 150);
    expect([30, 100, 170].map((angle) => geoContains(shape, at(angle)))).toEqual([false, true, false]);
  });

  it('holds all beyond the inner ring when there is no outer one', () => {
    const shape = band(CENTRE, 60, null);
    expect([30, 100, 179].map((angle) => geoContains(shape, at(angle)))).toEqual([false, true, true]);
  });

  it('is a disc when anchor and positive coincide', () => {
    const shape = band(CENTRE, 0, 40);
    expect([5, 50].map((angle) => geoContains(shape, at(angle)))).toEqual([true, false]);
  });
});

describe('drawn(projection, shape)', () => {
  it('draws a ring in front, and nothing of one behind', () => {
    const looking = globe([-40, -25], 100, 0, 0);
    const away = globe([140, 25], 100, 0, 0);
    expect(drawn(looking, ring(CENTRE, 30))).toMatch(/^M.*L/);
    expect(drawn(away, ring(CENTRE, 30))).toBe('');
  });

  it('draws a ring round the middle at the sine of its angle', () => {
    const numbers =
      drawn(globe([0, 0], 100, 0, 0), ring([0, 0], 30))
        .match(/-?\d+(\.\d+)?/g)
        ?.map(Number) ?? [];
    for (let i = 0; i < numbers.length; i += 2)
      expect(Math.hypot(numbers[i]!, numbers[i + 1]!)).toBeCloseTo(50, 0);
  });
});
