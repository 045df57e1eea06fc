import { describe, expect, it } from 'vitest';
import { drawFace } from './draw';
import { PEOPLE } from './people';
import { person } from './person';
import { drawPortrait } from './portrait';
import { shot } from './shot';

describe('drawPortrait(person, size)', () => {
  const bob = person(PEOPLE[0].seed);
  const { grey, opacity } = drawPortrait(bob, 48);

  it.each([-0.3, 0, 0.3])(
    'laid on the ground %s gives the picture that was drawn before that ground',
    (background) => {
      const drawn = drawFace(bob, { ...shot(0, 0), background }, 48);
      const ground = 0.58 + background;
      drawn.forEach((seen, i) => {
        expect(opacity[i]! * grey[i]! + (1 - opacity[i]!) * ground).toBeCloseTo(seen, 3);
      });
    },
  );

  it('leaves the corners above the head empty and covers the middle of the face whole', () => {
    expect(opacity[0]).toBeCloseTo(0, 6);
    expect(opacity[47]).toBeCloseTo(0, 6);
    expect(opacity[24 * 48 + 24]).toBe(1);
  });

  it('keeps both values from 0 to 1 for everybody', () => {
    for (const { seed } of PEOPLE) {
      const portrait = drawPortrait(person(seed), 24);
      for (const values of [portrait.grey, portrait.opacity]) {
        expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
      }
    }
  });

  it('leaves air above everybody’s hair', () => {
    const seeds = [...PEOPLE.map(({ seed }) => seed), ...Array.from({ length: 200 }, (_, i) => 1000 + i)];
    for (const seed of seeds) {
      const top = drawPortrait(person(seed), 96).opacity.subarray(0, 96);
      expect(Math.max(...top), `person ${seed}`).toBeLessThan(0.01);
    }
  });

  it('rejects a size that is no whole number of pixels', () => {
    expect(() => drawPortrait(bob, 0.5)).toThrow(
      new RangeError('size must be a whole number of pixels ≥ 1, got 0.5'),
    );
  });
});
