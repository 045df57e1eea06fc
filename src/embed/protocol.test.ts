import { describe, expect, it } from 'vitest';
import { commandIn } from './protocol';

const message = (rest: object) => ({ keepYourDistance: 1, ...rest });

describe('commandIn(data)', () => {
  it.each([['play'], ['pause'], ['step'], ['reset'], ['read']])('takes %s', (type) =>
    expect(commandIn(message({ type }))).toEqual({ type }),
  );

  it('takes settings of any value there is, and the id that the answer will carry', () => {
    const settings = { alpha: 0.35, mining: 'semi-hard', unit: false, seed: null };
    expect(commandIn(message({ type: 'set', id: 7, settings }))).toEqual({ type: 'set', id: 7, settings });
  });

  it.each([[null], [undefined], ['play'], [7], [[]], [{}], [{ type: 'play' }], ['x'.repeat(1e7)]])(
    'leaves alone what is not for it',
    (data) => expect(commandIn(data)).toBeNull(),
  );

  it.each([
    [{ keepYourDistance: 2, type: 'play' }, 'keepYourDistance: 2 is a version of the messages'],
    [{ keepYourDistance: '1', type: 'play' }, 'keepYourDistance: “1” is a version'],
    [message({ type: 'jump' }), 'type: “jump” is not a command; send read, set, play, pause, step, reset.'],
    [message({}), 'type: undefined is not a command'],
    [message({ type: 'play', id: {} }), 'id: an object is neither'],
    [message({ type: 'set' }), 'settings: undefined is not an object of settings'],
    [message({ type: 'set', settings: [1] }), 'settings: a list is not an object of settings'],
    [message({ type: 'set', settings: { alpha: { big: 1 } } }), 'settings: alpha is an object'],
    [message({ type: 'set', settings: { alpha: undefined } }), 'settings: alpha is undefined'],
  ])('says what is wrong with %j', (data, said) => expect(commandIn(data)).toContain(said));

  it('reads no more of ten megabytes than it says', () => {
    const said = commandIn(message({ type: 'set', settings: { alpha: '9'.repeat(1e7) } }));
    expect(said).toContain('settings: alpha is “999');
    expect(String(said).length).toBeLessThan(200);
    const many = Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`k${i}`, 1]));
    expect(commandIn(message({ type: 'set', settings: many }))).toContain('100000 of them');
  });

  it('is not led astray by names that every object has', () => {
    const settings = JSON.parse('{"__proto__": 1, "constructor": 2}') as object;
    expect(commandIn(message({ type: 'set', settings }))).toMatchObject({ type: 'set' });
    expect(commandIn(Object.create({ keepYourDistance: 1, type: 'play' }))).toBeNull();
  });
});
