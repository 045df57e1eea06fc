import { describe, expect, it } from 'vitest';
import { annulus, chordAngle, ringsOf } from './rings';

describe('ringsOf(toPositive, margin, distance)', () => {
  it('adds the margin to the square of the distance when squares are compared', () => {
    expect(ringsOf(0.6, 0.28, 'squared')).toEqual({ inner: 0.6, outer: 0.8 });
  });

  it('adds the margin to the distance itself when plain distances are compared', () => {
    expect(ringsOf(0.5, 0.25, 'plain')).toEqual({ inner: 0.5, outer: 0.75 });
  });

  it('gives one ring twice when the margin is 0', () => {
    const { inner, outer } = ringsOf(0.5, 0, 'squared');
    expect(outer).toBeCloseTo(inner, 12);
  });

  it('leaves only the outer ring when anchor and positive coincide', () => {
    expect(ringsOf(0, 0.25, 'squared')).toEqual({ inner: 0, outer: 0.5 });
  });
});

describe('chordAngle(chord)', () => {
  it('knows the angles of the triangle and the square', () => {
    expect(chordAngle(0)).toBe(0);
    expect(chordAngle(1)).toBeCloseTo(60, 12);
    expect(chordAngle(Math.SQRT2)).toBeCloseTo(90, 12);
  });

  it('agrees with the cosine of the angle: c² = 2 − 2 cos θ', () => {
    for (const chord of [0.1, 0.7, 1.3, 1.99]) {
      const angle = ((chordAngle(chord) ?? Number.NaN) * Math.PI) / 180;
      expect(2 - 2 * Math.cos(angle)).toBeCloseTo(chord ** 2, 12);
    }
  });

  it('is null from 2 on, where the ring would lie beyond the whole sphere', () => {
    expect(chordAngle(2)).toBeNull();
    expect(chordAngle(Math.sqrt(5))).toBeNull();
  });
});

describe('annulus(x, y, inner, outer)', () => {
  it('is a circle within a circle', () => {
    expect(annulus(50, 40, 10, 30)).toBe(
      'M20 40a30 30 0 1 1 60 0a30 30 0 1 1 -60 0ZM40 40a10 10 0 1 1 20 0a10 10 0 1 1 -20 0Z',
    );
  });
});
