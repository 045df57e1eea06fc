import { describe, expect, it } from 'vitest';
import { createRandom } from './random';
import { createSampler, sampleBatch } from './sampling';

/** Persons 9, 4, 7 and 2 with 3, 5, 1 and 3 pictures. */
const labels = Int32Array.of(9, 4, 7, 4, 2, 9, 4, 2, 4, 9, 2, 4);

describe('sampleBatch(labels, people, shots, random)', () => {
  it('[SA1] draws so many rows of so many people, grouped, none twice', () => {
    for (let seed = 0; seed < 50; seed++) {
      const batch = sampleBatch(labels, 2, 3, createRandom(seed));
      const people = [0, 3].map((at) => new Set(batch.slice(at, at + 3).map((row) => labels[row]!)));
      expect(people.map(({ size }) => size)).toEqual([1, 1]);
      expect(new Set(people.flatMap((labelsOfOne) => [...labelsOfOne])).size).toBe(2);
      expect(new Set(batch).size).toBe(6);
    }
  });

  it('[SA1] passes over people with too few rows', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect([...sampleBatch(labels, 3, 3, createRandom(seed))].map((row) => labels[row])).not.toContain(7);
    }
  });

  it('[SA1] takes every person, and every row of a person, equally often', () => {
    const random = createRandom(1);
    const people = new Map<number, number>();
    const rows = new Map<number, number>();
    for (let i = 0; i < 3000; i++) {
      const [first] = sampleBatch(labels, 1, 3, random);
      people.set(labels[first!]!, (people.get(labels[first!]!) ?? 0) + 1);
      if (labels[first!] === 4) rows.set(first!, (rows.get(first!) ?? 0) + 1);
    }
    expect([...people.values()].every((count) => Math.abs(count - 1000) < 100)).toBe(true);
    expect([...rows.keys()].sort((a, b) => a - b)).toEqual([1, 3, 6, 8, 11]);
    expect(Math.min(...rows.values())).toBeGreaterThan(150);
  });

  it('[SA1] depends on the generator alone: a sampler that was used draws as a fresh one does', () => {
    const sampler = createSampler(labels, 2, 2);
    sampler(createRandom(1));
    expect(sampler(createRandom(2))).toEqual(sampleBatch(labels, 2, 2, createRandom(2)));
    expect(sampler(createRandom(2))).not.toEqual(sampler(createRandom(3)));
  });

  it('leaves the labels as they were', () => {
    const before = labels.slice();
    sampleBatch(labels, 2, 2, createRandom(1));
    expect(labels).toEqual(before);
  });

  it('[SA1] says what it was asked for and what there is', () => {
    expect(() => sampleBatch(labels, 4, 3, createRandom(1))).toThrow(
      new RangeError(
        'a batch of 4 people × 3 shots needs 4 people with at least 3 pictures each, ' +
          'got 3 such people: ask for fewer people or fewer shots',
      ),
    );
    expect(() => sampleBatch(labels, 0, 3, createRandom(1))).toThrow(
      new RangeError('a batch needs whole numbers ≥ 1 of people and of shots, got 0 and 3'),
    );
    expect(() => sampleBatch(labels, 2, 1.5, createRandom(1))).toThrow('got 2 and 1.5');
  });
});
