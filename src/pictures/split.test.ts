import { describe, expect, it } from 'vitest';
import { add, type Collection, EMPTY } from './collection';
import { split, whatIsLeftOut, whatIsMissing } from './split';

const NEEDED = 'At least 2 people with 3 pictures each are needed: 2 to train on, 1 to test with.';

/** So many pictures of each person; the grey of the first one is 0, of the second 1, and so on. */
function collectionOf(counts: Record<string, number>, unnamed = 0): Collection {
  const people = [...Object.entries(counts), ['', unnamed] as const].flatMap(([person, count]) =>
    Array<string | null>(count).fill(person || null),
  );
  return people.reduce<Collection>((all, person, i) => {
    const preview = { width: 4, height: 4, grey: new Uint8Array(16).fill(i) };
    return add(all, { kind: 'taken', name: `${i}.png`, person, preview, note: null });
  }, EMPTY);
}

/** Which pictures a set holds, by their grey. */
const numbers = ({ x }: { x: Float32Array }) =>
  Array.from({ length: x.length / 576 }, (_, i) => Math.round(255 * x[576 * i]!));

describe('split(collection, seed)', () => {
  it('holds back 1 of 3 and leaves 2 to train on', () => {
    const { train, unseen, people } = split(collectionOf({ Bob: 3, Thomas: 3 }));
    expect([...train.labels]).toEqual([0, 0, 1, 1]);
    expect([...unseen.labels]).toEqual([0, 1]);
    expect(people.map(({ person }) => person)).toEqual(['Bob', 'Thomas']);
    expect(train.x).toHaveLength(4 * 576);
  });

  it.each([
    [3, 1],
    [5, 1],
    [6, 2],
    [10, 3],
    [40, 10],
  ])('holds back about a quarter: of %i pictures %i', (count, held) => {
    const { train, unseen } = split(collectionOf({ Bob: count, Thomas: count }));
    expect(unseen.labels).toHaveLength(2 * held);
    expect(train.labels).toHaveLength(2 * (count - held));
  });

  it('puts each picture on exactly one side, for every seed', () => {
    for (let seed = 0; seed < 12; seed++) {
      const { train, unseen } = split(collectionOf({ Bob: 7, Thomas: 10 }), seed);
      expect([...numbers(train), ...numbers(unseen)].sort((a, b) => a - b)).toEqual(
        Array.from({ length: 17 }, (_, i) => i),
      );
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const all = collectionOf({ Bob: 8, Thomas: 8 });
    expect(numbers(split(all, 1).unseen)).toEqual(numbers(split(all, 1).unseen));
    expect(numbers(split(all, 1).unseen)).not.toEqual(numbers(split(all, 2).unseen));
  });

  it('leaves out people with too few pictures, and pictures without a name', () => {
    const { people, train } = split(collectionOf({ Bob: 3, John: 2, Thomas: 3 }, 4));
    expect(people.map(({ person }) => person)).toEqual(['Bob', 'Thomas']);
    expect([...train.labels]).toEqual([0, 0, 1, 1]);
  });

  it('throws the sentence of whatIsMissing when there is not enough', () => {
    expect(() => split(EMPTY)).toThrow(new RangeError(NEEDED));
  });
});

describe('whatIsMissing(collection)', () => {
  it.each([
    [{}, 0, NEEDED],
    [{}, 4, `${NEEDED} 4 pictures have no name yet: say who is in them.`],
    [{}, 1, `${NEEDED} 1 picture has no name yet: say who is in it.`],
    [{ Bob: 3 }, 0, `${NEEDED} So far there is only Bob: add another person.`],
    [{ Bob: 2, Thomas: 1 }, 0, `${NEEDED} Bob has 2 and Thomas has 1.`],
    [{ Bob: 9, Thomas: 2 }, 5, `${NEEDED} Thomas has 2.`],
  ])('says of %o and %i without a name: %s', (counts, unnamed, sentence) => {
    expect(whatIsMissing(collectionOf(counts as Record<string, number>, unnamed))).toBe(sentence);
  });

  it('is null when two people have three each', () => {
    expect(whatIsMissing(collectionOf({ Bob: 3, Thomas: 3, John: 1 }))).toBeNull();
  });
});

describe('whatIsLeftOut(collection)', () => {
  it('names who has too few pictures, and counts those without a name', () => {
    expect(whatIsLeftOut(collectionOf({ Bob: 3, Thomas: 3, John: 1 }, 2))).toBe(
      'Left out for now: John (1 of 3 pictures) and 2 pictures without a name.',
    );
    expect(whatIsLeftOut(collectionOf({ Bob: 3, Thomas: 3 }))).toBeNull();
  });
});
