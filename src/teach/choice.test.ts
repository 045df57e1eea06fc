import { describe, expect, it } from 'vitest';
import { DEMOS, demoNamed } from '../demos/catalogue';
import { defaults } from '../settings/declare';
import { ONE_OF } from '../settings/one-of';
import { PAGE_KEYS } from '../settings/page-keys';
import {
  builderQuery,
  type Choice,
  choiceIn,
  choiceOf,
  elementQuery,
  embedQuery,
  framedOf,
  withNamed,
  withPreset,
  withSettings,
} from './choice';
import { BENCH_SETTINGS, FRAME_SETTINGS } from './settings';

const read = (query: string) => choiceIn(new URLSearchParams(query));
const bench = defaults(BENCH_SETTINGS);
const chosen = (query: string): Choice => read(query).choice;
const withPresets = DEMOS.find(({ presets }) => presets.length > 1)!;

describe('choiceIn(query)', () => {
  it('begins with the margin demo as it is', () => {
    const { choice, notes } = read('');
    expect(choice).toEqual(choiceOf(demoNamed('margin'), bench));
    expect(notes).toEqual([]);
  });

  it('takes everything that can be chosen', () => {
    const { choice, notes } = read(
      'demo=margin&alpha=0.35&hide=seed,share&lock=rate&theme=dark&start=click&size=slide&caption=Move+it&width=320&copy=qr&v=1',
    );
    expect(notes).toEqual([]);
    expect(choice.values).toEqual({ ...defaults(demoNamed('margin').settings), alpha: 0.35 });
    expect(choice).toMatchObject({
      hide: ['seed', 'share'],
      lock: ['rate'],
      caption: 'Move it',
      frame: { theme: 'dark', start: 'click', size: 'slide' },
      bench: { width: '320', copy: 'qr' },
    });
  });

  it('does not lock what is hidden a second time, and takes names however they are written', () => {
    const choice = chosen('demo=margin&hide=SEED,seed&lock=seed,Rate');
    expect(choice).toMatchObject({ hide: ['seed'], lock: ['rate'] });
  });

  it.each([
    ['demo=marginal', 'demo=marginal is not one of embedding, triplet'],
    ['demo=margin&preset=nothing-like-it', 'preset=nothing-like-it is not one of margin'],
    ['demo=margin&alpha=9', 'alpha=9 is outside 0.00 to 5.00; 5.00 was taken.'],
    ['demo=margin&beta=1', 'beta is not a setting of this demo'],
    ['demo=margin&hide=sead', 'hide=sead names nothing in this demo; there are alpha'],
    ['demo=margin&lock=share', 'lock=share names no setting of this demo'],
    ['theme=blue', 'theme=blue is not one of system, light, dark; system was taken.'],
    ['width=7', 'width=7 is not one of 320, 640, 960; 320 was taken.'],
    ['copy=fax', 'copy=fax is not one of iframe, element'],
    ['v=9', 'v=9 is a version of the settings that this page does not know'],
  ])('says of %s: %s', (query, said) => {
    const { choice, notes } = read(`${query}&caption=kept`);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(said);
    expect(choice.caption).toBe('kept');
  });
});

describe('builderQuery(choice)', () => {
  it.each(DEMOS.map((about) => [about.name, about] as const))('brings back all of %s', (_, about) => {
    const [setting] = Object.keys(about.settings);
    const [part] = Object.keys(about.parts);
    const choice: Choice = {
      ...choiceOf(about, { width: '960', copy: 'markdown' }),
      hide: [part!],
      lock: [setting!],
      caption: 'α, & "so on"',
      frame: { theme: 'light', start: 'click', size: 'slide' },
    };
    expect(read(String(builderQuery(choice)))).toEqual({ choice, notes: [] });
    for (const { name } of about.presets) {
      const preset = withPreset(choice, name);
      expect(read(String(builderQuery(preset)))).toEqual({ choice: preset, notes: [] });
    }
  });

  it('names the demo and the version, and nothing that is as it begins', () =>
    expect(String(builderQuery(chosen('')))).toBe('demo=margin&v=1'));

  it('shares no name with a setting of a demo', () => {
    const own = [...PAGE_KEYS, ...Object.keys(BENCH_SETTINGS)];
    for (const { settings } of DEMOS)
      expect(Object.keys(settings).filter((key) => own.includes(key.toLowerCase()))).toEqual([]);
  });
});

