import { describe, expect, it } from 'vitest';
import {
  ALBUM_PICTURES,
  CROWDS,
  drawVisit,
  MOST_ENROLLED_PICTURES,
  placeIn,
  QUEUE,
  queueOf,
  ROWS,
  rowOf,
  STRANGERS,
} from './people';

describe('the queue', () => {
  it('begins with John, and is the same whenever it is made', () => {
    expect(QUEUE.slice(0, 3)).toEqual([
      { visitor: 'John', picture: 13 },
      { visitor: 'Bob', picture: 7 },
      { visitor: 'drawn', picture: 23 },
    ]);
  });

  it('has Bob and Thomas 24 times each, 14 others twice, and everybody drawn by lot once', () => {
    const times = (visitor: string): number => QUEUE.filter((visit) => visit.visitor === visitor).length;
    expect([times('Bob'), times('Thomas'), times('John'), times('Yuki'), times('drawn')]).toEqual([
      24,
      24,
      2,
      2,
      STRANGERS,
    ]);
    expect(new Set(QUEUE.map(rowOf)).size).toBe(QUEUE.length);
  });

  it('shows no picture that somebody may be enrolled with', () => {
    const named = QUEUE.filter(({ visitor }) => visitor !== 'drawn');
    expect(Math.min(...named.map(({ picture }) => picture))).toBeGreaterThan(MOST_ENROLLED_PICTURES);
  });

  it('can be one of people with names, or of people drawn by lot', () => {
    expect(queueOf('named').length + queueOf('drawn').length).toBe(QUEUE.length);
    expect(queueOf('drawn').every(({ visitor }) => visitor === 'drawn')).toBe(true);
    expect(placeIn(QUEUE, { visitor: 'John', picture: 13 })).toBe(0);
    expect(placeIn(QUEUE, { visitor: 'John', picture: 1 })).toBe(-1);
  });
});

describe('rowOf(visit)', () => {
  it('counts the rows of the crowds, one after the other', () => {
    const rows = CROWDS.reduce((sum, { personSeeds, shots }) => sum + personSeeds.length * shots, 0);
    expect(ROWS).toBe(rows);
    expect(rowOf({ visitor: 'Bob', picture: 1 })).toBe(0);
    expect(rowOf({ visitor: 'Thomas', picture: 2 })).toBe(ALBUM_PICTURES + 1);
    expect(rowOf({ visitor: 'drawn', picture: STRANGERS })).toBe(ROWS - 1);
  });
});

describe('drawVisit(visit, size)', () => {
  it('draws another picture for another visit', () => {
    const bob = drawVisit({ visitor: 'Bob', picture: 1 }, 24);
    expect(bob.length).toBe(576);
    expect(drawVisit({ visitor: 'Bob', picture: 2 }, 24)).not.toEqual(bob);
    expect(drawVisit({ visitor: 'drawn', picture: 1 }, 24)).not.toEqual(
      drawVisit({ visitor: 'drawn', picture: 2 }, 24),
    );
  });
});
