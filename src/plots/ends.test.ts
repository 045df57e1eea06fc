import { describe, expect, it } from 'vitest';
import { createCalmEnd, createCalmField, niceEnd } from './ends';

describe('niceEnd(largest)', () => {
  it('is the next of a few ends', () => {
    expect([0.9, 1, 1.1, 1.7, 2.07, 3.97, 4.01, 7, 9].map(niceEnd)).toEqual([1, 1, 1.5, 2, 3, 4, 5, 8, 10]);
    expect([0.033, 0.29, 38, 120].map(niceEnd)).toEqual([0.04, 0.3, 40, 150]);
  });

  it('takes 0.1 + 0.2 for 0.3', () => {
    expect(niceEnd(0.1 + 0.2)).toBe(0.3);
  });

  it('is 1 when there is nothing to show', () => {
    expect([0, -1, Number.NaN, Number.POSITIVE_INFINITY].map(niceEnd)).toEqual([1, 1, 1, 1]);
  });
});

describe('createCalmEnd()', () => {
  it('grows at once and shrinks only when most of the axis is empty', () => {
    const end = createCalmEnd();
    expect([3.9, 2.1, 1.3, 1.1, 0.5, 1.4].map(end)).toEqual([4, 4, 4, 1.5, 1.5, 1.5]);
  });

  it('keeps its end when all data fall on 0', () => {
    const end = createCalmEnd();
    expect([2, 0].map(end)).toEqual([2, 2]);
  });
});

describe('createCalmField()', () => {
  const square = (size: number, off = 0) =>
    [-size, size].flatMap((x) => [-size, size].map((y) => ({ x: x + off, y })));

  it('holds every point', () => {
    const { x, y, radius } = createCalmField()(square(1, 5));
    expect([x, y]).toEqual([5, 0]);
    expect(radius).toBeGreaterThanOrEqual(Math.SQRT2);
  });

  it('stands still while the points move within it', () => {
    const fieldOf = createCalmField();
    const before = fieldOf(square(1));
    expect(fieldOf(square(0.8, 0.1))).toBe(before);
  });

  it('moves when a point leaves it, and when the points shrink to a small part of it', () => {
    const fieldOf = createCalmField();
    const before = fieldOf(square(1));
    const wider = fieldOf(square(4));
    expect(wider.radius).toBeGreaterThan(before.radius);
    expect(fieldOf(square(0.5)).radius).toBe(0.8);
  });

  it('shows something when all points coincide, and leaves out what is no number', () => {
    expect(
      createCalmField()([
        { x: 3, y: 3 },
        { x: Number.NaN, y: 0 },
      ]),
    ).toEqual({ x: 3, y: 3, radius: 1 });
  });
});
