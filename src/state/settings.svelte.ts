import { parseAddress, toAddress } from '../settings/address';
import { correct } from '../settings/correct';
import { type Declaration, defaults, type Values } from '../settings/declare';
import { hear, tell } from '../settings/sync';

/** The settings of one demo. They are always allowed values: what is not is corrected on its way in, with a note. */
export class SettingsState<D extends Declaration> {
  readonly declaration: D;
  /** What holds where nobody has set anything: the declaration's values, and the page's own where it has some. */
  readonly start: Values<D>;
  readonly #sync: string | undefined;
  #values = $state.raw() as Values<D>;
  #notes = $state.raw<ReadonlyMap<string, string>>(new Map());

  /** Demos and formulas with the same `sync` move together. `base` is what the page asks for where it differs from the declaration. */
  constructor(declaration: D, base: Partial<Values<D>> = {}, sync?: string) {
    this.declaration = declaration;
    this.#sync = sync;
    this.start = { ...defaults(declaration), ...base };
    this.#values = this.start;
  }

  get values(): Values<D> {
    return this.#values;
  }

  /** One sentence for each value that was not taken as it was given. */
  get notes(): readonly string[] {
    return [...this.#notes.values()];
  }

  set<Key extends keyof D & string>(key: Key, given: unknown): void {
    // What was said of the address has been read by now.
    this.#notes = new Map();
    if (this.#take(key, given) && this.#sync !== undefined) {
      tell({ sync: this.#sync, key, value: this.#values[key] });
    }
  }

  /** Sets several at once, as a preset does. */
  setAll(given: Partial<Values<D>>): void {
    for (const [key, value] of Object.entries(given)) this.set(key, value);
  }

  /**
   * Takes the settings that an address names for this demo; whether `others` of the page read it, too. One that says
   * `demo=` is for that one, and for those that share their settings with it.
   */
  read(query: URLSearchParams, demo: string, others = false): void {
    const isForAnother = (query.get('demo') ?? demo) !== demo;
    if (isForAnother && this.#sync === undefined) return;
    const { values, notes } = parseAddress(this.declaration, query, this.#values, others || isForAnother);
    this.#values = values;
    this.#notes = notes;
    for (const key of query.keys()) {
      if (this.#sync !== undefined && Object.hasOwn(this.declaration, key))
        tell({ sync: this.#sync, key, value: values[key] });
    }
  }

  address(): URLSearchParams {
    return toAddress(this.declaration, this.#values);
  }

  /** Follows the others that share its sync key; returns how to stop. */
  follow(): () => void {
    if (this.#sync === undefined) return () => {};
    return hear(this.#sync, (key, value) => {
      if (Object.hasOwn(this.declaration, key)) this.#take(key, value);
    });
  }

  #take(key: string, given: unknown): boolean {
    const { value, note } = correct(key, this.declaration[key]!, given);
    if (note !== null) this.#notes = new Map([...this.#notes, [key, note]]);
    if (value === this.#values[key]) return false;
    this.#values = { ...this.#values, [key]: value };
    return true;
  }
}
