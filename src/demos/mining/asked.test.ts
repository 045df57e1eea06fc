import { describe, expect, it } from 'vitest';
import { defaults } from '../../settings/declare';
import { presetShown } from '../../settings/presets';
import { chosenAt, inUse, nearestPositive, notesOn, personOf, pictureOf } from './asked';
import { namesOf } from './people';
import { MINING_PRESETS, MINING_SETTINGS, MOST_ROWS } from './settings';

const values = defaults(MINING_SETTINGS);
const notes = (asked: Partial<typeof values>) =>
  notesOn({ ...values, ...asked }, values, namesOf(asked.faces ?? 'named'));

describe('inUse(values) and notesOn(values, names)', () => {
  it('leave what can be used as it is', () => {
    expect(inUse(values)).toEqual(values);
    expect(notes({})).toEqual([]);
    for (const preset of MINING_PRESETS) {
      const shown = { ...values, ...preset.values };
      expect(notes(preset.values)).toEqual([]);
      expect(presetShown(MINING_PRESETS, shown)).toBe(preset);
    }
  });

  it('hold P to the people there are', () => {
    expect(inUse({ ...values, people: 12 })).toMatchObject({ people: 8, shots: 4 });
    expect(notes({ people: 12 })).toEqual(['P = 12 people were asked for and there are 8; 8 are used.']);
    expect(notes({ faces: 'drawn', people: 32 })).toEqual([]);
  });

  it('hold P × K to the rows of the picture', () => {
    const asked = { faces: 'drawn', people: 64, shots: 24 } as const;
    expect(inUse({ ...values, ...asked })).toMatchObject({ people: 64, shots: 2 });
    expect(notes(asked)).toEqual([
      '64 people × 24 pictures are 1,536 rows, and the picture holds 128; 2 pictures of each are used.',
    ]);
    for (let people = 1; people <= 64; people++) {
      const used = inUse({ ...values, faces: 'drawn', people, shots: 24 });
      expect(used.people * used.shots).toBeLessThanOrEqual(MOST_ROWS);
    }
  });

  it('hold the anchor to the batch, and the positive to its person', () => {
    expect(inUse({ ...values, anchor: 99 })).toMatchObject({ anchor: 32 });
    expect(notes({ anchor: 99 })).toEqual([
      'Row 99 was asked for as the anchor and the batch has 32; row 32 is used.',
    ]);
    expect(notes({ positive: 9 })).toEqual([
      'Elena’s picture 9 is not in the batch, which has 4 of each; picture 4 is used as the positive.',
    ]);
    expect(notes({ positive: 3 })).toEqual([
      'Elena’s picture 3 is the anchor itself; picture 4 is used as the positive.',
    ]);
    expect(inUse({ ...values, anchor: 20, positive: 4 })).toMatchObject({ positive: 3 });
    // The nearest that is there may be the anchor itself.
    expect(inUse({ ...values, anchor: 20, positive: 9 })).toMatchObject({ positive: 3 });
  });

  it('fit what nobody has moved without a word', () => {
    expect(inUse({ ...values, shots: 1 })).toMatchObject({ anchor: 8 });
    expect(notes({ shots: 1 })).toEqual([]);
    expect(notes({ shots: 1, anchor: 20 })).toHaveLength(1);
  });

  it('say nothing of a positive where nobody has one', () => {
    expect(notes({ shots: 1, anchor: 8 })).toEqual([]);
    expect(inUse({ ...values, shots: 1, anchor: 8 })).toMatchObject({ shots: 1, anchor: 8 });
  });

  it('know the end of α for plain distances', () => {
    expect(notes({ distance: 'plain', alpha: 4 })).toEqual([
      'α = 4 is beyond what plain distances can reach; 2.5 is used.',
    ]);
  });
});

describe('personOf, pictureOf, nearestPositive and chosenAt', () => {
  it('count rows from 1, four of each person', () => {
    expect([1, 4, 5, 32].map((row) => [personOf(row, 4), pictureOf(row, 4)])).toEqual([
      [0, 1],
      [0, 4],
      [1, 1],
      [7, 4],
    ]);
  });

  it('take the picture after the anchor where the anchor was wanted, or the one before the end', () => {
    expect(nearestPositive(2, 1, 4)).toBe(2);
    expect(nearestPositive(2, 2, 4)).toBe(3);
    expect(nearestPositive(4, 4, 4)).toBe(3);
  });

  it('a cell of the anchor’s person chooses both, any other the anchor alone', () => {
    const { shots, positive } = values;
    expect(chosenAt({ shots, positive }, 4, 6)).toEqual({ anchor: 5, positive: 3 });
    expect(chosenAt({ shots, positive }, 4, 20)).toEqual({ anchor: 5, positive: 2 });
    expect(chosenAt({ shots, positive }, 5, 20)).toEqual({ anchor: 6, positive: 1 });
    expect(chosenAt({ shots, positive }, 4, 4)).toEqual({ anchor: 5, positive: 2 });
  });
});
