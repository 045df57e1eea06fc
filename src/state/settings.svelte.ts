import type { About } from '../settings/about';
import { addressOfDemo, keyOf, parseAddress, toAddress } from '../settings/address';
import { correct } from '../settings/correct';
import { type Declaration, defaults, type Setting, type Values } from '../settings/declare';
import { locksIn, strangeWords } from '../settings/locks';
import { shortened } from '../settings/shortened';
import { hear, tell } from '../settings/sync';

/** What the page of a demo is to it. */
export interface Surroundings {
  /** Other demos of the page read the same address. */
  readonly others?: boolean;
  /** It stands in somebody else's page, which may hide and lock settings. */
  readonly embedded?: boolean;
}

/** The settings of one demo. They are always allowed values: what is not is corrected on its way in, with a note. */
export class SettingsState<D extends Declaration> {
  readonly about: About<D>;
  /** What holds where nobody has set anything: the declaration's values, and the page's own where it has some. */
  readonly start: Values<D>;
  readonly #sync: string | undefined;
  /** The same with the preset of the address. */
  #unset: Values<D>;
  #values = $state.raw() as Values<D>;
  #notes = $state.raw<ReadonlyMap<string, string>>(new Map());
  #locked = $state.raw<ReadonlySet<string>>(new Set());

  /** Demos and formulas with the same `sync` move together. `base` is what the page asks for where it differs from the declaration. */
  constructor(about: About<D>, base: Partial<Values<D>> = {}, sync?: string) {
    this.about = about;
    this.#sync = sync;
    this.start = { ...defaults(about.settings), ...base };
    this.#unset = this.start;
    this.#values = this.start;
  }

  get declaration(): D {
    return this.about.settings;
  }

  get values(): Values<D> {
    return this.#values;
  }

  /** One sentence for each value that was not taken as it was given. */
  get notes(): readonly string[] {
    return [...this.#notes.values()];
  }

  /** Whether the page keeps a setting out of the reader's hands. */
  isLocked(key: string): boolean {
    return this.#locked.has(key);
  }

  /** What moves these settings in a picture; none where one of them is locked. */
  unlessLocked<Move>(move: Move, ...keys: readonly string[]): Move | undefined {
    return keys.some((key) => this.isLocked(key)) ? undefined : move;
  }

  /** A reader sets one; where it is locked nothing happens. */
  set<Key extends keyof D & string>(key: Key, given: unknown): void {
    if (this.isLocked(key)) return;
    // What was said of the address has been read by now.
    this.#notes = new Map();
    this.#put(key, given);
  }

  /** Sets several at once, as a preset does. */
  setAll(given: Partial<Values<D>>): void {
    for (const [key, value] of Object.entries(given)) this.set(key, value);
  }

  /**
   * The page around the demo sets some, locked or not; null: as if nobody had set it. Returns a sentence for each name that is
   * none of this demo, and for each value that could not be taken as it was given.
   */
  give(given: Readonly<Record<string, unknown>>): readonly string[] {
    const refused: string[] = [];
    for (const [name, value] of Object.entries(given)) {
      const key = keyOf(this.declaration, name);
      if (key === undefined) {
        refused.push(
          `${shortened(name)} is not a setting of ${this.about.name}; there are ${Object.keys(this.declaration).join(', ')}.`,
        );
        continue;
      }
      // What makes no sense changes nothing, so the value as it is stands for the default.
      const setting = { ...this.declaration[key]!, default: this.#values[key] } as Setting;
      const { value: allowed, note } = correct(key, setting, value ?? this.#unset[key]);
      if (note !== null) refused.push(note);
      this.#put(key, allowed);
    }
    return refused;
  }

  /**
   * Takes the preset and the settings that an address names for this demo. One that says `demo=` is for that one, and for those
   * that share their settings with it.
   */
  read(query: URLSearchParams, { others = false, embedded = false }: Surroundings = {}): void {
    const isForAnother = (query.get('demo') ?? this.about.name) !== this.about.name;
    if (isForAnother && this.#sync === undefined) return;
    const before = this.#values;
    const isAlone = !others && !isForAnother;
    const { preset, note } = this.#presetIn(query);
    const { values, notes } = parseAddress(this.declaration, query, { ...before, ...preset }, !isAlone);
    const locks = embedded ? locksIn(this.about, query) : undefined;
    this.#unset = { ...this.start, ...preset };
    this.#values = values;
    this.#locked = locks?.keys ?? new Set();
    this.#notes = new Map([
      ...(isAlone && note ? [['preset', note] as const] : []),
      ...notes,
      ...(locks?.notes ?? []),
      ...(embedded ? strangeWords(query) : []),
    ]);
    if (this.#sync === undefined) return;
    for (const key of Object.keys(values)) {
      if (values[key] !== before[key]) tell({ sync: this.#sync, key, value: values[key] });
    }
  }

  /** The query that brings these settings back on this page. */
  address(): URLSearchParams {
    return toAddress(this.declaration, this.#values, this.start);
  }

  /** The query that brings them back on another page of the demo, which begins as the declaration does: its embed, its worksheet. */
  addressElsewhere(): URLSearchParams {
    return addressOfDemo(this.about, this.#values);
  }

  /** Follows the others that share its sync key; returns how to stop. */
  follow(): () => void {
    if (this.#sync === undefined) return () => {};
    return hear(this.#sync, (key, value) => {
      if (Object.hasOwn(this.declaration, key)) this.#take(key, value);
    });
  }

  #presetIn(query: URLSearchParams): { preset?: Partial<Values<D>> | undefined; note?: string } {
    const name = query.get('preset');
    if (name === null) return {};
    const { presets } = this.about;
    const found = presets.find((known) => known.name === name);
    if (found) return { preset: found.values };
    const names = presets.map((known) => known.name).join(', ') || 'none';
    return { note: `preset=${shortened(name)} is not known; there are ${names}. The demo begins as it is.` };
  }

  #put(key: string, given: unknown): void {
    if (this.#take(key, given) && this.#sync !== undefined) {
      tell({ sync: this.#sync, key, value: this.#values[key] });
    }
  }

  #take(key: string, given: unknown): boolean {
    const { value, note } = correct(key, this.declaration[key]!, given);
    if (note !== null) this.#notes = new Map([...this.#notes, [key, note]]);
    if (value === this.#values[key]) return false;
    this.#values = { ...this.#values, [key]: value };
    return true;
  }
}
