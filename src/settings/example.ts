import { correct, nearestAllowed, written } from './correct';
import type { Setting } from './declare';

/** What a setting takes, in words: "0 to 5, in steps of 0.01". */
export function rangeOf(setting: Setting): string {
  switch (setting.kind) {
    case 'number': {
      const { min, max, step } = setting;
      return `${written(setting, min)} to ${written(setting, max)}, in steps of ${step}`;
    }
    case 'choice':
      return 'one of these';
    case 'several':
      return 'any of these, with commas between them';
    case 'switch':
      return 'on or off';
    default:
      return setting satisfies never;
  }
}

/** A value as an address writes it. */
export function inAddress(setting: Setting, value: number | string | boolean): string {
  if (setting.kind === 'number') return written(setting, value as number);
  return setting.kind === 'switch' ? (value ? 'on' : 'off') : String(value);
}

/** A value that is allowed and is not the default, for an address to show: a named one if there is any. */
export function exampleOf(setting: Setting): string {
  const found = candidatesOf(setting).find((value) => {
    const { value: taken, note } = correct('', setting, value);
    return note === null && taken !== setting.default;
  });
  if (found === undefined) throw new Error(`${setting.label} allows nothing but its default`);
  return inAddress(setting, found);
}

function candidatesOf(setting: Setting): readonly (number | string | boolean)[] {
  switch (setting.kind) {
    case 'number': {
      const { marks = [], default: usual, step, min, max } = setting;
      const within = marks.map(({ value }) => value).filter((value) => value > min && value < max);
      return [...within, nearestAllowed(setting, usual + step), nearestAllowed(setting, usual - step)];
    }
    case 'choice':
      // The first ones are often taken by another setting of the same kind: two people, say, who must differ.
      return setting.options.map(({ value }) => value).reverse();
    case 'several':
      return setting.options.map(({ value }) => value);
    case 'switch':
      return [!setting.default];
    default:
      return setting satisfies never;
  }
}
