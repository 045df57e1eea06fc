import { PREFIX, storageOfPage } from './cell-store';

/** Beside the cells: who clears them forgets this, too. */
const NAME = `${PREFIX}last`;

/** Remembers the settings of the sweep that was begun last, from one visit to the next. */
export function keepLast(settings: object, storage: Storage | null = storageOfPage()): void {
  try {
    storage?.setItem(NAME, JSON.stringify(settings));
  } catch {
    // No room: the store of the cells says so.
  }
}

/** What was set then, by name, to be corrected as what an address says; null where nothing is remembered. */
export function lastKept(
  storage: Storage | null = storageOfPage(),
): Readonly<Record<string, unknown>> | null {
  try {
    const found: unknown = JSON.parse(storage?.getItem(NAME) ?? 'null');
    return typeof found === 'object' && !Array.isArray(found)
      ? (found as Record<string, unknown> | null)
      : null;
  } catch {
    return null;
  }
}