describe('embedQuery(choice)', () => {
  it('says nothing of the builder itself', () =>
    expect(String(embedQuery(chosen('demo=margin&alpha=0.35&hide=seed&width=320&copy=link')))).toBe(
      'alpha=0.35&v=1&hide=seed',
    ));

  it('writes what differs from the preset, and that alone', () => {
    const preset = withPresets.presets.find(({ values }) =>
      Object.values(values).some((value) => value !== undefined),
    )!;
    const choice = withPreset(choiceOf(withPresets, bench), preset.name);
    expect(String(embedQuery(choice))).toBe('');
    expect(String(elementQuery(choice))).toBe(`preset=${preset.name}`);
    const [key] = Object.entries(preset.values).find(
      ([name, value]) => value !== withPresets.settings[name]!.default,
    )!;
    const back = { ...choice, values: { ...choice.values, [key]: withPresets.settings[key]!.default } };
    expect(embedQuery(back).has(key)).toBe(true);
    expect(chosen(String(builderQuery(back))).values).toEqual(back.values);
  });
});

describe('withNamed(choice, name)', () => {
  const choice = chosen('demo=margin&alpha=0.35&hide=seed&caption=kept&copy=link');

  it('is what framedOf(choice) names, for every demo and preset', () => {
    for (const { name, presets } of DEMOS)
      for (const named of [name, ...presets.map((preset) => `${name}/${preset.name}`)])
        expect(framedOf(withNamed(choice, named)).name).toBe(named);
  });

  it('keeps what is hidden and said where the demo stays the same', () => {
    const { values, hide, caption } = withNamed(choice, 'margin/alpha-too-small');
    expect(values['alpha']).toBe(0.02);
    expect({ hide, caption }).toEqual({ hide: ['seed'], caption: 'kept' });
  });

  it('begins another demo afresh, to be copied in the same way', () => {
    const { preset, hide, bench: kept } = withNamed(choice, 'stranger/john-is-called-bob');
    expect({ preset, hide, kept }).toEqual({ preset: 'john-is-called-bob', hide: [], kept: choice.bench });
  });
});

describe('withSettings(choice, said, atFirst)', () => {
  const choice = chosen('demo=margin&alpha=0.35');

  it('takes what somebody played', () => {
    const played = withSettings(choice, { ...choice.values, seed: 8 }, false);
    expect(String(embedQuery(played))).toBe('alpha=0.35&seed=8&v=1');
  });

  it('takes what the page of the demo begins with for its start, where nobody set anything', () => {
    const measured = withSettings(choice, { ...choice.values, seed: 8 }, true);
    expect(String(embedQuery(measured))).toBe('alpha=0.35&v=1');
    expect(measured.values['seed']).toBe(8);
  });

  it('leaves alone what is no setting, and what it was given', () => {
    const before = structuredClone(choice.values);
    expect(withSettings(choice, { stranger: 1 }, false).values).toEqual(before);
    expect(choice.values).toEqual(before);
  });
});

describe('FRAME_SETTINGS', () => {
  it.each(['theme', 'start', 'size'] as const)('offers every %s that an embed takes', (key) => {
    const { options, default: without } = FRAME_SETTINGS[key];
    const offered = options.map(({ value }) => value).filter((value) => value !== without);
    expect(offered.toSorted()).toEqual(ONE_OF[key].toSorted());
  });
});
