import { describe, expect, it } from 'vitest';
import type { LaneFinding } from '../../state/findings';
import { alarmOf } from './alarm';

const sick = (lane: number, name: string | null, what: string): LaneFinding => ({
  kind: 'collapse',
  since: 7,
  reasons: ['one', 'two'],
  lane,
  name,
  what,
  why: 'one, two',
});

describe('alarmOf', () => {
  it('is silent where nothing is wrong', () => {
    expect(alarmOf([], 3)).toBeNull();
  });

  it('says what it is and why', () => {
    expect(alarmOf([sick(0, null, 'collapse since step 7')], 1)).toEqual({
      head: 'Collapse since step 7',
      why: 'one, two',
      spoken: 'Collapse since step 7: one, two.',
    });
  });

  it('names the lanes where some of them are sick, and leaves the reasons to who listens', () => {
    const two = [sick(0, 'a', 'collapse since step 7'), sick(2, 'b', 'collapse since step 7')];
    expect(alarmOf(two, 3)).toEqual({
      head: 'A: collapse since step 7; B: collapse since step 7',
      why: null,
      spoken: 'A: collapse since step 7: one, two. B: collapse since step 7: one, two.',
    });
  });

  it('says once what all have', () => {
    const both = [sick(0, 'a', 'no valid triplet'), sick(1, 'b', 'no valid triplet')];
    expect(alarmOf(both, 2)).toEqual({
      head: 'Both: no valid triplet',
      why: 'one, two',
      spoken: 'Both: no valid triplet: one, two.',
    });
    expect(alarmOf([both[0]!, sick(1, 'b', 'saturation')], 2)!.head).toBe(
      'A: no valid triplet; B: saturation',
    );
  });
});
