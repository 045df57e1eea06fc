import { readdirSync } from 'node:fs';

/** Every page that the build wrote, as an address relative to the site's base, but for those of presets: they are the demo's. */
export const PAGES: readonly string[] = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.html'))
  .map((path) => `./${path.slice(0, -'index.html'.length)}`)
  .filter((address) => !/^\.\/embed\/[^/]+\/[^/]/.test(address))
  .sort();

/** The demos that have a page to embed, each with its presets that have one. */
export const EMBEDS: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync('dist/embed').map((demo) => [
    demo,
    readdirSync(`dist/embed/${demo}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name),
  ]),
);
