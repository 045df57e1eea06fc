import { type Framed, fileOf } from './framed';

/** A demo with all that its address says, and the site it is on: an absolute address that ends with a slash. */
export interface Embedding {
  readonly about: Framed;
  readonly query: URLSearchParams;
  readonly site: string;
  /** What stands behind the query: the fragment of an address. */
  readonly fragment?: string;
}

export function addressOf({ about, query, site, fragment = '' }: Embedding): string {
  return `${site}embed/${about.name}/${query.size > 0 ? `?${query}` : ''}${fragment}`;
}

export function titleOf({ about }: Pick<Embedding, 'about'>): string {
  return `${about.title}, a demo`;
}

/** Works everywhere, and keeps the height it is given; a slide keeps its shape. */
export function iframeOf(embedding: Embedding): string {
  const { about, query } = embedding;
  const slide = query.get('size') === 'slide' ? '; height: auto; aspect-ratio: 16 / 9' : '';
  return `<iframe src="${escaped(addressOf(embedding))}" title="${escaped(titleOf(embedding))}" width="100%" height="${about.height}" loading="lazy" allow="clipboard-write" style="border: 0${slide}"></iframe>`;
}

/** Follows the height of the demo, and can be steered. The link inside it is there for who has no scripts. */
export function elementOf(embedding: Embedding): string {
  const { about, query, site } = embedding;
  const [demo, preset] = about.name.split('/');
  const given = [...(preset ? [['preset', preset] as const] : []), ...query];
  const attributes = given
    .filter(([key]) => key !== 'v')
    .map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const link = `<a href="${escaped(addressOf(embedding))}">${escaped(titleOf(embedding))}</a>`;
  return `<script async src="${escaped(site)}embed.js"></script>\n<keep-your-distance demo="${demo}"${attributes.join('')}>${link}</keep-your-distance>`;
}

/** Most Markdown takes no frames: a picture of the demo that leads to it. */
export function markdownOf(embedding: Embedding): string {
  const { about, site } = embedding;
  const title = titleOf(embedding).replaceAll(/[\\[\]]/g, '\\$&');
  const [picture, address] = [`${site}cards/${fileOf(about)}.png`, addressOf(embedding)].map(bracketed);
  return `[![${title}](${picture})](${address})`;
}

/** A slide of reveal.js that the demo fills, and in which it can be used. */
export function revealOf(embedding: Embedding): string {
  const query = new URLSearchParams(embedding.query);
  query.set('size', 'slide');
  const address = escaped(addressOf({ ...embedding, query }));
  return `<section data-background-iframe="${address}" data-background-interactive aria-label="${escaped(titleOf(embedding))}"></section>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** A bracket or a space would end the address of a Markdown link. A query has none, but a site's path or a fragment may. */
function bracketed(address: string): string {
  return address.replaceAll(/[()\s]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
}
