import { type Framed, fileOf } from './framed';
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
