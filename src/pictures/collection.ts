import { type Crop, firstCrop } from './crop';
import { LIMITS, refusals } from './limits';
import type { Preview } from './preview';

/** The reader's pictures as they stand. Never changed: each function gives a new one. */
export interface Collection {
  readonly pictures: readonly Picture[];
  /** Files that were left out, and why. */
  readonly refused: readonly Remark[];
  /** Files that were taken, though something about them was wrong. */
  readonly noted: readonly Remark[];
  /** How many pictures were ever taken: the next one's id. */
  readonly taken: number;
}

export interface Picture {
  readonly id: number;
  readonly name: string;
  /** Who it shows; null until somebody says so. */
  readonly person: string | null;
  readonly preview: Preview;
  readonly crop: Crop;
}

export interface Remark {
  readonly name: string;
  /** One sentence. */
  readonly reason: string;
}

/** What came of one file. */
export type Result =
  | {
      readonly kind: 'taken';
      readonly name: string;
      readonly person: string | null;
      readonly preview: Preview;
      readonly note: string | null;
    }
  | ({ readonly kind: 'refused' } & Remark);

export const EMPTY: Collection = { pictures: [], refused: [], noted: [], taken: 0 };

export function add(collection: Collection, result: Result): Collection {
  if (result.kind === 'refused') return refuse(collection, result.name, result.reason);
  const { name, person, preview, note } = result;
  if (collection.pictures.length >= LIMITS.pictures) return refuse(collection, name, refusals.tooMany(name));
  const picture = { id: collection.taken, name, person, preview, crop: firstCrop(preview) };
  return {
    ...collection,
    pictures: [...collection.pictures, picture],
    noted: note === null ? collection.noted : [...collection.noted, { name, reason: note }],
    taken: collection.taken + 1,
  };
}

export function remove(collection: Collection, id: number): Collection {
  return { ...collection, pictures: collection.pictures.filter((picture) => picture.id !== id) };
}

export function removePerson(collection: Collection, person: string | null): Collection {
  return { ...collection, pictures: collection.pictures.filter((picture) => picture.person !== person) };
}

/** Says who a picture shows; a name without letters takes the name away. */
export function moveTo(collection: Collection, id: number, person: string): Collection {
  return change(collection, (picture) => picture.id === id, { person: nameOf(person) });
}

/** Gives all pictures of somebody another name. Two people of one name become one. */
export function rename(collection: Collection, from: string | null, to: string): Collection {
  return change(collection, (picture) => picture.person === from, { person: nameOf(to) });
}

export function setCrop(collection: Collection, id: number, crop: Crop): Collection {
  return change(collection, (picture) => picture.id === id, { crop });
}

/** The list of files that were left out, read and put away. */
export function forgetRemarks(collection: Collection): Collection {
  return { ...collection, refused: [], noted: [] };
}

export interface Group {
  readonly person: string | null;
  readonly pictures: readonly Picture[];
}

/** The pictures by person, people in the order of their first picture, those without a name first. */
export function groupsOf({ pictures }: Collection): readonly Group[] {
  const groups = new Map<string | null, Picture[]>([[null, []]]);
  for (const picture of pictures) {
    const group = groups.get(picture.person);
    if (group) group.push(picture);
    else groups.set(picture.person, [picture]);
  }
  return Array.from(groups, ([person, group]) => ({ person, pictures: group })).filter(
    (group) => group.pictures.length > 0,
  );
}

function change(
  collection: Collection,
  which: (picture: Picture) => boolean,
  to: Partial<Picture>,
): Collection {
  return {
    ...collection,
    pictures: collection.pictures.map((picture) => (which(picture) ? { ...picture, ...to } : picture)),
  };
}

function refuse(collection: Collection, name: string, reason: string): Collection {
  return { ...collection, refused: [...collection.refused, { name, reason }] };
}

function nameOf(words: string): string | null {
  return words.normalize('NFC').trim().replace(/\s+/g, ' ') || null;
}
