import { type Collection, type Group, groupsOf, type Picture } from './collection';
import { encoderInput, SIZE } from './crop';
import { LIMITS } from './limits';

/** Pictures as the encoder takes them: SIZE × SIZE numbers each, 0 ink … 1 paper; `labels[i]` numbers the person. */
export interface LabelledPictures {
  readonly x: Float32Array;
  readonly labels: Int32Array;
}

export interface Split {
  readonly train: LabelledPictures;
  readonly unseen: LabelledPictures;
  /** Who the labels are: label k is `people[k]`. */
  readonly people: readonly Group[];
}

/**
 * Parts a collection into pictures to train on and pictures held back to test with.
 *
 * Of each person's n pictures max(1, round(n / 4)) are held back, evenly spread over the order in which they came, so
 * that neighbours in a series do not all fall on one side. The same collection and seed give the same split; another
 * seed shifts it.
 *
 * Errors  RangeError: not enough pictures, with the sentence of `whatIsMissing`.
 */
export function split(collection: Collection, seed = 0): Split {
  const missing = whatIsMissing(collection);
  if (missing !== null) throw new RangeError(missing);
  const people = peopleWithEnough(collection);
  const train: Labelled[] = [];
  const unseen: Labelled[] = [];
  people.forEach(({ pictures }, label) => {
    const held = heldBack(pictures.length, seed);
    pictures.forEach((picture, i) => {
      (held.has(i) ? unseen : train).push({ picture, label });
    });
  });
  return { train: read(train), unseen: read(unseen), people };
}

/** One sentence that says what there is too little of to train, and what would help; null when there is enough. */
export function whatIsMissing(collection: Collection): string | null {
  const enough = peopleWithEnough(collection);
  if (enough.length >= LIMITS.people) return null;
  const needed = `At least ${LIMITS.people} people with ${LIMITS.picturesEach} pictures each are needed: 2 to train on, 1 to test with.`;
  if (collection.pictures.length === 0) return needed;
  const groups = groupsOf(collection);
  const unnamed = groups.find(({ person }) => person === null)?.pictures.length ?? 0;
  if (unnamed > 0 && groups.length === 1) {
    return `${needed} ${plural(unnamed, 'picture has', 'pictures have')} no name yet: say who is in ${unnamed === 1 ? 'it' : 'them'}.`;
  }
  const short = tooFew(collection).map(({ person, pictures }) => `${person} has ${pictures.length}`);
  if (short.length === 0) return `${needed} So far there is only ${enough[0]?.person}: add another person.`;
  return `${needed} ${listed(short)}.`;
}

/** One sentence about the pictures that are not used although there are enough others; null when all are used. */
export function whatIsLeftOut(collection: Collection): string | null {
  const unnamed = collection.pictures.filter(({ person }) => person === null).length;
  const parts = tooFew(collection).map(
    ({ person, pictures }) => `${person} (${pictures.length} of ${LIMITS.picturesEach} pictures)`,
  );
  if (unnamed > 0) parts.push(plural(unnamed, 'picture without a name', 'pictures without a name'));
  return parts.length === 0 ? null : `Left out for now: ${listed(parts)}.`;
}

function peopleWithEnough(collection: Collection): readonly Group[] {
  return groupsOf(collection).filter(
    ({ person, pictures }) => person !== null && pictures.length >= LIMITS.picturesEach,
  );
}

function tooFew(collection: Collection): readonly Group[] {
  return groupsOf(collection).filter(
    ({ person, pictures }) => person !== null && pictures.length < LIMITS.picturesEach,
  );
}

/** Which of n pictures are held back. */
function heldBack(n: number, seed: number): ReadonlySet<number> {
  const many = Math.max(1, Math.round(n / 4));
  return new Set(Array.from({ length: many }, (_, k) => (Math.floor(((k + 1) * n) / many) - 1 + seed) % n));
}

interface Labelled {
  readonly picture: Picture;
  readonly label: number;
}

function read(pictures: readonly Labelled[]): LabelledPictures {
  const x = new Float32Array(pictures.length * SIZE * SIZE);
  pictures.forEach(({ picture: { preview, crop } }, i) => {
    x.set(encoderInput(preview, crop), i * SIZE * SIZE);
  });
  return { x, labels: Int32Array.from(pictures, ({ label }) => label) };
}

function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function listed(parts: readonly string[]): string {
  const shown = parts.length > 6 ? [...parts.slice(0, 5), `${parts.length - 5} more`] : parts;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
