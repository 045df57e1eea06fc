import { describe, expect, it } from 'vitest';
import { defaults } from '../../settings/declare';
import { notesOn, planOf } from './plan';
import { ENCODER_SETTINGS } from './settings';

const values = defaults(ENCODER_SETTINGS);

describe('planOf(values)', () => {
  it('learns from the people asked for and is tested on 40 others', () => {
    expect(planOf({ ...values, people: 128, shots: 6, outputs: '3' })).toMatchObject({
      problem: { kind: 'drawn', people: 128, shots: 6, unseenPeople: 40, unseenShots: 10 },
      outputs: 3,
      people: 16,
      shots: 4,
    });
  });

  it('has filters in front where a convolution is asked for', () => {
    expect(planOf(values).convolutions).toBeUndefined();
    expect(planOf({ ...values, encoder: 'convolution' }).convolutions).toHaveLength(1);
  });
});

describe('notesOn(values)', () => {
  it('is silent where a batch is full', () => {
    expect(notesOn(values)).toEqual([]);
    expect(notesOn({ ...values, people: 16, shots: 4 })).toEqual([]);
  });

  it('says what fewer people or pictures allow', () => {
    const few = { ...values, people: 7, shots: 2 };
    expect(planOf(few)).toMatchObject({ people: 7, shots: 2 });
    expect(notesOn(few)).toEqual(['A batch shows 16 people × 4 pictures; 7 people with 2 each allow 7 × 2.']);
  });
});
