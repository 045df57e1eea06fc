import { describe, expect, it } from 'vitest';
import { type Changed, fromFragment, toFragment } from './carried';

const changed: readonly Changed[] = [
  { spot: { part: 'grey', side: 'first', index: 5 }, value: 0.3 },
  { spot: { part: 'weights', side: 'both', index: 47 }, value: -3 },
  { spot: { part: 'sums', side: 'second', index: 0 }, value: 1.25 },
];

describe('toFragment(changed) and fromFragment(fragment)', () => {
  it('bring back what was changed, in its order', () => {
    expect(toFragment(changed)).toBe('#grey.first.5=0.3&weights.both.47=-3&sums.second.0=1.25');
    expect(fromFragment(toFragment(changed))).toEqual({ changed, notes: [] });
  });

  it('are empty where nothing was', () => {
    expect(toFragment([])).toBe('');
    expect(fromFragment('')).toEqual({ changed: [], notes: [] });
  });

  it('take a place in the page for what it is', () => {
    expect(fromFragment('#figure-9-1')).toEqual({ changed: [], notes: [] });
  });

  it.each(['sums.both.0', 'sums.first.3', 'grey.first.-1', 'weights.both.1e1', 'toString.both.0', 'percent'])(
    'leave %s aside with a sentence',
    (key) => {
      expect(fromFragment(`#${key}=1`)).toEqual({
        changed: [],
        notes: [`${key} is not a number of this example and was left aside.`],
      });
    },
  );

  it('take the nearest value that a number may have, and none for what is no number', () => {
    const {
      changed: [grey],
      notes,
    } = fromFragment('#grey.first.0=7&unit.first.1=x');
    expect(grey?.value).toBe(1);
    expect(notes).toEqual([
      'grey.first.0=7 is outside 0.0 to 1.0; 1.0 was taken.',
      'unit.first.1=x is not a number and was left aside.',
    ]);
  });
});
