/** A run that is later than this does not catch up: the machine is slower than the pace. Milliseconds. */
const MOST_LAG = 100;

/** When the next step is due. Steps keep to the pace on average, whatever the timers' grain. Times are in milliseconds. */
export class Pace {
  #due = 0;
  #interval = 0;

  /** Steps a second; `Infinity` for as fast as it goes. A slow pace may have put the next step far off: it comes nearer. */
  set(stepsPerSecond: number, now: number): void {
    this.#interval = 1000 / stepsPerSecond;
    this.#due = Math.min(this.#due, now + this.#interval);
  }

  /** The next step is due at once. */
  restart(now: number): void {
    this.#due = now;
  }

  isDue(now: number): boolean {
    return this.#due <= now;
  }

  stepped(): void {
    this.#due += this.#interval;
  }

  /** How long until the next step. */
  wait(now: number): number {
    if (this.#due < now - MOST_LAG) this.#due = now;
    return Math.max(0, this.#due - now);
  }
}
