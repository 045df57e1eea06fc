import { DEMOS, demoNamed } from '../demos/catalogue';
import { LONGEST_CAPTION } from '../embed/caption';
import { type Framed, framed } from '../embed/framed';
import { type About, hideable } from '../settings/about';
import { listIn, parseAddress, toAddress, VERSION } from '../settings/address';
import { type Declaration, defaults, type Values } from '../settings/declare';
import { locksIn } from '../settings/locks';
import type { Preset } from '../settings/presets';
import { shortened } from '../settings/shortened';
import { BENCH_SETTINGS, type BenchValues, FRAME_SETTINGS, type FrameValues } from './settings';

/** Everything that is chosen in the builder; its address holds all of it. */
export interface Choice {
  readonly about: About;
  /** The name of one of the demo's presets; '' for none. */
  readonly preset: string;
  /** What holds in the demo before anybody sets anything. */
  readonly start: Values<Declaration>;
  readonly values: Values<Declaration>;
  /** Settings and parts that are not shown. */
  readonly hide: readonly string[];
  /** Settings that are shown and cannot be changed. One that is hidden is locked anyway, and need not stand here. */
  readonly lock: readonly string[];
  readonly caption: string;
  readonly frame: FrameValues;
  readonly bench: BenchValues;
}

const FIRST_DEMO = 'margin';

/** A demo with nothing chosen yet. How it is looked at and copied is kept. */
export function choiceOf(about: About, bench: BenchValues): Choice {
  const start = startOf(about, '');
  return {
    about,
    preset: '',
    start,
    values: start,
    hide: [],
    lock: [],
    caption: '',
    frame: defaults(FRAME_SETTINGS),
    bench,
  };
}

/** The same with another of the demo's presets, or none: what was set by hand gives way to it. */
export function withPreset(choice: Choice, preset: string): Choice {
  const start = startOf(choice.about, preset);
  return { ...choice, preset, start, values: start };
}

/** The same demo with another preset, or another demo afresh: by its name in an address, as `stranger/john-is-called-bob` or `margin`. */
export function withNamed(choice: Choice, name: string): Choice {
  const [demo, preset = ''] = name.split('/');
  return withPreset(demo === choice.about.name ? choice : choiceOf(demoNamed(demo!), choice.bench), preset);
}

/** A preset has a page of its own, whose first picture is the preset's. */
export function framedOf({ about, preset }: Choice): Framed {
  return framed(about, presetNamed(about, preset));
}

/**
 * Takes the settings that the demo says it has. Some demos begin with a value that was measured while the site was built: where nobody
 * has set anything, what the demo says `atFirst` is the start.
 */
export function withSettings(choice: Choice, said: Values<Declaration>, atFirst: boolean): Choice {
  const values = { ...choice.values };
  const start = { ...choice.start };
  for (const key of Object.keys(choice.about.settings)) {
    if (!Object.hasOwn(said, key)) continue;
    if (atFirst && values[key] === start[key]) start[key] = said[key]!;
    values[key] = said[key]!;
  }
  return { ...choice, start, values };
}

/** Reads the builder's address. What it cannot take as it is, it says in a sentence; all else is taken. */
export function choiceIn(query: URLSearchParams): {
  readonly choice: Choice;
  readonly notes: readonly string[];
} {
  const notes: string[] = [];
  const bench = parseAddress(BENCH_SETTINGS, query, defaults(BENCH_SETTINGS), true);
  const frame = parseAddress(FRAME_SETTINGS, query, defaults(FRAME_SETTINGS), true);
  const about = demoIn(query, notes);
  const preset = presetIn(about, query, notes);
  const start = startOf(about, preset);
  const settings = parseAddress(about.settings, ofDemo(query), start);
  const locks = locksIn(about, query);
  notes.push(...new Set([bench, frame, settings, locks].flatMap((read) => [...read.notes.values()])));

  const hide = namesIn(hideable(about), query, 'hide');
  const lock = namesIn(Object.keys(about.settings), query, 'lock').filter((key) => !hide.includes(key));
  const caption = (query.get('caption') ?? '').slice(0, LONGEST_CAPTION);
  return {
    choice: {
      about,
      preset,
      start,
      values: settings.values,
      hide,
      lock,
      caption,
      frame: frame.values,
      bench: bench.values,
    },
    notes,
  };
}

/** The query of the page that was chosen, which may be that of a preset: the shortest that says all of it. */
export function embedQuery(choice: Choice): URLSearchParams {
  const { about, start, values, hide, lock, caption, frame } = choice;
  const query = new URLSearchParams();
  append(query, toAddress(about.settings, values, start));
  if (hide.length > 0) query.set('hide', hide.join(','));
  if (lock.length > 0) query.set('lock', lock.join(','));
  append(query, toAddress(FRAME_SETTINGS, frame));
  if (caption !== '') query.set('caption', caption);
  return query;
}

/** All that was chosen, and the preset by its name. */
export function elementQuery(choice: Choice): URLSearchParams {
  const query = new URLSearchParams(choice.preset === '' ? [] : [['preset', choice.preset]]);
  append(query, embedQuery(choice));
  return query;
}

/** The address of the builder as it stands. */
export function builderQuery(choice: Choice): URLSearchParams {
  const query = new URLSearchParams([['demo', choice.about.name]]);
  append(query, elementQuery(choice));
  append(query, toAddress(BENCH_SETTINGS, choice.bench));
  query.set('v', String(VERSION));
  return query;
}

function startOf(about: About, preset: string): Values<Declaration> {
  return { ...defaults(about.settings), ...presetNamed(about, preset)?.values } as Values<Declaration>;
}

function presetNamed(about: About, name: string): Preset<Declaration> | null {
  return about.presets.find((preset) => preset.name === name) ?? null;
}

function append(query: URLSearchParams, more: URLSearchParams): void {
  for (const [key, value] of more) query.set(key, value);
}

function demoIn(query: URLSearchParams, notes: string[]): About {
  const name = query.get('demo') ?? FIRST_DEMO;
  const found = DEMOS.find((demo) => demo.name === name);
  if (found) return found;
  const names = DEMOS.map((demo) => demo.name).join(', ');
  notes.push(`demo=${shortened(name)} is not one of ${names}; ${FIRST_DEMO} was taken.`);
  return DEMOS.find((demo) => demo.name === FIRST_DEMO)!;
}

function presetIn(about: About, query: URLSearchParams, notes: string[]): string {
  const name = query.get('preset') ?? '';
  if (name === '' || presetNamed(about, name)) return name;
  const names = about.presets.map((preset) => preset.name).join(', ') || 'none';
  notes.push(`preset=${shortened(name)} is not one of ${about.name}: there are ${names}. None was taken.`);
  return '';
}

/** The query without what the builder alone reads. */
function ofDemo(query: URLSearchParams): URLSearchParams {
  const rest = new URLSearchParams(query);
  for (const key of Object.keys(BENCH_SETTINGS)) rest.delete(key);
  return rest;
}

/** Those of the names in `hide=` or `lock=` that are known, each once, as they are written in the declaration. */
function namesIn(known: readonly string[], query: URLSearchParams, list: 'hide' | 'lock'): readonly string[] {
  const given = listIn(query, list).map((name) => name.toLowerCase());
  return known.filter((name) => given.includes(name.toLowerCase()));
}
