import type { Cell, Outcome } from '../engine/cell';
import type { CellStore } from './cell-store';

/** What is known of a cell: from the reader's own sweep, or from the time when the site was built. */
export interface Result {
  readonly outcome: Outcome;
  readonly isOwn: boolean;
}

/** What became of a cell while the site was built. */
export interface FirstOutcome {
  readonly cell: Cell;
  readonly outcome: Outcome;
}

/** The cells that are finished, by their keys, and the store that keeps the reader's own. */
export class Finished {
  readonly #results = new Map<string, Result>();
  #store: CellStore | null = null;

  /** Why finished cells are not kept: a sentence, or null. */
  get trouble(): string | null {
    return this.#store?.trouble ?? null;
  }

  /** As they are now. */
  get all(): ReadonlyMap<string, Result> {
    return new Map(this.#results);
  }

  /** An outcome that came with the page. */
  suppose(key: string, outcome: Outcome): void {
    this.#results.set(key, { outcome, isOwn: false });
  }

  take(key: string, outcome: Outcome): void {
    this.#results.set(key, { outcome, isOwn: true });
    this.#store?.keep(key, outcome);
  }

  /** Where the reader's own are kept from now on. */
  keepIn(store: CellStore): void {
    this.#store = store;
  }

  /** What was kept of these takes the place of what came with the page. */
  recall(keys: readonly string[]): void {
    for (const key of keys) {
      const outcome = this.isOwn(key) ? null : this.#store?.read(key);
      if (outcome) this.#results.set(key, { outcome, isOwn: true });
    }
  }

  /** Whether the reader's own sweep is through with it. */
  isOwn(key: string): boolean {
    return this.#results.get(key)?.isOwn ?? false;
  }

  /** Whether it still has to be trained; one that could not be is tried again. */
  isMissing(key: string): boolean {
    return !this.isOwn(key) || this.#results.get(key)?.outcome.kind === 'failed';
  }

  /** How many are kept of cells that are none of these. */
  keptBeside(keys: readonly string[]): number {
    const these = new Set(keys);
    return this.#store?.keys().filter((key) => !these.has(key)).length ?? 0;
  }

  /** Forgets all of the reader's own. */
  clear(): void {
    for (const key of [...this.#results.keys()]) if (this.isOwn(key)) this.#results.delete(key);
    this.#store?.clear();
  }
}
