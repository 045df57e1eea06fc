import type { Refusal } from './command';

/** More than a demo has settings to be wrong. */
const MOST = 32;

/**
 * What could not be followed, kept until the next picture: however much nonsense comes, the host hears a few sentences of it.
 * The same thing wrong more than once is one error, which counts them; an error with an id is one of its own.
 */
export class Refusals {
  readonly #held = new Map<string, Refusal>();
  #leftOut = 0;

  /** `about` names what was wrong: a setting, or a kind of command. */
  add(about: string, refusal: Refusal): void {
    const place = JSON.stringify([about, refusal.id]);
    const before = this.#held.get(place);
    if (before) this.#held.set(place, { ...refusal, times: (before.times ?? 1) + 1 });
    else if (this.#held.size < MOST) this.#held.set(place, refusal);
    else this.#leftOut++;
  }

  /** All of them; nothing is held then. */
  take(): Refusal[] {
    const refusals = [...this.#held.values()];
    if (this.#leftOut > 0)
      refusals.push({
        type: 'error',
        message: `${this.#leftOut} more errors of the same moment are left out.`,
      });
    this.#held.clear();
    this.#leftOut = 0;
    return refusals;
  }
}
