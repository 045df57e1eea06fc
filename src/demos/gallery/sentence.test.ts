import { expect, describe as group, it } from 'vitest';
import type { Outcomes } from '../../numerics/identification';
import { describe } from './sentence';

const said = (outcomes: Partial<Outcomes>, people = 20, shots = 1, t = 0.3): string =>
  describe({
    people,
    shots,
    t,
    outcomes: { rightName: 0, wrongName: 0, missed: 0, letIn: 0, turnedAway: 0, ...outcomes },
  });

group('describe(seen)', () => {
  it('says who is enrolled, and what becomes of them and of strangers', () => {
    expect(said({ rightName: 20, wrongName: 2, missed: 18, letIn: 16, turnedAway: 84 }, 20, 5)).toBe(
      '20 people are enrolled with 5 pictures each. With t = 0.30, 50\u202f% of their visits end with the right name, 5\u202f% with a wrong one; of the strangers’ visits 16.0\u202f% are let in.',
    );
  });

  it('one person cannot be taken for another', () => {
    const sentence = said({ rightName: 1, missed: 1, turnedAway: 9, letIn: 1 }, 1);
    expect(sentence).toContain('there is no other name to be wrong about');
    expect(sentence).not.toContain('wrong one');
  });

  it('without strangers half of the question is not asked, whatever t is', () => {
    for (const [outcomes, t] of [
      [{ rightName: 30, missed: 10 }, 0.3],
      [{ missed: 40 }, 0],
      [{ rightName: 40 }, 4],
    ] as const) {
      expect(said(outcomes, 20, 1, t)).toContain('No stranger comes');
    }
  });

  it('has a sentence for both ends of t', () => {
    expect(said({ missed: 40, turnedAway: 200 }, 20, 1, 0)).toContain('nobody is named');
    expect(said({ rightName: 36, wrongName: 4, letIn: 200 }, 20, 1, 4)).toContain(
      'every stranger gets a name',
    );
  });
});
