import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../../scripts/tool.mjs';
import { train, wakeDemo } from '../demo.mjs';

const PAGES = ['', 'lessons/the-margin/', 'lab/', 'embed/margin/'];

/** KB of JavaScript, each file gzipped: before a demo is in view, when it is ready, and what training adds. */
export async function weight({ browser, site }) {
  const rows = [];
  const foreign = [];
  for (const address of PAGES) {
    const name = `/${address}`;
    const unseen = await scriptsOf(browser, site + address, { isBlind: true });
    rows.push({
      what: `${name} before a demo is in view`,
      value: kilobytes(unseen.scripts),
      unit: 'KB gz',
      atMost: 10,
    });
    const seen = await scriptsOf(browser, site + address, {});
    rows.push({
      what: `${name} with its demo ready, not used`,
      value: kilobytes(seen.scripts),
      unit: 'KB gz',
    });
    const used = await scriptsOf(browser, site + address, { isTrained: true });
    foreign.push(...used.foreign);
    if (address !== 'embed/margin/') continue;
    const added = new Map([...used.scripts].filter(([url]) => !seen.scripts.has(url)));
    rows.push({
      what: 'the engine: all that training loads',
      value: kilobytes(added),
      unit: 'KB gz',
      atMost: 60,
    });
  }
  for (const { name: demo } of embeds()) {
    const address = `embed/${demo}/`;
    const asleep = await scriptsOf(browser, site + address, { isBlind: true });
    const awake = await scriptsOf(browser, site + address, {});
    rows.push(
      { what: `/${address} before it wakes`, value: kilobytes(asleep.scripts), unit: 'KB gz', atMost: 5 },
      { what: `/${address} awake`, value: kilobytes(awake.scripts), unit: 'KB gz', atMost: 45 },
    );
    foreign.push(...awake.foreign);
  }
  rows.push({
    what: 'requests to other hosts, training included',
    value: foreign.length,
    unit: '',
    digits: 0,
    atMost: 0,
  });
  return rows;
}

/** Every demo that the built site offers to other pages. */
function embeds() {
  return readdirSync(join(root, 'dist', 'embed'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
}

async function scriptsOf(browser, address, { isBlind = false, isTrained = false }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const scripts = new Map();
  const foreign = [];
  const pending = [];
  context.on('response', (response) => {
    const url = response.url();
    if (!url.startsWith(new URL(address).origin) && !/^(data|blob):/.test(url)) foreign.push(url);
    const type = response.headers()['content-type'] ?? '';
    if (/javascript|wasm/.test(type)) pending.push(response.body().then((body) => scripts.set(url, body)));
  });
  // An observer that never sees anything: the page as it is while its demo is still below the fold.
  if (isBlind)
    await page.addInitScript(() =>
      Object.assign(window, {
        IntersectionObserver: class {
          observe() {}
          unobserve() {}
          disconnect() {}
        },
      }),
    );
  await page.goto(address);
  const inline = await page.locator('script:not([src]):not([type="application/json"])').allTextContents();
  for (const [i, text] of inline.entries()) scripts.set(`inline ${i}`, Buffer.from(text));
  if (!isBlind) {
    const demo = await wakeDemo(page);
    if (isTrained) await train(page, demo);
  }
  await page.waitForLoadState('networkidle');
  await Promise.all(pending);
  await context.close();
  return { scripts, foreign };
}

function kilobytes(scripts) {
  return [...scripts.values()].reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1000;
}
