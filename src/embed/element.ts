/**
 * /embed.js: the element `<keep-your-distance demo="margin" alpha="0.35">`. It shows a demo in a frame as high as the demo is,
 * passes its attributes on as settings, and says what becomes of it by events. It is built alone, as one small classic script.
 */
import { type Id, PROTOCOL, type Said, type Standing, type Value } from './protocol';

const TAG = 'keep-your-distance';

/** Attributes that are no settings: they go into the address of the frame. */
const PAGE = ['preset', 'hide', 'lock', 'theme', 'caption', 'start', 'size', 'v'];

/** Others that are none; what `HTMLElement` knows by the same name, or has a hyphen, is none either. */
const OTHER = ['demo', 'height', 'class', 'tabindex', 'accesskey', 'contenteditable'];

/** What is told on as events. */
const EVENTS = ['ready', 'settings', 'step', 'error'];

const PATIENCE_SECONDS = 5;
const HINT =
  'It may be out of view, or this page forbids the frame: see frame-src in its Content-Security-Policy.';

const STYLE = `:host{display:block}:host([hidden]),[hidden]{display:none}iframe{display:block;width:100%;border:0;aspect-ratio:16/9}`;

type Answer = Extract<Said, { readonly type: 'state' | 'error' }>;
type Given = Record<string, Value | null>;
type Message = { readonly type: string; readonly id?: Id; readonly settings?: Given };

const site = siteOf(document.currentScript as HTMLScriptElement | null);

