/**
 * Draws every page of the built site into shots/, at 390 and 1440 px, light and dark, whole, with its demos awake:
 *
 *     npm run shots [-- PART-OF-AN-ADDRESS …]
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from './browser.mjs';
import { buildSite } from './build.mjs';
import { serveSite } from './serve.mjs';
import { root } from './tool.mjs';

const WIDTHS = { 390: 844, 1440: 900 };

await buildSite();
const wanted = process.argv.slice(2);
const pages = readdirSync(join(root, 'dist'), { recursive: true })
  .filter((path) => path.endsWith('.html'))
  .map((path) => path.replace(/index\.html$/, ''))
  .filter((path) => wanted.length === 0 || wanted.some((part) => path.includes(part)))
  .sort();

mkdirSync(join(root, 'shots'), { recursive: true });
const { address, stop } = await serveSite({ port: 4391 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
for (const [width, height] of Object.entries(WIDTHS)) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport: { width: Number(width), height }, colorScheme });
    const page = await context.newPage();
    // The longest pages take their time on a busy machine.
    page.setDefaultTimeout(120_000);
    for (const path of pages) {
      const name = path.replace(/\/$|\.html$/g, '').replaceAll('/', '-') || 'home';
      await page.goto(address + path);
      await wakeDemos(page);
      await page.screenshot({
        path: join(root, 'shots', `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
    await context.close();
  }
}
await browser.close();
await stop();
console.log(`${pages.length * 4} pictures in shots/`);

/** Brings each demo into view, waits until it has drawn its first picture, and goes back to the top. */
async function wakeDemos(page) {
  await page.waitForLoadState('networkidle');
  for (const demo of await page.locator('figure[data-demo]').all()) {
    await demo.scrollIntoViewIfNeeded();
    const isAwake = (figure) => !figure.closest('astro-island')?.hasAttribute('ssr');
    await page.waitForFunction(isAwake, await demo.elementHandle());
    await demo.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
  }
  await page.evaluate(async () => {
    scrollTo(0, 0);
    await document.fonts.ready;
  });
}
