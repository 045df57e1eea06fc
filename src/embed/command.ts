import { shortened } from '../settings/shortened';
import { COMMANDS, type Command, type Id, PROTOCOL, type Said, type Value } from './protocol';

export type Refusal = Extract<Said, { readonly type: 'error' }>;

/** More settings than any demo has, and longer values than any setting takes. */
export const MOST_SETTINGS = 64;
const LONGEST = 200;

/**
 * Takes a message from the page around the demo. null: it is none of ours. A refusal says why it cannot be followed, with the
 * value and the remedy. Never throws, and looks at no more of a long message than it has to.
 */
export function commandIn(data: unknown): Command | Refusal | null {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, PROTOCOL.key)) return null;
  const message = data as Record<string, unknown>;
  const { id } = message;
  const named = isId(id) ? { id: typeof id === 'string' ? id.slice(0, LONGEST) : id } : {};
  const refused = (why: string): Refusal => ({ type: 'error', message: why, ...named });
  const version = message[PROTOCOL.key];
  if (version !== PROTOCOL.version)
    return refused(
      `${PROTOCOL.key}: ${written(version)} is a version of the messages that this demo does not know; send ${PROTOCOL.version}.`,
    );
  const type = COMMANDS.find((known) => known === message['type']);
  if (!type)
    return refused(`type: ${written(message['type'])} is not a command; send ${COMMANDS.join(', ')}.`);
  if (id !== undefined && !isId(id)) return refused(`id: ${written(id)} is neither a text nor a number.`);
  if (type !== 'set') return { ...named, type };
  const { settings } = message;
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    return refused(`settings: ${written(settings)} is not an object of settings, as { alpha: 0.35 } is.`);
  const keys = Object.keys(settings);
  if (keys.length > MOST_SETTINGS)
    return refused(
      `settings: ${keys.length} of them are more than any demo has; send ${MOST_SETTINGS} at most.`,
    );
  const entries = Object.entries(settings);
  const wrong = entries.find(([, value]) => !isValue(value));
  if (wrong)
    return refused(
      `settings: ${shortened(wrong[0])} is ${written(wrong[1])}; send a number, a text of at most ${LONGEST} letters, true, false or null.`,
    );
  return { ...named, type, settings: Object.fromEntries(entries) as Record<string, Value | null> };
}

function isId(id: unknown): id is Id {
  return typeof id === 'string' || typeof id === 'number';
}

function isValue(value: unknown): value is Value | null {
  return (
    value === null ||
    typeof value === 'number' ||
    typeof value === 'boolean' ||
    (typeof value === 'string' && value.length <= LONGEST)
  );
}

/** A value of any kind as a sentence can carry it. */
function written(value: unknown): string {
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'a list' : 'an object';
  return String(value);
}
