import { describe, expect, it } from 'vitest';
import { defaults } from '../../settings/declare';
import { sightFor } from './build-picture';
import { rowOf, type Visit } from './people';
import { albumInWords, doorInWords, queueInWords, trainingInWords, visitorInWords } from './sentence';
import { inUse, notesOn, STRANGER_SETTINGS, type StrangerValues } from './settings';
import { readingOf } from './sight';

const start = defaults(STRANGER_SETTINGS);

async function doorWith(base: Partial<StrangerValues>): Promise<string> {
  const values = { ...start, ...base };
  const sight = await sightFor(base);
  const visit: Visit = { visitor: values.visitor, picture: values.picture };
  const row = rowOf(visit);
  return doorInWords({ who: visitorInWords(visit), sight, row, reading: readingOf(sight, row), values });
}

describe('doorInWords(scene)', () => {
  it('says what the classifier says, how far the embedding is, and what follows', async () => {
    expect(await doorWith({})).toMatch(
      /^John is at the door\. The classifier says Bob, 9\d\.\d\u202f%\. The embedding lies 0\.\d\d from Bob’s and 2\.\d\d from Thomas’s, both beyond t\u00a0=\u00a00\.40: unknown\.$/,
    );
    expect(await doorWith({ t: 1 })).toMatch(/within t\u00a0=\u00a01\.00: Bob\.$/);
  });

  it('knows John once he is enrolled; the classifier does not', async () => {
    expect(await doorWith({ enrolled: 'Bob,Thomas,John' })).toMatch(
      /classifier says Bob, .* from John’s and 0\.\d\d from Bob’s, within t\u00a0=\u00a00\.40: John\.$/,
    );
  });

  it('says what is special about one name, about none, and about nobody enrolled', async () => {
    expect(await doorWith({ enrolled: 'Bob', classes: 'Bob' })).toContain(
      'A softmax over one name says Bob, 100\u202f%, whoever comes. The embedding lies 0.',
    );
    expect(await doorWith({ enrolled: '', classes: '' })).toBe(
      'John is at the door. A classifier without a name has nothing to say. Nobody is enrolled, so there is nothing to compare the embedding with: unknown.',
    );
  });

  it('says that a picture is the enrolled one', async () => {
    expect(await doorWith({ visitor: 'Bob', picture: 1 })).toContain(
      'It is a picture that Bob is enrolled with, so the embedding lies 0.00 away, within t\u00a0=\u00a00.40: Bob.',
    );
  });

  it('says what a cure makes of it', async () => {
    expect(await doorWith({ cure: 'cutoff' })).toContain('which is not enough for a cut-off of 99.0\u202f%.');
    expect(await doorWith({ cure: 'cutoff', cutoff: 0.9 })).toContain(
      'which is enough for a cut-off of 90.0',
    );
    expect(await doorWith({ cure: 'others' })).toContain('With a class for others the classifier says ');
    expect(await doorWith({ cure: 'second' })).toMatch(
      /the first is 0\.\d\d of the second, at most 0\.50 may be: Bob\.$/,
    );
  });
});

describe('queueInWords(byThreshold, other, values)', () => {
  const counts = { rightName: 40, wrongName: 0, missed: 8, letIn: 3, turnedAway: 93 };
  const guess = { way: 'guess', outcomes: { ...counts, missed: 0, letIn: 96, turnedAway: 0 } } as const;

  it('counts both kinds of mistakes, of the threshold and of what is beside it', () => {
    expect(queueInWords(counts, guess, start)).toBe(
      'Of 144 visitors t\u00a0=\u00a00.40 lets in 3 of 96 strangers and misses 8 of 48 who are enrolled; softmax, its best guess, lets in 96 and misses 0.',
    );
  });

  it('says so when no stranger comes, or nobody who is enrolled', () => {
    const noStranger = { ...counts, letIn: 0, turnedAway: 0 };
    expect(queueInWords(noStranger, guess, start)).toContain('No stranger comes, so nothing here says');
    const noneKnown = { ...counts, rightName: 0, missed: 0 };
    expect(queueInWords(noneKnown, guess, start)).toContain('nobody can be missed');
  });
});

describe('albumInWords(who, album, t)', () => {
  it('speaks of the classifier and of the distance', () => {
    const album = { pictures: 30, called: 'Bob', times: 28, sure: 22, named: 2 };
    expect(albumInWords('John', album, 0.4)).toBe(
      'Of John’s 30 pictures the classifier calls 28 Bob, and is above 90\u202f% for some name in 22; with t\u00a0=\u00a00.40 the distance gives 2 a name.',
    );
    expect(albumInWords('John', { ...album, called: null }, 0.4)).toContain('the classifier has no name');
  });
});

describe('trainingInWords(what)', () => {
  it('names all that is being trained', () => {
    expect(trainingInWords(['the encoder', 'the classifier'])).toMatch(
      /^The encoder and the classifier are being trained here/,
    );
  });
});

describe('inUse(values) and notesOn(values)', () => {
  it('a named person has 30 pictures, and there are 68 people drawn by lot', () => {
    const values = { ...start, picture: 50 };
    expect(inUse(values).picture).toBe(30);
    expect(notesOn(values)).toEqual(['John has 30 pictures, and no number 50: number 30 is taken.']);
    expect(notesOn({ ...values, visitor: 'drawn' })).toEqual([]);
  });

  it('has a sentence for either end of the threshold', () => {
    expect(notesOn({ ...start, t: 4 })[0]).toContain('everybody gets a name');
    expect(notesOn({ ...start, t: 0 })[0]).toContain('nobody gets a name');
  });
});
