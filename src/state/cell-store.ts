import type { Cell, Outcome } from '../engine/cell';

/** To be raised whenever the engine makes other numbers of the same cell: what was kept before is then not found any more. */
export const VERSION = 1;
/** What begins with this is forgotten when a reader clears. */
export const PREFIX = 'keep-your-distance/cell/';

/** Finished cells, kept in the browser from one visit to the next. */
export interface CellStore {
  /** Why nothing is kept: a sentence; null while all is well. */
  readonly trouble: string | null;
  read(key: string): Outcome | null;
  keep(key: string, outcome: Outcome): void;
  /** Of all that is kept and can still be found. */
  keys(): readonly string[];
  /** Forgets all that any sweep has kept, of other versions too. */
  clear(): void;
}

const NO_STORAGE = 'This page may not store anything: finished runs are forgotten when it is left.';
const FULL = 'There is no room left to keep finished runs: those of now are forgotten when the page is left.';

/** Cells are kept by what they say: the same key, the same run. */
export function keyOf({ plan, lane, steps }: Cell): string {
  return JSON.stringify([plan, lane, steps]);
}

export function createCellStore(storage: Storage | null = storageOfPage()): CellStore {
  let trouble = storage === null ? NO_STORAGE : null;
  return {
    get trouble() {
      return trouble;
    },
    read(key) {
      return parsed(storage?.getItem(`${PREFIX}${VERSION}/${key}`) ?? null);
    },
    keep(key, outcome) {
      // One that could not be run is tried again.
      if (storage === null || outcome.kind === 'failed') return;
      try {
        storage.setItem(`${PREFIX}${VERSION}/${key}`, JSON.stringify(outcome));
      } catch {
        trouble = FULL;
      }
    },
    keys() {
      const start = `${PREFIX}${VERSION}/`;
      return namesIn(storage).flatMap((name) => (name.startsWith(start) ? [name.slice(start.length)] : []));
    },
    clear() {
      if (storage === null) return;
      for (const name of namesIn(storage)) if (name.startsWith(PREFIX)) storage.removeItem(name);
      trouble = null;
    },
  };
}

function namesIn(storage: Storage | null): readonly string[] {
  return Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '');
}

/** A frame of opaque origin, or one whose site may keep nothing, throws when it is asked for its storage. */
export function storageOfPage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** What somebody else has put there, or an older page, is as good as nothing. */
function parsed(text: string | null): Outcome | null {
  if (text === null) return null;
  try {
    const found: unknown = JSON.parse(text);
    return isOutcome(found) ? found : null;
  } catch {
    return null;
  }
}

function isOutcome(found: unknown): found is Outcome {
  if (typeof found !== 'object' || found === null) return false;
  const of = found as Record<string, unknown>;
  if (of['kind'] === 'diverged') return typeof of['step'] === 'number' && typeof of['cause'] === 'string';
  return (
    of['kind'] === 'scored' &&
    [of['recall'], of['equalErrorRate'], of['auc']].every(isShare) &&
    Array.isArray(of['active']) &&
    of['active'].every(isShare)
  );
}

function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}
