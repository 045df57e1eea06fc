import { describe, expect, it } from 'vitest';
import { Refusals } from './refusals';

const wrong = (message: string, id?: number) => ({ type: 'error', message, ...(id && { id }) }) as const;

describe('Refusals', () => {
  it('makes one error of what is wrong about the same thing: the last one, counted', () => {
    const refusals = new Refusals();
    for (const value of [7, 8, 9]) refusals.add('alpha', wrong(`alpha=${value}`));
    refusals.add('seed', wrong('seed=x'));
    expect(refusals.take()).toEqual([{ ...wrong('alpha=9'), times: 3 }, wrong('seed=x')]);
    expect(refusals.take()).toEqual([]);
  });

  it('keeps the errors of commands with an id apart', () => {
    const refusals = new Refusals();
    for (const id of [1, 2]) refusals.add('alpha', wrong('alpha=7', id));
    refusals.add('alpha', wrong('alpha=7'));
    expect(refusals.take()).toEqual([wrong('alpha=7', 1), wrong('alpha=7', 2), wrong('alpha=7')]);
  });

  it('says no more than a few, and how many more there were', () => {
    const refusals = new Refusals();
    for (let id = 1; id <= 1000; id++) refusals.add('alpha', wrong('alpha=7', id));
    const said = refusals.take();
    expect(said).toHaveLength(33);
    expect(said.at(-1)!.message).toBe('968 more errors of the same moment are left out.');
  });
});
