import type { About } from '../settings/about';
import type { Declaration } from '../settings/declare';
import type { Preset } from '../settings/presets';

/** A demo, or one of its presets, as far as a frame for it is concerned. */
export type Framed = Pick<About, 'name' | 'title' | 'height'>;

export function framed<D extends Declaration>(about: About<D>, preset: Preset<D> | null): Framed {
  const { name, title, height } = about;
  if (preset === null) return { name, title, height };
  return { name: `${name}/${preset.name}`, title: `${title}: ${preset.label}`, height };
}

/** What its files are called: a preset's name belongs to no other preset or demo. */
export function fileOf({ name }: Pick<Framed, 'name'>): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
