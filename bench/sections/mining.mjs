import { wakeDemo } from '../demo.mjs';
import { slide } from '../slide.mjs';
import { quantile } from '../table.mjs';
import { busyShare, frameTimes } from '../watch.mjs';

const SECONDS = 5;

/** A batch of 128 pictures in the reader's hand: the anchor, row by row, and α. Matrix, ruler, picture and table follow. */
export async function mining({ browser, site }) {
  const rows = [];
  for (const throttle of [1, 4]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(`${site}embed/mining/a-batch-of-128/`);
    const demo = await wakeDemo(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.waitForTimeout(1000);
    for (const [what, act] of [
      ['the anchor is moved row by row', () => moveAnchor(page, demo.getByRole('application').first())],
      [
        'α is dragged',
        () => slide(page, demo.getByRole('slider', { name: 'Margin α', exact: true }), SECONDS),
      ],
    ]) {
      const name = `128 rows, ${what}, ${throttle}× slower CPU`;
      const busy = 100 * (await busyShare(cdp, act));
      const { times, longTasks } = await frameTimes(page, act);
      rows.push(
        { what: `frame p95, ${name}`, value: quantile(times, 0.95), unit: 'ms', atMost: 17.8 },
        { what: `long tasks, ${name}`, value: longTasks.length, unit: '', digits: 0, atMost: 0 },
        { what: `main thread busy, ${name}`, value: busy, unit: '%' },
      );
    }
    await page.close();
  }
  return rows;
}

/** Down the matrix and up again, about sixty places a second. */
async function moveAnchor(page, matrix) {
  await matrix.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await matrix.boundingBox();
  const at = (share) => y + 50 + (height - 130) * share;
  await page.mouse.move(x + 0.6 * width, at(0.5));
  await page.mouse.down();
  const start = performance.now();
  for (let passed = 0; passed < SECONDS; passed = (performance.now() - start) / 1000) {
    await page.mouse.move(x + 0.6 * width, at(0.5 + 0.5 * Math.sin(passed)));
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  await page.mouse.up();
}
