import { describe, expect, it } from 'vitest';
import { defaults, number } from './declare';
import { type Preset, presetShown } from './presets';

const side = { min: 0, max: 9, step: 1, digits: 0, default: 1, help: '' };
const settings = { a: number({ ...side, label: 'a' }), b: number({ ...side, label: 'b' }) };
const presets: Preset<typeof settings>[] = [
  { name: 'both', label: 'both at two', values: { a: 2, b: 2 } },
  { name: 'first', label: 'a at two', values: { a: 2 } },
];

describe('presetShown()', () => {
  it('names the first preset whose values are all set', () => {
    expect(presetShown(presets, { a: 2, b: 2 })?.name).toBe('both');
    expect(presetShown(presets, { a: 2, b: 5 })?.name).toBe('first');
  });

  it('names none when the reader has gone elsewhere', () => {
    expect(presetShown(presets, defaults(settings))).toBeUndefined();
  });
});
