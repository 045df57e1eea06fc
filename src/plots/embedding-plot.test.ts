import { describe, expect, it } from 'vitest';
import { pictureName, pointOf, rowDistance, spokenPicture } from './embedding-plot';

const PEOPLE = [
  { name: 'Bob', portrait: null },
  { name: 'Thomas', portrait: null },
];
const LABELS = [0, 0, 1, 0, 1];

describe('pictureName(row, labels, people)', () => {
  it('counts the pictures of each person from 1', () => {
    expect([0, 1, 2, 3, 4].map((row) => pictureName(row, LABELS, PEOPLE))).toEqual([
      'Bob, picture 1',
      'Bob, picture 2',
      'Thomas, picture 1',
      'Bob, picture 3',
      'Thomas, picture 2',
    ]);
  });

  it('numbers somebody without a name', () => {
    expect(pictureName(0, [7], PEOPLE)).toBe('person 8, picture 1');
  });
});

describe('rowDistance(points, dims, i, j)', () => {
  it('is the length of the difference of two rows', () => {
    expect(rowDistance([0, 0, 3, 4], 2, 0, 1)).toBe(5);
    expect(rowDistance(new Float32Array([9, 9, 9, 1, 2, 2, 0, 0, 0]), 3, 1, 2)).toBe(3);
  });
});

describe('pointOf(points, dims, row)', () => {
  it('lays a plane at depth 0', () => {
    expect(pointOf([1, 2, 3, 4], 2, 1)).toEqual({ x: 3, y: 4, z: 0 });
    expect(pointOf([1, 2, 3, 4, 5, 6], 3, 1)).toEqual({ x: 4, y: 5, z: 6 });
  });
});

describe('spokenPicture(spoken)', () => {
  const spoken = {
    name: 'Bob, picture 3',
    role: undefined,
    near: true,
    to: 0.5,
    distance: 'squared' as const,
  };

  it('tells the distance that the loss compares', () => {
    expect(spokenPicture(spoken)).toBe('Bob, picture 3: squared distance 0.25 from the anchor.');
    expect(spokenPicture({ ...spoken, distance: 'plain' })).toBe(
      'Bob, picture 3: distance 0.50 from the anchor.',
    );
  });

  it('tells the role and the far side, and no distance of the anchor or of a projection', () => {
    expect(spokenPicture({ ...spoken, role: 'negative', near: false })).toBe(
      'Bob, picture 3, the negative: squared distance 0.25 from the anchor, on the far side.',
    );
    expect(spokenPicture({ ...spoken, role: 'anchor' })).toBe('Bob, picture 3, the anchor.');
    expect(spokenPicture({ ...spoken, to: null })).toBe('Bob, picture 3.');
  });
});
