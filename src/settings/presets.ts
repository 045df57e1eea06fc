import type { Declaration, Values } from './declare';

/** Settings with a name, declared beside the settings themselves: "a semi-hard one". What it does not name stays as it is. */
export interface Preset<D extends Declaration> {
  /** For addresses and lists: `semi-hard`. */
  readonly name: string;
  /** As a reader or a teacher would say it. */
  readonly label: string;
  readonly values: Partial<Values<D>>;
}

/** The preset whose values are all set as it says; undefined when none is. */
export function presetShown<D extends Declaration>(
  presets: readonly Preset<D>[],
  values: Values<D>,
): Preset<D> | undefined {
  return presets.find((preset) =>
    Object.entries(preset.values).every(([key, value]) => values[key as keyof D] === value),
  );
}
