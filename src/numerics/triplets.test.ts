import { describe, expect, it } from 'vitest';
import { batchAll } from './batch-all';
import { allTriplets, distancesOf, scatteredBatch } from './reference';
import { activeTriplets, countValid, gaps, triplesOfPK } from './triplets';

const { labels, ...points } = scatteredBatch([3, 2, 1, 4], 3, 2);
const D = distancesOf({ labels, ...points });

describe('countValid(labels) and triplesOfPK(people, shots)', () => {
  it.each([
    [8, 4, 2_688],
    [16, 4, 11_520],
    [18, 4, 14_688],
    [45, 40, 123_552_000],
    [8, 1, 0],
    [1, 8, 0],
  ])('[TC1] %i people × %i shots have %i', (people, shots, count) => {
    expect(triplesOfPK(people, shots)).toBe(count);
    expect(countValid(Int32Array.from({ length: people * shots }, (_, i) => i % people))).toBe(count);
  });

  it('[TC1] agrees with three loops for groups of unequal sizes', () => {
    expect(countValid(labels)).toBe(allTriplets(labels).length);
    expect(countValid(new Int32Array(0))).toBe(0);
  });
});

describe('gaps(D, labels, n)', () => {
  it('[TC2] are d_an − d_ap, anchor by anchor: points 0, 1 | 3 on a line', () => {
    const line = Float32Array.of(0, 1, 9, 1, 0, 4, 9, 4, 0);
    expect([...gaps(line, Int32Array.of(0, 0, 1), 3)]).toEqual([8, 3]);
  });

  it('[TC2] are those of the triple loop, in its order', () => {
    const expected = allTriplets(labels).map(({ anchor, positive, negative }) =>
      Math.fround(D[anchor * 10 + negative]! - D[anchor * 10 + positive]!),
    );
    expect([...gaps(D, labels, 10)]).toEqual(expected);
  });

  it('[TC2] below α are as many as batch-all has active triplets', () => {
    const { active } = batchAll(D, labels, 10, 0.25, new Float32Array(100));
    expect(gaps(D, labels, 10).filter((gap) => gap < 0.25).length).toBe(active);
  });

  it('names the array that does not fit', () => {
    expect(() => gaps(D, labels, 9)).toThrow('D must hold 9 × 9 = 81 numbers, got 100');
  });
});

describe('activeTriplets(D, labels, n, margin, anchor)', () => {
  it('[TC3] of all anchors are those with raw > 0, with what they cost', () => {
    const found = [...labels.keys()].flatMap((anchor) =>
      activeTriplets(D, labels, 10, 0.2, anchor).map((triplet) => ({ anchor, ...triplet })),
    );
    const expected = allTriplets(labels)
      .map(({ anchor, positive, negative }) => {
        return {
          anchor,
          positive,
          negative,
          raw: D[anchor * 10 + positive]! - D[anchor * 10 + negative]! + 0.2,
        };
      })
      .filter(({ raw }) => raw > 0);
    expect(found).toEqual(expected);
    expect(found.length).toBe(batchAll(D, labels, 10, 0.2, new Float32Array(100)).active);
  });

  it.each([-1, 10, 1.5])('names the anchor %s that is outside the batch', (anchor) => {
    expect(() => activeTriplets(D, labels, 10, 0.2, anchor)).toThrow(
      new RangeError(`anchor ${anchor} is outside a batch of 10 points`),
    );
  });

  it('names a margin that cannot be one', () => {
    expect(() => activeTriplets(D, labels, 10, -1, 0)).toThrow(
      'margin α must be a finite number ≥ 0, got -1',
    );
  });
});
