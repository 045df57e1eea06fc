import { describe, expect, it } from 'vitest';
import { defaults } from '../../settings/declare';
import { chainOf } from './chain';
import { changedInWords, inWords, namesOf, notesOn } from './sentence';
import { PERCENTAGE_SETTINGS } from './settings';

const scale = { threshold: 0.5, slope: -5, intercept: 3 };
const near = chainOf({ first: [3, 4], second: [4, 3] }, scale);
const far = chainOf({ first: [3, 4], second: [-4, 3] }, scale);
const start = defaults(PERCENTAGE_SETTINGS);
const bobs = namesOf(start);
const strangers = namesOf({ ...start, other: 'Thomas' });
const pictures = { first: [0.1, 0.2], second: [0.1, 0.3] };

describe('inWords(chain, names, greys)', () => {
  it('says distance, verdict and percentage', () => {
    expect(inWords(near, bobs, 16, true)).toBe(
      'Two pictures of Bob, 16 grey values each, end 0.28 apart. That is within t = 0.50, so they are taken for one ' +
        'person. Of pairs so far apart 83\u202f% show one person, if half of all pairs do.',
    );
  });

  it('says when the verdict is wrong, either way', () => {
    expect(inWords(near, strangers, 16, true)).toContain('taken for one person, and wrongly.');
    expect(inWords(far, bobs, 16, true)).toContain('not taken for one person, and wrongly.');
    expect(inWords(far, strangers, 16, true)).not.toContain('wrongly');
    expect(inWords(far, bobs, 16, false)).not.toContain('wrongly');
  });
});

describe('notesOn(chain, names, pictures)', () => {
  const identical = chainOf({ first: [3, 4], second: [3, 4] }, scale);
  const same = { first: [0.1], second: [0.1] };

  it('has nothing to say of two ordinary pictures', () => {
    expect(notesOn(near, bobs, pictures)).toEqual([]);
  });

  it('says why identical pictures do not get 100 %', () => {
    expect(notesOn(identical, bobs, same)).toEqual([
      expect.stringContaining('Even then it says 95\u202f% and not 100'),
    ]);
  });

  it('says that one picture of two people stays one picture', () => {
    expect(notesOn(identical, strangers, same)).toEqual([
      expect.stringContaining('an encoder is given no names'),
    ]);
  });

  it('tells a matrix of zeros from one without a direction', () => {
    const zeros = { first: [0.1], second: [0] };
    expect(notesOn(near, bobs, zeros)).toEqual([expect.stringContaining('The second matrix is all 0')]);
    const lost = chainOf({ first: [3, 4], second: [0, 0] }, scale);
    expect(notesOn(lost, bobs, pictures)).toEqual([expect.stringContaining('0 ÷ 0 is not a number')]);
  });
});

describe('namesOf(values) and changedInWords(count)', () => {
  it('names the second picture after the person, or what it is', () => {
    expect([bobs.second, strangers.second]).toEqual(['Bob again', 'Thomas']);
    expect(namesOf({ ...start, second: 'ink' }).both).toBe('Bob and a matrix of zeros');
  });

  it('counts', () => {
    expect(changedInWords(1)).toContain('One number was');
    expect(changedInWords(2)).toContain('2 numbers were');
  });
});
