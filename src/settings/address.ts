import type { About } from './about';
import { correct, written } from './correct';
import { type Declaration, defaults, type Setting, type Values } from './declare';
import { PAGE_KEYS } from './page-keys';
import { shortened } from './shortened';

/** The version of the addresses that this code writes; `v` in the query. */
export const VERSION = 1;

export interface Parsed<D extends Declaration> {
  readonly values: Values<D>;
  /** One sentence for each key whose value could not be taken as it was. */
  readonly notes: ReadonlyMap<string, string>;
}

/**
 * Reads settings from a query: `?alpha=0.35&mining=semi-hard`. A bad value never breaks a page: the nearest allowed
 * value or the default is taken, and a note says so. `base` holds what stands where the query is silent. Where a page has
 * `others` that read it, too, a key that is not known here may be one of theirs, and nothing is said of it.
 */
export function parseAddress<D extends Declaration>(
  declaration: D,
  query: URLSearchParams,
  base: Values<D> = defaults(declaration),
  others = false,
): Parsed<D> {
  const values: Record<string, unknown> = { ...base };
  const notes = new Map<string, string>();
  const version = query.get('v');
  if (version !== null && version !== String(VERSION)) {
    notes.set(
      'v',
      `v=${version} is a version of the settings that this page does not know; they were read as version ${VERSION}.`,
    );
  }
  for (const [name, given] of query) {
    const key = keyOf(declaration, name);
    if (key === undefined) {
      if (!others && !PAGE_KEYS.has(name))
        notes.set(name, `${shortened(name)} is not a setting of this demo and was left aside.`);
      continue;
    }
    // What makes no sense leaves the page as it begins, which need not be as the declaration says.
    const setting = { ...declaration[key]!, default: base[key] } as Setting;
    const { value, note } = correct(key, setting, given);
    values[key] = value;
    if (note !== null) notes.set(key, note);
  }
  return { values: values as Values<D>, notes };
}

/** The setting that a name means. The attributes of an element know no capitals, so `onein` is `oneIn`. */
export function keyOf(declaration: Declaration, name: string): string | undefined {
  if (Object.hasOwn(declaration, name)) return name;
  const small = name.toLowerCase();
  return Object.keys(declaration).find((key) => key.toLowerCase() === small);
}

/** A list in an address: `hide=seed,share`. */
export function listIn(query: URLSearchParams, key: string): readonly string[] {
  return (query.get(key) ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/**
 * The shortest query that brings these values back on a page that begins with `start`: only what differs from it, and the version.
 * A value that the start does not say is always written.
 */
export function toAddress<D extends Declaration>(
  declaration: D,
  values: Values<D>,
  start: Partial<Values<D>> = defaults(declaration),
): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, setting] of Object.entries(declaration)) {
    const value = values[key as keyof D];
    if (value === start[key as keyof D]) continue;
    if (setting.kind === 'number') query.set(key, written(setting, value as number));
    else query.set(key, setting.kind === 'switch' ? (value ? 'on' : 'off') : String(value));
  }
  if (query.size > 0) query.set('v', String(VERSION));
  return query;
}

/** The query that brings these values back where a demo stands alone: what was measured for its page is always said. */
export function addressOfDemo<D extends Declaration>(
  { settings, measured = [] }: Pick<About<D>, 'settings' | 'measured'>,
  values: Values<D>,
): URLSearchParams {
  const declared = Object.entries(defaults(settings)).filter(([key]) => !measured.includes(key));
  return toAddress(settings, values, Object.fromEntries(declared) as Partial<Values<D>>);
}
