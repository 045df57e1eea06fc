import { MOST_SETTINGS } from './command';
import type { Command } from './protocol';

/** More than anybody sends who waits for something. */
const LONGEST = 1000;

/** The commands that wait, in the order in which they came. Settings that nobody wants an answer to become one command. */
export class Line {
  readonly #commands: Command[] = [];

  /** Returns the oldest command if it had to make way. */
  add(command: Command): Command | undefined {
    const merged = merge(this.#commands.at(-1), command);
    if (merged) this.#commands.pop();
    this.#commands.push(merged ?? command);
    return this.#commands.length > LONGEST ? this.#commands.shift() : undefined;
  }

  /** All of them; the line is empty then. */
  take(): Command[] {
    return this.#commands.splice(0);
  }
}

function merge(before: Command | undefined, after: Command): Command | null {
  if (before?.type !== 'set' || after.type !== 'set') return null;
  if (before.id !== undefined || after.id !== undefined) return null;
  const settings = { ...before.settings, ...after.settings };
  return Object.keys(settings).length > MOST_SETTINGS ? null : { type: 'set', settings };
}
