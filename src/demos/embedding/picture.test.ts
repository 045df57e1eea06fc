import { describe, expect, it } from 'vitest';
import { squaredDistance } from '../../numerics/distance';
import { defaults } from '../../settings/declare';
import { pictureOf, picturesOf } from './picture';
import { EMBEDDING_SETTINGS, inUse, notesOn, PRESETS } from './settings';

const values = defaults(EMBEDDING_SETTINGS);

describe('pictureOf(name, number, change, mean)', () => {
  it('gives the same picture each time, and another one of each number and person', () => {
    expect(pictureOf('Bob', 2)).toEqual(pictureOf('Bob', 2));
    expect(pictureOf('Bob', 2)).not.toEqual(pictureOf('Bob', 3));
    expect(pictureOf('Bob', 2)).not.toEqual(pictureOf('Thomas', 2));
  });

  it.each(['glasses', 'light', 'smile'] as const)('%s changes the picture a little', (change) => {
    const moved = squaredDistance(pictureOf('Bob', 2), pictureOf('Bob', 2, change));
    expect(moved).toBeGreaterThan(0.1);
    expect(moved).toBeLessThan(squaredDistance(pictureOf('Bob', 2), pictureOf('Thomas', 2)));
  });

  it('shuffled keeps every grey value', () => {
    const [before, after] = [pictureOf('Bob', 2), pictureOf('Bob', 2, 'shuffled')];
    expect(after).not.toEqual(before);
    expect(after.toSorted()).toEqual(before.toSorted());
  });

  it('average is the encoder’s, and as taken as long as there is none', () => {
    const mean = new Float32Array(576).fill(0.4);
    expect(pictureOf('Bob', 2, 'average', mean)).toBe(mean);
    expect(pictureOf('Bob', 2, 'average')).toEqual(pictureOf('Bob', 2));
  });
});

describe('picturesOf(values)', () => {
  it('changes the anchor alone', () => {
    const { anchor, positive, negative } = picturesOf({ ...values, change: 'grey' });
    expect(new Set(anchor).size).toBe(1);
    expect([positive, negative]).toEqual([pictureOf('Bob', 6), pictureOf('Thomas', 6)]);
  });
});

describe('inUse(values) and notesOn(values)', () => {
  it('never takes one person for somebody else, and says so', () => {
    const same = { ...values, person: 'Thomas', other: 'Thomas' } as const;
    expect(inUse(same).other).toBe('Bob');
    expect(notesOn(same)).toEqual(['Somebody else cannot be Thomas, too: Bob is taken.']);
    expect(inUse({ ...values, person: 'Bob', other: 'Bob' }).other).toBe('Thomas');
  });

  it('keeps the focus on a number that there is', () => {
    const few = { ...values, outputs: '3', number: 7 } as const;
    expect(inUse(few).number).toBe(3);
    expect(notesOn(few)).toEqual(['There is no number 7 of 3: number 3 is in focus.']);
    expect(notesOn(values)).toEqual([]);
  });

  it('no preset needs a note', () => {
    for (const preset of PRESETS) expect(notesOn({ ...values, ...preset.values })).toEqual([]);
  });
});
