import { describe, expect, it } from 'vitest';
import { commandIn } from './command';
import { COMMANDS_DESCRIBED } from './messages';
import { COMMANDS } from './protocol';

const message = (rest: object) => ({ keepYourDistance: 1, ...rest });

function sentenceOf(rest: object): string {
  const taken = commandIn(message(rest));
  return taken?.type === 'error' ? taken.message : '';
}

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
  ])('says what is wrong with %j', (data, said) =>
    expect(commandIn(data)).toMatchObject({ type: 'error', message: expect.stringContaining(said) }),
  );

  it('reads no more of ten megabytes than it says', () => {
    const said = sentenceOf({ type: 'set', settings: { alpha: '9'.repeat(1e7) } });
    expect(said).toContain('settings: alpha is “999');
    expect(said.length).toBeLessThan(200);
    const many = Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`k${i}`, 1]));
    expect(sentenceOf({ type: 'set', settings: many })).toContain('100000 of them');
  });

  it('gives a refusal the id of its message', () => {
    expect(commandIn(message({ type: 'jump', id: 'a' }))).toMatchObject({ type: 'error', id: 'a' });
    expect(commandIn(message({ type: 'set', id: 4, settings: null }))).toMatchObject({
      type: 'error',
      id: 4,
    });
    expect(commandIn({ keepYourDistance: 3, id: 5 })).toMatchObject({ type: 'error', id: 5 });
    expect(commandIn(message({ type: 'play', id: [] }))).not.toHaveProperty('id');
  });

  it('is not led astray by names that every object has', () => {
    const settings = JSON.parse('{"__proto__": 1, "constructor": 2}') as object;
    expect(commandIn(message({ type: 'set', settings }))).toMatchObject({ type: 'set' });
    expect(commandIn(Object.create({ keepYourDistance: 1, type: 'play' }))).toBeNull();
  });
});

describe('the description of the messages', () => {
  it.each(Object.values(COMMANDS_DESCRIBED))(
    'has an example that is a command: $example.type',
    ({ example }) => expect(commandIn(message(example))).toEqual(example),
  );

  it('names all commands', () => expect(Object.keys(COMMANDS_DESCRIBED)).toEqual([...COMMANDS]));
});
