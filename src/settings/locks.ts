import { type About, hideable } from './about';
import { keyOf, listIn } from './address';
import { ONE_OF } from './one-of';
import { shortened } from './shortened';

export interface Locks {
  /** Settings that a reader cannot change: those that `lock=` names, and those whose control `hide=` takes away. */
  readonly keys: ReadonlySet<string>;
  /** One sentence for each name that is none of this demo. */
  readonly notes: ReadonlyMap<string, string>;
}

/** What the address of an embed takes out of a reader's hands. A part that is hidden locks nothing. */
export function locksIn(about: About, query: URLSearchParams): Locks {
  const keys = new Set<string>();
  const notes = new Map<string, string>();
  const known = hideable(about);
  for (const where of ['hide', 'lock'] as const) {
    for (const name of listIn(query, where)) {
      const key = keyOf(about.settings, name);
      if (key !== undefined) keys.add(key);
      else if (where === 'lock')
        notes.set(
          `lock ${name}`,
          `lock=${shortened(name)} names no setting of this demo; there are ${Object.keys(about.settings).join(', ')}.`,
        );
      else if (!known.includes(name))
        notes.set(
          `hide ${name}`,
          `hide=${shortened(name)} names nothing in this demo; there are ${known.join(', ')}.`,
        );
    }
  }
  return { keys, notes };
}

/** One sentence for each word that the page of an embed does not know. */
export function strangeWords(query: URLSearchParams): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const [key, allowed] of Object.entries<readonly string[]>(ONE_OF)) {
    const given = query.get(key);
    if (given !== null && !allowed.includes(given))
      notes.set(key, `${key}=${shortened(given)} is not one of ${allowed.join(', ')} and was left aside.`);
  }
  return notes;
}
