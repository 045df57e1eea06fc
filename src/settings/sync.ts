/**
 * Demos and formulas of one page that have the same sync key move together. They may be separate islands, or plain
 * elements with a script: what they share is an event on the document, and this module's memory of what was said last.
 */
export interface Told {
  readonly sync: string;
  readonly key: string;
  readonly value: unknown;
}

const EVENT = 'kyd:setting';
const said = new Map<string, Map<string, unknown>>();

export function tell(told: Told): void {
  const remembered = said.get(told.sync) ?? new Map<string, unknown>();
  said.set(told.sync, remembered.set(told.key, told.value));
  document.dispatchEvent(new CustomEvent<Told>(EVENT, { detail: told }));
}

/** Calls back for each setting told under `sync`, first for those told before; returns how to stop listening. */
export function hear(sync: string, heard: (key: string, value: unknown) => void): () => void {
  for (const [key, value] of said.get(sync) ?? []) heard(key, value);
  const listener = (event: Event): void => {
    const told = (event as CustomEvent<Told>).detail;
    if (told.sync === sync) heard(told.key, told.value);
  };
  document.addEventListener(EVENT, listener);
  return () => document.removeEventListener(EVENT, listener);
}
