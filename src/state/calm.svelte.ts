import { untrack } from 'svelte';

/** Faster than this cannot be read. */
const READABLE_MS = 500;

/**
 * What is read rather than watched, words, numbers and curves: while something runs it changes twice a second at most. To
 * be made while a component is.
 */
export class Calm<Value> {
  #value = $state.raw() as Value;
  #since = 0;

  constructor(newest: () => Value, isRunning: () => boolean) {
    this.#value = untrack(newest);
    $effect(() => {
      const value = newest();
      const now = performance.now();
      if (isRunning() && now - this.#since < READABLE_MS) return;
      this.#value = value;
      this.#since = now;
    });
  }

  get value(): Value {
    return this.#value;
  }
}
