import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { hostOf } from './host';

const pagesIn = (folder: string): string[] =>
  readdirSync(`dist/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('index.html'))
    .map((path) => `${folder}/${path.slice(0, -'index.html'.length)}`);

const EMBEDS = pagesIn('embed');
const LESSONS = pagesIn('lessons').filter((path) => /^lessons\/[^/]+\/$/.test(path));
const PAGES = ['', 'lab/', 'glossary/', 'sources/', 'teach/reference/', ...LESSONS, ...EMBEDS];

const read = (path: string): string => readFileSync(`dist/${path}`, 'utf8');
/** A file of the site by its address, which is whole where the build knew SITE. */
const fileOf = (address: string): string =>
  new URL(address, 'http://here').pathname.replace(/^.*?\/(?=oembed|cards|embed)/, '');
const linkIn = (html: string): string =>
  /<link rel="alternate" type="application\/json\+oembed" href="([^"]*)"/.exec(html)![1]!;
const metaIn = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

for (const path of EMBEDS) {
  test(`the oEmbed link of /${path} leads to a file that frames this very page`, () => {
    const said = JSON.parse(read(fileOf(linkIn(read(`${path}index.html`)))));
    expect(said).toMatchObject({ version: '1.0', type: 'rich', width: 800 });
    expect(fileOf(/src="([^"]*)"/.exec(said.html)![1]!)).toBe(path);
    expect(existsSync(`dist/${fileOf(said.thumbnail_url)}`)).toBe(true);
  });
}

for (const path of LESSONS) {
  test(`/${path} names a demo of its own by oEmbed`, () => {
    const html = read(`${path}index.html`);
    const said = JSON.parse(read(fileOf(linkIn(html))));
    const [, demo] = /src="[^"]*\/embed\/([^/"]+)\/"/.exec(said.html)!;
    expect(html).toContain(`data-demo="${demo}"`);
  });
}

test('every page has a title, a sentence and a picture of 1200 × 630 for those who show a link to it', () => {
  for (const path of PAGES) {
    const html = read(`${path}index.html`);
    for (const name of ['og:title', 'og:description', 'og:image:alt', 'og:type'])
      expect(metaIn(html, name), `${name} of /${path}`).toBeTruthy();
    expect(metaIn(html, 'twitter:card')).toBe('summary_large_image');
    const png = readFileSync(`dist/${fileOf(metaIn(html, 'og:image')!)}`);
    // A PNG says its width and height in its first chunk.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], path).toEqual([1200, 630]);
  }
  const cards = new Set(EMBEDS.map((path) => metaIn(read(`${path}index.html`), 'og:image')));
  expect(cards.size).toBe(EMBEDS.length);
});

test('what oEmbed says of a preset, put into a page on another origin, is the preset', async ({
  page,
  baseURL,
}) => {
  const { html } = JSON.parse(read('oembed/alpha-too-small.json')) as { html: string };
  const host = await hostOf(html.replace(/src="(?=\/)/, `src="${baseURL!.replace(/\/$/, '')}`));
  try {
    await page.goto(host.address);
    const alpha = page.frameLocator('iframe').getByRole('spinbutton', { name: 'Margin α' });
    await expect(alpha).toHaveValue('0.02');
  } finally {
    host.close();
  }
});
