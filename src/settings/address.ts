import { correct, written } from './correct';
import { type Declaration, defaults, type Values } from './declare';

/** The version of the addresses that this code writes; `v` in the query. */
export const VERSION = 1;

/** Keys of an address that belong to the page around a demo and not to its settings. */
const PAGE_KEYS: ReadonlySet<string> = new Set(['v', 'theme', 'demo']);

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
  for (const [key, given] of query) {
    const setting = Object.hasOwn(declaration, key) ? declaration[key] : undefined;
    if (setting === undefined) {
      if (!others && !PAGE_KEYS.has(key))
        notes.set(key, `${key} is not a setting of this demo and was left aside.`);
      continue;
    }
    const { value, note } = correct(key, setting, given);
    values[key] = value;
    if (note !== null) notes.set(key, note);
  }
  return { values: values as Values<D>, notes };
}

/** The shortest query that brings these values back: only what differs from the default, and the version. */
export function toAddress<D extends Declaration>(declaration: D, values: Values<D>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [key, setting] of Object.entries(declaration)) {
    const value = values[key as keyof D];
    if (value === setting.default) continue;
    if (setting.kind === 'number') query.set(key, written(setting, value as number));
    else query.set(key, setting.kind === 'switch' ? (value ? 'on' : 'off') : String(value));
  }
  if (query.size > 0) query.set('v', String(VERSION));
  return query;
}
