import { expect, it } from 'vitest';
import { commandIn } from './command';
import { COMMANDS_DESCRIBED } from './messages';
import { PROTOCOL } from './protocol';

it.each(Object.values(COMMANDS_DESCRIBED).map(({ example }) => [example.type, example] as const))(
  'the example of %s is a command',
  (_, example) => expect(commandIn({ [PROTOCOL.key]: PROTOCOL.version, ...example })).toEqual(example),
);
