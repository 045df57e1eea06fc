import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { headersFor } from '../scripts/headers.mjs';
import { test } from './framed';

const FILES = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== '_headers')
  .map(({ parentPath, name }) => `${parentPath}/${name}`.replace(/^dist\//, ''));
const PAGES = FILES.filter((file) => file.endsWith('.html')).map((file) => file.replace(/index\.html$/, ''));
const said = readFileSync('dist/_headers', 'utf8');
const isFramable = (path: string): boolean => !('Content-Security-Policy' in headersFor(said, `/${path}`));

test('of all pages the embeds alone may stand in somebody else’s frame', () => {
  expect(PAGES.filter(isFramable)).toEqual(PAGES.filter((path) => path.startsWith('embed/')));
  expect(PAGES.filter(isFramable).length).toBeGreaterThan(10);
});

test('every script, style and font may be used by a frame without an origin', () => {
  const needed = FILES.filter((file) => /\.(?:js|css|woff2|wasm)$/.test(file));
  const open = needed.filter((file) => headersFor(said, `/${file}`)['Access-Control-Allow-Origin'] === '*');
  expect(open).toEqual(needed);
});

test('the server sends what the file says', async ({ request }) => {
  const script = FILES.find((file) => file.startsWith('_astro/') && file.endsWith('.js'))!;
  for (const path of ['', 'lessons/the-margin/', 'embed/margin/', 'embed.js', script]) {
    const headers = (await request.get(`/${path}`)).headers();
    for (const [name, value] of Object.entries(headersFor(said, `/${path}`)))
      expect(headers[name.toLowerCase()], `${name} of /${path}`).toBe(value);
    if (isFramable(path)) expect(headers).not.toHaveProperty('content-security-policy');
  }
});

test('a lesson does not appear in somebody else’s frame', async ({ page, openHost, baseURL }) => {
  const lesson = new URL('./lessons/the-margin/', baseURL).href;
  const refused = page.waitForEvent('console', {
    predicate: (message) => message.text().includes("frame-ancestors 'self'"),
  });
  await openHost(`<iframe title="A lesson" src="${lesson}"></iframe>`);
  await refused;
  expect(page.frames().some((frame) => frame.url() === lesson)).toBe(false);
});
