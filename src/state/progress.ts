import type { Cell } from '../engine/cell';

/** Before so much has passed nobody can say how long the rest takes. */
const LEAST_MS = 1_500;

/** Milliseconds that the rest will take at the pace so far; null while that cannot be said. */
export function timeLeft(done: number, total: number, elapsedMs: number): number | null {
  if (elapsedMs < LEAST_MS || done <= 0) return null;
  return (Math.max(0, total - done) / done) * elapsedMs;
}

/** "about 25 s left": rounded so that it does not flicker. */
export function timeLeftInWords(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 55) return `about ${5 * Math.round(seconds / 5)} s left`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes < 60 ? `about ${minutes} min left` : 'more than an hour left';
}

/** How far a sweep is; runs that are under way count. */
export class Progress {
  /** Steps of the runs that are being trained, by their keys. */
  readonly #under = new Map<string, number>();
  #begun = { time: 0, steps: 0 };

  /** `steps` were done before. */
  begin(steps: number): void {
    this.#begun = { time: performance.now(), steps };
  }

  at(key: string, step: number): void {
    this.#under.set(key, step);
  }

  drop(key: string): void {
    this.#under.delete(key);
  }

  rest(): void {
    this.#under.clear();
  }

  /** The share of all steps that is done, and the milliseconds that the rest will take; null while that cannot be said. */
  of(finished: number, total: number): { readonly share: number; readonly left: number | null } {
    const { time, steps } = this.#begun;
    const done = [...this.#under.values()].reduce((sum, step) => sum + step, finished);
    const left = timeLeft(done - steps, total - steps, performance.now() - time);
    return { share: total > 0 ? done / total : 0, left };
  }
}

/** What is said when a worker died. */
export function begunAgain({ plan, lane }: Cell): string {
  const margin = 'margin' in lane ? `, α ${lane.margin}` : '';
  return `A training worker stopped. The run that it was at, seed ${plan.seed}${margin}, was begun again by another.`;
}
