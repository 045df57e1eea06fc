import { correct } from '../../settings/correct';
import type { Part, Side, Spot } from './edits';
import { KINDS } from './numbers';

/** A number that was changed by hand: one that was written over, or a grey value of the small matrices. */
export interface Changed {
  readonly spot: Omit<Spot, 'part'> & { readonly part: Part | 'grey' };
  readonly value: number;
}

/**
 * What was changed by hand, as the fragment of an address: `#grey.first.5=0.3&weights.both.7=-3`. A fragment, because these
 * are no settings of the demo, and a page is not asked for again where only they differ.
 */
export function toFragment(changed: readonly Changed[]): string {
  const query = new URLSearchParams();
  for (const { spot, value } of changed)
    query.append(`${spot.part}.${spot.side}.${spot.index}`, String(value));
  return query.size > 0 ? `#${query}` : '';
}

/** Reads one, in the order in which it was written. What is no number of the example is left aside, with a sentence. */
export function fromFragment(fragment: string): {
  readonly changed: readonly Changed[];
  readonly notes: readonly string[];
} {
  const changed: Changed[] = [];
  const notes: string[] = [];
  for (const [key, given] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    // Any other fragment is a place in the page.
    if (given === '') continue;
    const spot = spotOf(key);
    if (!spot) {
      notes.push(`${key} is not a number of this example and was left aside.`);
      continue;
    }
    if (Number.isNaN(Number(given))) {
      notes.push(`${key}=${given.slice(0, 40)} is not a number and was left aside.`);
      continue;
    }
    const { value, note } = correct(key, KINDS[spot.part].setting, given);
    if (note !== null) notes.push(note);
    changed.push({ spot, value: value as number });
  }
  return { changed, notes };
}

function spotOf(key: string): Changed['spot'] | undefined {
  const [part = '', side = '', index = ''] = key.split('.');
  if (!Object.hasOwn(KINDS, part)) return undefined;
  const { sides, count } = KINDS[part as keyof typeof KINDS];
  if (!(sides as readonly string[]).includes(side) || !/^\d+$/.test(index) || Number(index) >= count)
    return undefined;
  return { part: part as keyof typeof KINDS, side: side as Side | 'both', index: Number(index) };
}
