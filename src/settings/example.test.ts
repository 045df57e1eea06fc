import { describe, expect, it } from 'vitest';
import { correct } from './correct';
import { choice, number, type Setting, several, toggle } from './declare';
import { exampleOf, inAddress, rangeOf } from './example';

const said = { label: 'Some', help: '' };
const alpha = number({ ...said, default: 0.2, min: 0, max: 5, step: 0.01, digits: 2 });
const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B' },
];
const SETTINGS: readonly (readonly [Setting, string])[] = [
  [alpha, '0.21'],
  [{ ...alpha, default: 5 }, '4.99'],
  [{ ...alpha, marks: [0, 0.2, 1, 5].map((value) => ({ value, label: '' })) }, '1.00'],
  [choice({ ...said, default: 'a', options }), 'b'],
  [several({ ...said, default: 'a', options }), 'b'],
  [several({ ...said, default: '', options }), 'a'],
  [toggle({ ...said, default: true }), 'off'],
];

describe('exampleOf(setting)', () => {
  it.each(SETTINGS)('of %j is another value than the default, and allowed', (setting, example) => {
    expect(exampleOf(setting)).toBe(example);
    expect(correct('', setting, example).note).toBeNull();
  });

  it('says so where there is none', () => {
    const only = choice({ ...said, default: 'a', options: options.slice(0, 1) });
    expect(() => exampleOf(only)).toThrow('Some allows nothing but its default');
  });
});

describe('rangeOf(setting) and inAddress(setting, value)', () => {
  it('write numbers with the digits of the setting', () => {
    expect(rangeOf(alpha)).toBe('0.00 to 5.00, in steps of 0.01');
    expect(inAddress(alpha, 2)).toBe('2.00');
    expect(inAddress(toggle({ ...said, default: true }), false)).toBe('off');
  });
});
