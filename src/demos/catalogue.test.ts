import { describe, expect, it } from 'vitest';
import { type About, hideable } from '../settings/about';
import { correct } from '../settings/correct';
import { defaults } from '../settings/declare';
import { PAGE_KEYS } from '../settings/page-keys';
import { presetShown } from '../settings/presets';
import { DEMOS } from './catalogue';

const PRESETS = DEMOS.flatMap(({ presets }) => presets);

describe('DEMOS', () => {
  it('have names that are one address each, presets among them', () => {
    const names = [...DEMOS, ...PRESETS].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  describe.each(DEMOS)('$name', (about: About) => {
    const { settings, presets, parts, offSlide, notAtFirst } = about;
    const start = defaults(settings);

    it('has presets', () => {
      expect(presets.length).toBeGreaterThan(1);
      const labels = presets.map(({ label }) => label);
      expect(new Set(labels).size).toBe(labels.length);
    });

    it.each(presets)('allows what $name sets', ({ values }) => {
      for (const [key, value] of Object.entries(values)) {
        expect(Object.keys(settings)).toContain(key);
        expect(correct(key, settings[key]!, value)).toEqual({ value, note: null });
      }
    });

    it('tells each preset from the others, whichever was shown before', () => {
      for (const before of presets) {
        for (const preset of presets) {
          const values = { ...start, ...before.values, ...preset.values } as typeof start;
          expect(presetShown(presets, values)?.name).toBe(preset.name);
        }
      }
    });

    it('calls no two things by one name', () => {
      const names = hideable(about).map((name) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      for (const key of Object.keys(settings)) expect(PAGE_KEYS.has(key)).toBe(false);
    });

    it('leaves out of slides, and of the first picture, only what there is', () => {
      for (const list of [offSlide, notAtFirst]) {
        expect(new Set(list).size).toBe(list.length);
        for (const name of list) expect(hideable(about)).toContain(name);
      }
      expect(offSlide).not.toContain('sentence');
      if ('train' in parts) for (const name of ['train', 'play']) expect(offSlide).not.toContain(name);
    });
  });
});
