import { median } from '../table.mjs';

const PAGES = {
  'a bare page': 'bare/',
  '/': '',
  '/lessons/the-margin/': 'lessons/the-margin/',
  '/lab/': 'lab/',
};
const REPEATS = 5;
/** A middling phone, as Lighthouse has it. */
const THROTTLE = 4;
const BARE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><h1>A bare page</h1><p>One sentence.</p></html>';

/** Largest contentful paint and total blocking time, on a CPU slowed down four times. */
export async function paint({ browser, site }) {
  const rows = [];
  for (const [name, address] of Object.entries(PAGES)) {
    const runs = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) runs.push(await load(browser, site, address));
    const of = (key) => median(runs.map((run) => run[key]));
    rows.push({
      what: `LCP of ${name}, ${THROTTLE}× slower CPU`,
      value: of('largestPaint'),
      unit: 'ms',
      digits: 0,
    });
    rows.push({
      what: `total blocking time of ${name}, ${THROTTLE}× slower CPU`,
      value: of('blocked'),
      unit: 'ms',
      digits: 0,
    });
  }
  return rows;
}

async function load(browser, site, address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
  await page.route(`${site}bare/`, (route) => route.fulfill({ contentType: 'text/html', body: BARE }));
  await page.addInitScript(() => {
    const seen = { largestPaint: 0, blocked: 0 };
    const watch = (type, take) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    watch('largest-contentful-paint', ({ startTime }) => {
      seen.largestPaint = startTime;
    });
    watch('longtask', ({ duration }) => {
      seen.blocked += duration - 50;
    });
    Object.assign(window, { benchLoad: seen });
  });
  await page.goto(site + address);
  await page.waitForTimeout(2500);
  const seen = await page.evaluate(() => window.benchLoad);
  await context.close();
  return seen;
}
