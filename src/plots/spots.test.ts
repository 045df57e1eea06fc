import { describe, expect, it } from 'vitest';
import { groupsOf, spotAt, spotBeside } from './spots';

describe('groupsOf(spots, labels, people, stage)', () => {
  it('is the middle of each person’s pictures, seen from the middle of the plot', () => {
    const spots = [
      { x: 110, y: 100, near: true },
      { x: 130, y: 100, near: true },
      { x: 100, y: 150, near: false },
    ];
    const stage = { cx: 100, cy: 100, radius: 100 };
    expect(groupsOf(spots, [0, 0, 1], 2, stage)).toEqual([
      { x: 0.2, y: 0 },
      { x: 0, y: 0.5 },
    ]);
    expect(groupsOf(spots, [0, 0, 0], 2, stage)[1]).toEqual({ x: 0, y: 0 });
  });
});

describe('spotAt(spots, place, reach)', () => {
  const spots = [
    { x: 0, y: 0, near: false },
    { x: 8, y: 0, near: true },
    { x: 50, y: 0, near: true },
  ];

  it('prefers what is in front to what is behind it', () => {
    expect(spotAt(spots, { x: 0, y: 0 }, 14)).toBe(1);
    expect(spotAt(spots, { x: -8, y: 0 }, 14)).toBe(0);
  });

  it('is null when nothing is within reach', () => {
    expect(spotAt(spots, { x: 25, y: 0 }, 14)).toBeNull();
  });
});

describe('spotBeside(spots, from, right, up)', () => {
  const spots = [
    { x: 0, y: 0, near: true },
    { x: 30, y: 2, near: true },
    { x: 20, y: 40, near: true },
    { x: 0, y: -30, near: true },
  ];

  it('goes to the nearest spot on that side', () => {
    expect(spotBeside(spots, 0, 1, 0)).toBe(1);
    expect(spotBeside(spots, 0, 0, 1)).toBe(3);
    expect(spotBeside(spots, 0, 0, -1)).toBe(1);
  });

  it('is null at the edge', () => {
    expect(spotBeside(spots, 0, -1, 0)).toBeNull();
  });
});
