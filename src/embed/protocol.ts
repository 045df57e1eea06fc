/** The version of the messages, under the key that all of them carry. */
export const PROTOCOL = { key: 'keepYourDistance', version: 1 } as const;

export type Id = string | number;
export type Value = number | string | boolean;
export type Settings = Readonly<Record<string, Value>>;

/** How a demo stands. */
export interface Standing {
  readonly demo: string;
  readonly state: string;
  readonly step: number | null;
  readonly settings: Settings;
  readonly figures: Settings;
}

interface Commands {
  read: object;
  set: { readonly settings: Readonly<Record<string, Value | null>> };
  play: object;
  pause: object;
  step: object;
  reset: object;
}

interface Sayings {
  hello: Standing;
  height: { readonly height: number };
  ready: Standing;
  settings: Standing;
  step: Standing;
  state: Standing & { readonly id?: Id };
  error: { readonly message: string; readonly id?: Id; readonly times?: number };
}

/** What the page around a demo may say to it. */
export type Command = {
  [Type in keyof Commands]: { readonly type: Type; readonly id?: Id } & Commands[Type];
}[keyof Commands];

/** What a demo says to the page around it. */
export type Said = { [Type in keyof Sayings]: { readonly type: Type } & Sayings[Type] }[keyof Sayings];

export const COMMANDS = [
  'read',
  'set',
  'play',
  'pause',
  'step',
  'reset',
] as const satisfies readonly Command['type'][];
