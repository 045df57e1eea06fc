import { describe, expect, it } from 'vitest';
import { defaults } from '../../settings/declare';
import { nearestPlace, placesOf, pointsOf, rolesBeyond, settingsAt, settingsOf } from './points';
import { TRIPLET_SETTINGS } from './settings';

const START = defaults(TRIPLET_SETTINGS);

describe('the three faces', () => {
  it('settingsOf(pointsOf(values)) brings the points back', () => {
    const again = { ...START, ...settingsOf(pointsOf(START)) };
    expect([...pointsOf(again)]).toEqual([...pointsOf(START)]);
  });

  it('pointsOf(values) puts them at length 1 on the circle and leaves a point at 0 where it is', () => {
    const x = pointsOf({ ...START, space: 'circle', ax: 0, ay: 0 });
    const { anchor, positive, negative } = placesOf(x);
    expect(anchor).toEqual({ x: 0, y: 0 });
    for (const { x, y } of [positive, negative]) expect(Math.hypot(x, y)).toBeCloseTo(1, 6);
  });

  it('nearestPlace() keeps a face within the plane, and on the circle', () => {
    expect(nearestPlace({ x: 1.7, y: -0.2 }, 'plane')).toEqual({ x: 1, y: -0.2 });
    expect(nearestPlace({ x: 3, y: 4 }, 'circle')).toEqual({ x: 0.6, y: 0.8 });
    expect(nearestPlace({ x: 0, y: 0 }, 'circle')).toEqual({ x: 0, y: 0 });
  });

  it('settingsAt() moves one face and no other', () => {
    expect(settingsAt('negative', { x: 0.1, y: 0.2 })).toEqual({ nx: 0.1, ny: 0.2 });
  });

  it('rolesBeyond() names who would leave the plot', () => {
    expect(rolesBeyond([0, 0, 1.01, 0, 0, -2])).toEqual(['positive', 'negative']);
    expect(rolesBeyond([1, -1, 0, 0, 0, 0])).toEqual([]);
  });
});
