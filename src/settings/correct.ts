import type { ChoiceSetting, NumberSetting, Setting, SeveralSetting } from './declare';
import { shortened } from './shortened';

/** A value that a setting allows, and what had to be said about the one that was given: null when nothing. */
export interface Corrected<Value> {
  readonly value: Value;
  readonly note: string | null;
}

/**
 * Takes whatever a reader, an address or a message gives and makes it a value that the setting allows: the nearest
 * one for a number that is out of range, the default for what is no value at all. Never throws. `key` names the value in
 * the note; it is '' where the note stands beside the box that it was typed into.
 */
export function correct(key: string, setting: Setting, given: unknown): Corrected<number | string | boolean> {
  switch (setting.kind) {
    case 'number':
      return correctNumber(key, setting, given);
    case 'choice': {
      const found = setting.options.find(({ value }) => value === given);
      if (found) return { value: found.value, note: null };
      const allowed = setting.options.map(({ value }) => value).join(', ');
      const value = nearestOption(setting, given) ?? setting.default;
      return { value, note: `${said(key, given)} is not one of ${allowed}; ${value} was taken.` };
    }
    case 'several':
      return correctSeveral(key, setting, given);
    case 'switch': {
      const value = SWITCHES.get(String(given));
      if (value !== undefined) return { value, note: null };
      return {
        value: setting.default,
        note: `${said(key, given)} is neither on nor off; ${setting.default ? 'on' : 'off'} was taken.`,
      };
    }
    default:
      return setting satisfies never;
  }
}

/** Of options that are all numbers the one nearest to a number; null where it is none, or they are not. */
function nearestOption({ options }: ChoiceSetting<string>, given: unknown): string | null {
  const wanted = String(given).trim() === '' ? Number.NaN : Number(given);
  const away = options.map(({ value }) => Math.abs(Number(value) - wanted));
  return away.some(Number.isNaN) ? null : options[away.indexOf(Math.min(...away))]!.value;
}

function correctSeveral(key: string, { options }: SeveralSetting, given: unknown): Corrected<string> {
  const wanted = String(given)
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '');
  const known = options.map(({ value }) => value).filter((value) => wanted.includes(value));
  const unknown = wanted.filter((value) => !known.includes(value));
  const value = known.join(',');
  if (unknown.length === 0) return { value, note: null };
  const allowed = options.map((option) => option.value).join(', ');
  return {
    value,
    note: `${said(key, given)} names ${unknown.join(', ').slice(0, 40)}, and there are ${allowed}; ${known.join(', ') || 'none'} was taken.`,
  };
}

const SWITCHES = new Map([
  ['on', true],
  ['true', true],
  ['1', true],
  ['off', false],
  ['false', false],
  ['0', false],
]);

function correctNumber(key: string, setting: NumberSetting, given: unknown): Corrected<number> {
  // Half of the world writes 0,35, and its phones have no other key.
  const text = typeof given === 'string' ? given.trim().replace(/^(-?\d*),(\d+)$/, '$1.$2') : given;
  const wanted =
    text === '' || (typeof text !== 'string' && typeof text !== 'number') ? Number.NaN : Number(text);
  if (Number.isNaN(wanted)) {
    return {
      value: setting.default,
      note: `${said(key, given)} is not a number; ${written(setting, setting.default)} ${key === '' ? 'stays' : 'was taken'}.`,
    };
  }
  const value = nearestAllowed(setting, wanted);
  // A number between two steps is rounded without a word; one that is out of range is spoken of.
  if (wanted >= setting.min && wanted <= setting.max) return { value, note: null };
  return {
    value,
    note: `${said(key, given)} is outside ${written(setting, setting.min)} to ${written(setting, setting.max)}; ${written(setting, value)} was taken.`,
  };
}

/** The multiple of the step nearest to `wanted` within the range. */
export function nearestAllowed({ min, max, step }: NumberSetting, wanted: number): number {
  const within = Math.min(max, Math.max(min, wanted));
  const steps = Math.round((within - min) / step);
  // Adding 0.01 twenty times gives 0.20000000000000004: round to the digits that the step has.
  return Number(Math.min(max, min + steps * step).toFixed(10));
}

/** A number as the setting writes it, and with more digits where those would not show it whole. */
export function written({ digits }: NumberSetting, value: number): string {
  const short = value.toFixed(digits);
  return Number(short) === value ? short : String(value);
}

function said(key: string, given: unknown): string {
  const text = shortened(String(given));
  return key === '' ? `“${text}”` : `${key}=${text}`;
}
