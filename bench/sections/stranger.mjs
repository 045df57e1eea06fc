import { wakeDemo } from '../demo.mjs';
import { quantile } from '../table.mjs';
import { busyShare, frameTimes } from '../watch.mjs';

const SECONDS = 5;

/** The door of lesson 8: t in the reader's hand among 144 visitors, and how long a name takes to be enrolled for the first time. */
export async function stranger({ browser, site }) {
  const rows = [];
  for (const throttle of [1, 4]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(`${site}embed/stranger/`);
    const demo = await wakeDemo(page);
    await page.waitForLoadState('networkidle');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.waitForTimeout(1000);
    const name = `${throttle}× slower CPU`;
    const act = () => drag(page, demo.getByRole('slider', { name: 'Threshold t on the ruler' }));
    const busy = 100 * (await busyShare(cdp, act));
    const { times, longTasks } = await frameTimes(page, act);

    const start = performance.now();
    await demo.getByRole('button', { name: 'Enrol John', exact: true }).click();
    await page.waitForFunction((figure) => figure.dataset.state === 'done', await demo.elementHandle());
    rows.push(
      {
        what: `frame p95, t is dragged at the door, ${name}`,
        value: quantile(times, 0.95),
        unit: 'ms',
        atMost: 17.8,
      },
      {
        what: `long tasks, t is dragged at the door, ${name}`,
        value: longTasks.length,
        unit: '',
        digits: 0,
        atMost: 0,
      },
      { what: `main thread busy, t is dragged at the door, ${name}`, value: busy, unit: '%' },
      {
        what: `from “Enrol John” to his name, ${name}`,
        value: performance.now() - start,
        unit: 'ms',
        digits: 0,
      },
    );
    await page.close();
  }
  return rows;
}

/** To and fro over the ruler, about sixty positions a second. */
async function drag(page, ruler) {
  await ruler.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await ruler.boundingBox();
  const at = (share) => x + width * (0.1 + 0.8 * share);
  await page.mouse.move(at(0.5), y + height / 2);
  await page.mouse.down();
  const start = performance.now();
  for (let passed = 0; passed < SECONDS; passed = (performance.now() - start) / 1000) {
    await page.mouse.move(at(0.5 + 0.5 * Math.sin(2 * passed)), y + height / 2);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  await page.mouse.up();
}
