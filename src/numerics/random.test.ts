import { describe, expect, it } from 'vitest';
import { createRandom, drawToFront } from './random';

const take = (count: number, random: () => number) => Array.from({ length: count }, random);

describe('createRandom(seed, stream)', () => {
  it('[RN1] gives the same numbers for the same seed and stream', () => {
    expect(take(20, createRandom(7, 3))).toEqual(take(20, createRandom(7, 3)));
  });

  it('[RN1] gives the numbers it always gave, so that old links show old pictures', () => {
    expect(take(3, createRandom(7)).map((value) => value * 2 ** 32)).toEqual([
      4260456193, 351568298, 4026962323,
    ]);
  });

  it('[RN1] gives other numbers for another seed, and for another stream', () => {
    const numbers = [createRandom(7), createRandom(8), createRandom(7, 1)].map((random) => random());
    expect(new Set(numbers).size).toBe(3);
  });

  it('[RN1] spreads them evenly over [0, 1)', () => {
    const bins = new Array<number>(10).fill(0);
    for (const value of take(10_000, createRandom(1))) bins[Math.floor(value * 10)]!++;
    expect(Math.min(...bins)).toBeGreaterThan(900);
    expect(Math.max(...bins)).toBeLessThan(1100);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'rejects the seed %s with a message that shows it',
    (seed) => {
      expect(() => createRandom(seed)).toThrow(new RangeError(`seed must be a whole number, got ${seed}`));
    },
  );
});

describe('drawToFront(items, count, random)', () => {
  it('[RN2] keeps every item, once', () => {
    const items = Int32Array.of(5, 6, 7, 8);
    drawToFront(items, 2, createRandom(1));
    expect([...items].sort()).toEqual([5, 6, 7, 8]);
  });

  it('[RN2] makes each ordered draw of two from three equally likely', () => {
    const random = createRandom(2);
    const seen = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const items = Int32Array.of(0, 1, 2);
      drawToFront(items, 2, random);
      const draw = `${items[0]}${items[1]}`;
      seen.set(draw, (seen.get(draw) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual(['01', '02', '10', '12', '20', '21']);
    expect(Math.min(...seen.values())).toBeGreaterThan(880);
  });

  it.each([-1, 3, Number.NaN])('rejects a draw of %s from two items', (count) => {
    expect(() => drawToFront(Int32Array.of(0, 1), count, createRandom(1))).toThrow(
      new RangeError(`cannot draw ${count} of 2 items without replacement`),
    );
  });
});
