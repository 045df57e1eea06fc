import { describe, expect, it } from 'vitest';
import { drawFace } from './draw';
import { PEOPLE } from './people';
import { type Person, person, TRAITS } from './person';
import { REACH, type Shot, shot } from './shot';
import { tint } from './tint';

const passport = shot(0, 0);
const bob = named('Bob');

describe('drawFace(person, shot, size)', () => {
  it('draws the same picture from the same seeds', () => {
    expect(drawFace(person(3), shot(5), 24)).toEqual(drawFace(person(3), shot(5), 24));
  });

  it('draws what it drew when its learnability was last measured', () => {
    const means = PEOPLE.slice(0, 3).map(({ seed }, i) => mean(drawFace(person(seed), shot(i), 24)));
    [0.55004, 0.40529, 0.32755].forEach((expected, i) => {
      expect(means[i]).toBeCloseTo(expected, 4);
    });
  });

  it.each([1, 7, 24, 96])('fills a matrix of %i × itself with values from 0 to 1', (size) => {
    for (let seed = 0; seed < 20; seed++) {
      const grey = drawFace(person(seed), shot(seed, 3), size);
      expect(grey).toHaveLength(size * size);
      expect(grey.every((value) => value >= 0 && value <= 1)).toBe(true);
    }
  });

  it('shows one person differently in two shots, and two people differently in one', () => {
    expect(meanDifference(drawFace(bob, shot(1), 24), drawFace(bob, shot(2), 24))).toBeGreaterThan(0.02);
    expect(
      meanDifference(drawFace(bob, passport, 24), drawFace(named('Thomas'), passport, 24)),
    ).toBeGreaterThan(0.02);
  });

  it.each(TRAITS)('lets the trait “%s” be seen by the encoder', (trait) => {
    const low: Person = { ...bob, hairLength: 0.5, [trait]: -0.9 };
    const high: Person = { ...bob, hairLength: 0.5, [trait]: 0.9 };
    expect(meanDifference(drawFace(low, passport, 24), drawFace(high, passport, 24))).toBeGreaterThan(0.0015);
  });

  it.each(Object.keys(REACH))('lets the circumstance “%s” change the picture', (circumstance) => {
    const changed: Shot = { ...passport, [circumstance]: REACH[circumstance as keyof typeof REACH] };
    expect(drawFace(bob, changed, 24)).not.toEqual(drawFace(bob, passport, 24));
  });

  it('draws at 24 pixels what it draws at 96, seen from farther away', () => {
    for (const { seed } of PEOPLE) {
      const small = drawFace(person(seed), passport, 24);
      expect(meanDifference(small, shrink(drawFace(person(seed), passport, 96), 96, 4))).toBeLessThan(0.025);
    }
  });

  it('moves the whole face when the camera moves', () => {
    const aside = drawFace(bob, { ...passport, right: 2 / 24 }, 24);
    const straight = drawFace(bob, passport, 24);
    for (let row = 0; row < 24; row++) {
      for (let col = 0; col < 23; col++)
        expect(aside[row * 24 + col + 1]).toBeCloseTo(straight[row * 24 + col]!, 5);
    }
  });

  it('draws an even, frontal picture nearly the same from the left and from the right', () => {
    const even = Object.fromEntries(TRAITS.map((trait) => [trait, 0])) as unknown as Person;
    const bald: Person = { ...even, hairLength: -1 };
    const grey = drawFace(bald, passport, 24);
    const mirrored = grey.map((_, i) => grey[i - (i % 24) + 23 - (i % 24)]!);
    expect(meanDifference(grey, mirrored)).toBeLessThan(0.01); // the bridge of the nose and the glint
  });

  it('leaves the person and the shot as they were', () => {
    const who = Object.freeze({ ...bob });
    const how = Object.freeze({ ...shot(4) });
    expect(() => drawFace(who, how, 24)).not.toThrow();
  });

  it.each([0, -24, 2.5, NaN])('rejects the size %s with a message that shows it', (size) => {
    expect(() => drawFace(bob, passport, size)).toThrow(
      new RangeError(`size must be a whole number of pixels ≥ 1, got ${size}`),
    );
  });
});

describe('person(seed) and shot(seed, strength)', () => {
  it('fill the whole range of each trait evenly', () => {
    for (const trait of TRAITS) {
      const drawn = Array.from({ length: 400 }, (_, seed) => person(seed)[trait]);
      expect(Math.min(...drawn)).toBeLessThan(-0.95);
      expect(Math.max(...drawn)).toBeGreaterThan(0.95);
      expect(Math.abs(drawn.reduce((sum, value) => sum + value, 0) / 400)).toBeLessThan(0.1);
    }
  });

  it('keep each circumstance within its reach, times the strength', () => {
    for (const name of Object.keys(REACH) as (keyof typeof REACH)[]) {
      for (let seed = 0; seed < 100; seed++) {
        expect(Math.abs(shot(seed, 0.5)[name])).toBeLessThanOrEqual(0.5 * REACH[name]);
      }
    }
  });

  it('take no grain and no glasses at strength 0', () => {
    expect(passport.grain).toBe(0);
    expect(passport.glasses).toBe(0);
  });

  it('reject a seed that is not a whole number', () => {
    expect(() => person(0.5)).toThrow(new RangeError('seed must be a whole number, got 0.5'));
  });
});

describe('PEOPLE', () => {
  it('have names and seeds of their own', () => {
    expect(new Set(PEOPLE.map(({ name }) => name)).size).toBe(PEOPLE.length);
    expect(new Set(PEOPLE.map(({ seed }) => seed)).size).toBe(PEOPLE.length);
  });

  it('make John look more like Bob than like Thomas', () => {
    const [b, t, j] = [bob, named('Thomas'), named('John')].map((who) => drawFace(who, passport, 24));
    expect(meanDifference(j!, b!)).toBeLessThan(meanDifference(j!, t!));
  });
});

describe('tint(grey, ink, paper)', () => {
  it('prints 0 as ink, 1 as paper and ½ half-way, opaque', () => {
    const bytes = tint(Float32Array.of(0, 1, 0.5), [10, 20, 30], [210, 220, 230]);
    expect([...bytes]).toEqual([10, 20, 30, 255, 210, 220, 230, 255, 110, 120, 130, 255]);
  });
});

function named(name: (typeof PEOPLE)[number]['name']): Person {
  return person(PEOPLE.find((one) => one.name === name)!.seed);
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meanDifference(a: Float32Array, b: Float32Array): number {
  return mean(a.map((value, i) => Math.abs(value - b[i]!)));
}

/** Averages blocks of `factor` × `factor` pixels. */
function shrink(grey: Float32Array, size: number, factor: number): Float32Array {
  const side = size / factor;
  const small = new Float32Array(side * side);
  for (let row = 0; row < size; row++) {
    for (let col = 0; col < size; col++) {
      small[Math.floor(row / factor) * side + Math.floor(col / factor)]! +=
        grey[row * size + col]! / factor ** 2;
    }
  }
  return small;
}
