import { describe, expect, it } from 'vitest';
import { defaults } from '../../settings/declare';
import { liveOf, notesOn, type OwnPictures, peopleOf, planOf } from './plan';
import { inUse, MARGIN_SETTINGS, type MarginValues } from './settings';

const values: MarginValues = defaults(MARGIN_SETTINGS);

function own(...counts: number[]): OwnPictures {
  const labels = Int32Array.from(counts.flatMap((count, person) => Array<number>(count).fill(person)));
  const pictures = { x: new Float32Array(labels.length * 576), labels };
  return {
    train: pictures,
    unseen: pictures,
    people: counts.map((_, i) => ({ name: `P${i}`, portrait: null })),
  };
}

describe('planOf(values, own)', () => {
  it('is the default demo: eight named people without John, 8 × 4, three numbers', () => {
    const plan = planOf(values, null);
    expect(plan).toMatchObject({ people: 8, shots: 4, outputs: 3, normalised: true, hidden: [128, 64] });
    expect(plan.problem).toMatchObject({ kind: 'named', shots: 24 });
    expect(peopleOf(plan, null, '/').map(({ name }) => name)).toEqual([
      'Bob',
      'Thomas',
      'Amara',
      'Diego',
      'Elena',
      'Fatima',
      'Ingrid',
      'Kofi',
    ]);
  });

  it('never asks for a larger batch than the pictures allow, and says so', () => {
    expect(planOf({ ...values, people: 32 }, null).people).toBe(8);
    expect(planOf({ ...values, people: 32, faces: 'drawn' }, null).people).toBe(32);
    expect(planOf(values, own(5, 2, 3))).toMatchObject({ people: 3, shots: 2 });
    expect(notesOn(values, own(5, 2, 3))).toEqual([
      'A batch of 8 people × 4 pictures was asked for; these faces allow 3 × 2.',
    ]);
    expect(notesOn(values, null)).toEqual([]);
  });
});

describe('liveOf(values)', () => {
  it('reads “as fast as it goes” as no limit', () => {
    expect(liveOf({ ...values, speed: 'full' }).pace).toBe(Number.POSITIVE_INFINITY);
    expect(liveOf(values)).toEqual({
      lanes: [{ margin: 0.2, mining: 'batch-all', distance: 'squared', learningRate: 0.001 }],
      pace: 10,
    });
  });
});

describe('peopleOf(plan, own, base)', () => {
  it.each(['/', '/notebook', '/notebook/'])('finds the portraits under %s', (base) => {
    const root = base === '/' ? '' : '/notebook';
    expect(peopleOf(planOf(values, null), null, base)[0]!.portrait).toBe(`${root}/portraits/bob.webp`);
  });
});

describe('inUse(values)', () => {
  it('takes a margin beyond the range of plain distances as its end, and leaves squared ones alone', () => {
    expect(inUse({ ...values, alpha: 5, distance: 'plain' }).alpha).toBe(2.5);
    expect(inUse({ ...values, alpha: 5 }).alpha).toBe(5);
    expect(notesOn({ ...values, alpha: 5, distance: 'plain' }, null)).toEqual([
      'α = 5 is beyond what plain distances can reach; 2.5 is used.',
    ]);
  });
});
