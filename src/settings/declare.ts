/**
 * A demo says once what can be set in it. Controls, address, embeds, the reference for instructors and files all
 * follow from that one declaration.
 *
 *     const settings = declared({ alpha: number({ label: 'Margin', … }), mining: choice({ … }) });
 *     type Chosen = Values<typeof settings>;   // { alpha: number; mining: 'batch-all' | … }
 */
export type Declaration = Readonly<Record<string, Setting>>;

export type Setting = NumberSetting | ChoiceSetting<string> | SeveralSetting | SwitchSetting;

interface Described {
  /** Its name in the declaration, in addresses and in messages: `declared` writes it. */
  readonly key?: string;
  readonly label: string;
  /** One sentence for somebody who has not read the lesson. */
  readonly help: string;
}

/** A number from `min` to `max` in whole multiples of `step`. */
export interface NumberSetting extends Described {
  readonly kind: 'number';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Written with so many digits after the point. */
  readonly digits: number;
  /** How the field writes it: α. */
  readonly symbol?: string;
  /** `root` gives small values more room: the position on the slider is the square root of the value. `log`: its logarithm. */
  readonly scale?: 'even' | 'root' | 'log';
  /** Values named on the slider. */
  readonly marks?: readonly Mark[];
}

export interface Mark {
  readonly value: number;
  readonly label: string;
  /** Said after the label where there is room. */
  readonly name?: string;
}

export interface ChoiceSetting<Value extends string> extends Described {
  readonly kind: 'choice';
  readonly default: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
}

/** Any number of a few: their values in the order of the options, with commas between them; '' for none. */
export interface SeveralSetting extends Described {
  readonly kind: 'several';
  readonly default: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

export interface SwitchSetting extends Described {
  readonly kind: 'switch';
  readonly default: boolean;
}

export type ValueOf<S extends Setting> = S extends NumberSetting
  ? number
  : S extends ChoiceSetting<infer Value>
    ? Value
    : S extends SeveralSetting
      ? string
      : boolean;

export type Values<D extends Declaration> = { readonly [Key in keyof D]: ValueOf<D[Key]> };

/** The declaration with each setting knowing its own name, so that controls can say which one they are for. */
export function declared<const D extends Declaration>(declaration: D): D {
  const named = Object.entries(declaration).map(([key, setting]) => [key, { ...setting, key }]);
  return Object.fromEntries(named) as D;
}

export const number = (setting: Omit<NumberSetting, 'kind'>): NumberSetting => ({
  kind: 'number',
  ...setting,
});

export const choice = <const Value extends string>(
  setting: Omit<ChoiceSetting<Value>, 'kind'>,
): ChoiceSetting<Value> => ({
  kind: 'choice',
  ...setting,
});

export const several = (setting: Omit<SeveralSetting, 'kind'>): SeveralSetting => ({
  kind: 'several',
  ...setting,
});

/** The values that a `several` setting holds, one by one. */
export function listOf(value: string): readonly string[] {
  return value === '' ? [] : value.split(',');
}

export const toggle = (setting: Omit<SwitchSetting, 'kind'>): SwitchSetting => ({
  kind: 'switch',
  ...setting,
});

export function defaults<D extends Declaration>(declaration: D): Values<D> {
  const values = Object.fromEntries(
    Object.entries(declaration).map(([key, setting]) => [key, setting.default]),
  );
  return values as Values<D>;
}