class KeepYourDistance extends HTMLElement {
  #frame: HTMLIFrameElement | null = null;
  /** Whether the frame has spoken: until then the link is there. */
  #isThere = false;
  /** What was asked before the frame was there to hear it. */
  #waiting: Message[] = [];
  /** Settings by `set`, which a frame that is made anew has to know as well. */
  #given: Given = {};
  #asked = new Map<Id, (said: Answer) => void>();
  #count = 0;
  /** What the demo said last of how high it is, in pixels. */
  #height = 480;
  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #slot = document.createElement('slot');
  /** Stands where the author has written no link. */
  readonly #link = document.createElement('a');
  readonly #watch = new MutationObserver((records) => this.#notice(records));

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#slot, this.#link);
    this.#slot.onslotchange = () => this.#name();
  }

  connectedCallback(): void {
    this.#watch.observe(this, { attributes: true });
    addEventListener('message', this);
    this.#open();
  }

  disconnectedCallback(): void {
    this.#watch.disconnect();
    removeEventListener('message', this);
    this.#close();
  }

  /** Trains. */
  play(): void {
    this.#tell({ type: 'play' });
  }

  pause(): void {
    this.#tell({ type: 'pause' });
  }

  /** Trains one step. */
  step(): void {
    this.#tell({ type: 'step' });
  }

  reset(): void {
    this.#tell({ type: 'reset' });
  }

  /** Settings by name; null puts one back to what it was at the start. */
  set(settings: Given): void {
    const given: Given = {};
    // As attributes, settings know no capitals here.
    for (const [name, value] of Object.entries(settings)) given[name.toLowerCase()] = value;
    this.#tell({ type: 'set', settings: given });
    Object.assign(this.#given, given);
  }

  /** How the demo stands. Rejects when it does not answer within some seconds. */
  read(): Promise<Standing> {
    const id = `read ${++this.#count}`;
    const answer = new Promise<Standing>((resolve, reject) => {
      const fail = (why: string) => reject(new Error(why));
      this.#asked.set(id, (said) => (said.type === 'error' ? fail(said.message) : resolve(said)));
      later(() => fail(`${this.#demo} did not answer. ${HINT}`));
      this.#tell({ type: 'read', id });
    });
    return answer.finally(() => this.#asked.delete(id));
  }

  handleEvent({ source, data }: MessageEvent): void {
    if (!this.#frame || source !== this.#frame.contentWindow || data?.[PROTOCOL.key] !== PROTOCOL.version)
      return;
    const said = data as Said;
    if (!this.#isThere) {
      this.#isThere = true;
      this.#name();
      for (const message of this.#waiting.splice(0)) this.#tell(message);
    }
    if (said.type === 'height') this.#size(said.height);
    if (said.type === 'state' || said.type === 'error') this.#asked.get(said.id!)?.(said);
    if (EVENTS.includes(said.type)) this.#raise(said);
  }

  get #demo(): string {
    return this.getAttribute('demo') ?? '';
  }

  get #address(): string {
    const query = new URLSearchParams();
    for (const name of this.getAttributeNames())
      if (PAGE.includes(name) || isSetting(name)) query.set(name, this.getAttribute(name)!);
    for (const [name, value] of Object.entries(this.#given)) {
      if (value === null) query.delete(name);
      else query.set(name, `${value}`);
    }
    // A preset has a page of its own, which begins with its picture.
    const path = [this.#demo, query.get('preset')].map((name) =>
      name ? `${encodeURIComponent(name)}/` : '',
    );
    query.delete('preset');
    return `${site}embed/${path.join('')}${query.size ? `?${query}` : ''}`;
  }

  #open(): void {
    this.#close();
    if (site === null) return;
    const frame = document.createElement('iframe');
    this.#frame = frame;
    frame.src = this.#address;
    frame.loading = 'lazy';
    frame.allow = 'clipboard-write';
    frame.onload = () =>
      later(() => {
        if (frame === this.#frame && !this.#isThere)
          this.#raise({ type: 'error', message: `${this.#demo} does not speak. ${HINT}` });
      });
    this.#link.href = frame.src;
    this.#name();
    this.#size();
    this.#root.append(frame);
  }

  #close(): void {
    this.#frame?.remove();
    this.#frame = null;
    this.#isThere = false;
    this.#name();
  }

  /** The link, or the demo: and the frame is called what the author calls the link, unless there is a `title`. */
  #name(): void {
    const text = this.textContent!.trim();
    const title = this.title || text || `${this.#demo}, a demo of Keep Your Distance`;
    this.#slot.hidden = this.#isThere;
    this.#link.hidden = this.#isThere || text !== '' || site === null;
    this.#link.textContent = title;
    if (this.#frame) this.#frame.title = title;
  }

  /** As high as the demo is, unless the author says how high; a slide has the shape of one. */
  #size(height = this.#height): void {
    this.#height = height;
    const isSlide = this.getAttribute('size') === 'slide';
    const fixed = this.getAttribute('height');
    this.#frame!.style.height = fixed ? `${Number.parseFloat(fixed)}px` : isSlide ? 'auto' : `${height}px`;
  }

  #notice(records: readonly MutationRecord[]): void {
    if (!this.#frame) return;
    const names = [...new Set(records.map(({ attributeName }) => attributeName!))];
    // What was set is of no use to another demo.
    if (names.includes('demo')) this.#given = {};
    if (names.some((name) => name === 'demo' || PAGE.includes(name))) {
      this.#open();
      return;
    }
    if (names.includes('height')) this.#size();
    if (names.includes('title')) this.#name();
    const settings: Given = {};
    for (const name of names.filter(isSetting)) {
      settings[name] = this.getAttribute(name);
      delete this.#given[name];
    }
    if (Object.keys(settings).length > 0) this.#tell({ type: 'set', settings });
  }

  #tell(message: Message): void {
    // Attributes that were changed before come first.
    this.#notice(this.#watch.takeRecords());
    const last = this.#waiting.at(-1);
    // Nothing private is said, and the site may have moved to another address: to whoever is in the frame.
    if (this.#isThere)
      this.#frame!.contentWindow!.postMessage({ [PROTOCOL.key]: PROTOCOL.version, ...message }, '*');
    else if (message.settings && last?.settings) Object.assign(last.settings, message.settings);
    else this.#waiting.push(message);
  }

  #raise(said: Said): void {
    this.dispatchEvent(new CustomEvent(said.type, { detail: said }));
  }
}

/** Where the site is: this script lies at its root. A module does not know its own element, so it looks for it. */
function siteOf(script: HTMLScriptElement | null): string | null {
  const modules = [...document.scripts].filter(({ type }) => type === 'module');
  const found = [script, ...modules].find((one) => /\/embed\.js([?#]|$)/.test(one?.src ?? ''));
  if (found) return new URL('.', found.src).href;
  console.error(`<${TAG}> does not know its site: load it from there, by <script src="https://…/embed.js">.`);
  return null;
}

function isSetting(name: string): boolean {
  return /^[a-z\d]+$/.test(name) && ![...PAGE, ...OTHER].includes(name) && !(name in HTMLElement.prototype);
}

function later(act: () => void): void {
  setTimeout(act, 1000 * PATIENCE_SECONDS);
}

// A page may load the script twice.
if (!customElements.get(TAG)) customElements.define(TAG, KeepYourDistance);

export type { KeepYourDistance };

declare global {
  interface HTMLElementTagNameMap {
    [TAG]: KeepYourDistance;
  }
}
