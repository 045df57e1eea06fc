import { describe, expect, it } from 'vitest';
import {
  add,
  type Collection,
  EMPTY,
  groupsOf,
  moveTo,
  type Result,
  remove,
  removePerson,
  rename,
  setCrop,
} from './collection';
import { LIMITS } from './limits';

const preview = { width: 2, height: 3, grey: new Uint8Array(6) };

function taken(name: string, person: string | null, note: string | null = null): Result {
  return { kind: 'taken', name, person, preview, note };
}

function collectionOf(...people: (string | null)[]): Collection {
  return people.reduce((all, person, i) => add(all, taken(`${i}.png`, person)), EMPTY);
}

const shape = (collection: Collection) =>
  groupsOf(collection).map(({ person, pictures }) => [person, pictures.map(({ id }) => id)]);

describe('add(collection, result)', () => {
  it('takes a picture with its first crop and leaves the old collection as it was', () => {
    const before = Object.freeze({ ...EMPTY, pictures: Object.freeze([]) });
    const after = add(before, taken('a.png', 'Bob'));
    expect(after.pictures).toEqual([
      { id: 0, name: 'a.png', person: 'Bob', preview, crop: { x: 0, y: 1 / 3, side: 2 } },
    ]);
    expect(before.pictures).toEqual([]);
  });

  it('lists what was refused, and what was noted', () => {
    const refused = add(EMPTY, { kind: 'refused', name: 'a.png', reason: 'It is empty.' });
    expect(refused.refused).toEqual([{ name: 'a.png', reason: 'It is empty.' }]);
    const noted = add(refused, taken('b.jpg', 'Bob', 'It is a PNG.'));
    expect(noted.noted).toEqual([{ name: 'b.jpg', reason: 'It is a PNG.' }]);
    expect(noted.pictures).toHaveLength(1);
  });

  it('refuses a picture too many', () => {
    const picture = collectionOf('Bob').pictures[0]!;
    const full: Collection = { ...EMPTY, pictures: Array(LIMITS.pictures).fill(picture) };
    const more = add(full, taken('last.png', 'Bob'));
    expect(more.pictures).toHaveLength(2000);
    expect(more.refused[0]!.reason).toBe(
      '“last.png” is one too many: 2,000 pictures are the most. Remove others first.',
    );
  });

  it('never gives an id twice, also after a removal', () => {
    const all = add(remove(collectionOf('Bob', 'Bob'), 1), taken('c.png', 'Bob'));
    expect(all.pictures.map(({ id }) => id)).toEqual([0, 2]);
  });
});

describe('groupsOf(collection)', () => {
  it('keeps people in the order of their first picture, and those without a name in front', () => {
    expect(shape(collectionOf('Thomas', null, 'Bob', 'Thomas'))).toEqual([
      [null, [1]],
      ['Thomas', [0, 3]],
      ['Bob', [2]],
    ]);
  });
});

describe('rename, moveTo, remove, removePerson and setCrop', () => {
  it('give all pictures of somebody another name', () => {
    expect(shape(rename(collectionOf(null, 'Bob', null), null, '  Anna  Maria '))).toEqual([
      ['Anna Maria', [0, 2]],
      ['Bob', [1]],
    ]);
  });

  it('make one person of two with one name', () => {
    expect(shape(rename(collectionOf('Bob', 'Robert'), 'Robert', 'Bob'))).toEqual([['Bob', [0, 1]]]);
  });

  it('move one picture to somebody else, or to nobody', () => {
    const all = collectionOf('Bob', 'Bob', 'Thomas');
    expect(shape(moveTo(all, 1, 'Thomas'))).toEqual([
      ['Bob', [0]],
      ['Thomas', [1, 2]],
    ]);
    expect(shape(moveTo(all, 1, ' '))[0]).toEqual([null, [1]]);
  });

  it('take away one picture, or all of somebody', () => {
    const all = collectionOf('Bob', 'Thomas', 'Bob');
    expect(shape(remove(all, 0))).toEqual([
      ['Thomas', [1]],
      ['Bob', [2]],
    ]);
    expect(shape(removePerson(all, 'Bob'))).toEqual([['Thomas', [1]]]);
  });

  it('change one crop', () => {
    const all = setCrop(collectionOf('Bob', 'Bob'), 1, { x: 0, y: 1, side: 1 });
    expect(all.pictures.map(({ crop }) => crop.side)).toEqual([2, 1]);
  });
});
