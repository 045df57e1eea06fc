import type { About } from '../settings/about';
import type { Declaration } from '../settings/declare';
import type { Preset } from '../settings/presets';
import { iframeOf } from './snippets';

/** What a page that was given an address of ours asks for, to show the demo itself in its place: oEmbed 1.0, type `rich`. */
export interface OEmbed {
  readonly version: '1.0';
  readonly type: 'rich';
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

/** The width for which the demos say how high they are. */
const WIDTH = 800;

/** A card, as all pages have one. */
export const CARD = { width: 1200, height: 630 } as const;

/** A demo, or one of its presets, as far as a frame for it is concerned. */
export type Framed = Pick<About, 'name' | 'title' | 'height'>;

export function framed<D extends Declaration>(about: About<D>, preset: Preset<D> | null): Framed {
  const { name, title, height } = about;
  if (preset === null) return { name, title, height };
  return { name: `${name}/${preset.name}`, title: `${title}: ${preset.label}`, height };
}

/** `site` is the address of the title page: absolute where the build knows it (SITE), else from the root of its host. */
export function oEmbedOf(about: Framed, site: string): OEmbed {
  return {
    version: '1.0',
    type: 'rich',
    title: about.title,
    provider_name: 'Keep Your Distance',
    provider_url: site,
    html: iframeOf({ about, query: new URLSearchParams(), site }),
    width: WIDTH,
    height: about.height,
    thumbnail_url: `${site}cards/${fileOf(about)}.png`,
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
  };
}

/** What its files are called: a preset's name belongs to no other preset or demo. */
export function fileOf({ name }: Pick<Framed, 'name'>): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
