import { describe, expect, it } from 'vitest';
import { ROWS, rowOf } from './people';
import { distancesTo, greatestOf, joined, readingOf, untrained } from './sight';

/** Embeddings in which each row points its own way, except where it is told. */
function probes(rows: number): Float32Array {
  const x = new Float32Array(rows * 16);
  for (let row = 0; row < rows; row++) x[row * 16 + (row % 16)] = 1;
  return x;
}

describe('distancesTo(probes, names, each, guests)', () => {
  it('is 0 from a picture to itself, and 2 where two stand at right angles', () => {
    const { D, people } = distancesTo(probes(ROWS), ['Bob', 'Thomas'], 1);
    expect(people).toEqual(['Bob', 'Thomas']);
    expect(D.length).toBe(2 * ROWS);
    // Row 0 is Bob's first picture, row 30 Thomas's: 30 mod 16 is 14.
    expect(D[0]).toBe(0);
    expect(D[1]).toBe(2);
    expect(D[2 * rowOf({ visitor: 'Thomas', picture: 1 }) + 1]).toBe(0);
  });

  it('takes the nearest of several pictures', () => {
    const x = probes(ROWS);
    const row = rowOf({ visitor: 'John', picture: 6 });
    const third = rowOf({ visitor: 'Bob', picture: 3 });
    x.copyWithin(row * 16, third * 16, (third + 1) * 16);
    expect(distancesTo(x, ['Bob'], 1).D[row]).toBe(2);
    expect(distancesTo(x, ['Bob'], 3).D[row]).toBe(0);
  });

  it('has a column for each guest, and names two who have the same picture', () => {
    const x = probes(ROWS);
    const embedding = x.slice(0, 16);
    const { people, D, twins } = distancesTo(x, ['Bob'], 1, [{ name: 'me', embedding }]);
    expect(people).toEqual(['Bob', 'me']);
    expect([D[0], D[1]]).toEqual([0, 0]);
    expect(twins).toEqual(['Bob', 'me']);
    expect(distancesTo(x, ['Bob', 'Thomas'], 1).twins).toBeNull();
  });

  it('has no columns where nobody is enrolled', () => {
    expect(distancesTo(probes(ROWS), [], 1)).toEqual({ people: [], D: new Float32Array(0), twins: null });
  });
});

describe('readingOf(sight, row)', () => {
  it('finds the nearest two; there are none where nobody is enrolled', () => {
    const plain = untrained(['Bob', 'Thomas'], ROWS);
    const sight = { distances: distancesTo(probes(ROWS), ['Bob', 'Thomas'], 1), plain, withOthers: plain };
    expect(readingOf(sight, rowOf({ visitor: 'Thomas', picture: 1 }))).toMatchObject({
      nearest: 1,
      second: 0,
    });
    const nobody = { ...sight, distances: distancesTo(probes(ROWS), [], 1) };
    expect(readingOf(nobody, 0)).toMatchObject({ nearest: -1, second: -1 });
  });
});

describe('joined(crowds) and greatestOf(shares)', () => {
  it('joins in order; ties go to the first', () => {
    expect([...joined([Float32Array.of(1, 2), Float32Array.of(3)])]).toEqual([1, 2, 3]);
    expect(greatestOf([0.2, 0.4, 0.4])).toBe(1);
    expect(greatestOf([])).toBe(-1);
  });
});
