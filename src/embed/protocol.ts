import { shortened } from '../settings/correct';

/** The version of the messages, under the key that all of them carry. */
export const PROTOCOL = { key: 'keepYourDistance', version: 1 } as const;

export type Value = number | string | boolean;
export type Settings = Readonly<Record<string, Value>>;

/** What a host may say. `id` comes back in the answer, or in the error. */
export type Command = { readonly id?: string | number } & (
  | { readonly type: 'read' | 'play' | 'pause' | 'step' | 'reset' }
  /** null: as it was at the start. */
  | { readonly type: 'set'; readonly settings: Readonly<Record<string, Value | null>> }
);

/** How a demo stands. `asleep`: nothing is loaded yet, and its settings are those of its address. */
export interface Standing {
  readonly demo: string;
  readonly state: string;
  readonly step: number | null;
  readonly settings: Settings;
  /** The demo's scores: `loss`, `active`, `recall`, … as far as it has them. */
  readonly figures: Settings;
}

/** What a demo says. */
export type Said =
  | { readonly type: 'height'; readonly height: number }
  | ({ readonly type: 'ready' | 'settings' | 'step' } & Standing)
  | ({ readonly type: 'state'; readonly id?: string | number } & Standing)
  | { readonly type: 'error'; readonly message: string; readonly id?: string | number };

export const COMMANDS = ['read', 'set', 'play', 'pause', 'step', 'reset'] as const;

/** More settings than any demo has, and longer values than any setting takes. */
const MOST_SETTINGS = 64;
const LONGEST = 200;

/**
 * Takes a message from the page around the demo. null: it is none of ours. A string: why it cannot be followed, with the value
 * and the remedy. Never throws, and looks at no more of a long message than it has to.
 */
export function commandIn(data: unknown): Command | string | null {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, PROTOCOL.key)) return null;
  const message = data as Record<string, unknown>;
  const version = message[PROTOCOL.key];
  if (version !== PROTOCOL.version)
    return `${PROTOCOL.key}: ${written(version)} is a version of the messages that this demo does not know; send ${PROTOCOL.version}.`;
  const type = COMMANDS.find((known) => known === message['type']);
  if (!type) return `type: ${written(message['type'])} is not a command; send ${COMMANDS.join(', ')}.`;
  const id = message['id'];
  if (id !== undefined && typeof id !== 'string' && typeof id !== 'number')
    return `id: ${written(id)} is neither a text nor a number.`;
  const named = id === undefined ? {} : { id: typeof id === 'string' ? id.slice(0, LONGEST) : id };
  if (type !== 'set') return { ...named, type };
  const { settings } = message;
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    return `settings: ${written(settings)} is not an object of settings, as { alpha: 0.35 } is.`;
  const entries = Object.entries(settings);
  if (entries.length > MOST_SETTINGS)
    return `settings: ${entries.length} of them are more than any demo has; send ${MOST_SETTINGS} at most.`;
  const wrong = entries.find(([, value]) => !isValue(value));
  if (wrong)
    return `settings: ${shortened(wrong[0])} is ${written(wrong[1])}; send a number, a text of at most ${LONGEST} letters, true, false or null.`;
  return { ...named, type, settings: Object.fromEntries(entries) as Record<string, Value | null> };
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
