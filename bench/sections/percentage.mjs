import { wakeDemo } from '../demo.mjs';
import { quantile } from '../table.mjs';
import { frameTimes } from '../watch.mjs';

const SECONDS = 5;
/** A key that is held repeats about so often. */
const REPEAT_MS = 33;

/** The worked example: how smooth it is while the key is held that changes a cell, with either encoder. */
export async function percentage({ browser, site }) {
  const rows = [];
  for (const throttle of [1, 4]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const cdp = await page.context().newCDPSession(page);
    await page.goto(`${site}lessons/the-percentage/`);
    const demo = await wakeDemo(page);
    await page.waitForLoadState('networkidle');
    for (const size of ['4 × 4', '24 × 24']) {
      await demo.getByRole('radio', { name: size }).check();
      await page.waitForFunction(
        ([figure, wanted]) => figure.dataset.size === wanted,
        [await demo.elementHandle(), size.split(' ')[0]],
      );
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
      await demo.getByRole('textbox', { name: /^Bob, row 2, column 2/ }).focus();
      const { times, longTasks } = await frameTimes(page, () => hold(page));
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
      const name = `a cell of ${size}, ${throttle}× slower CPU`;
      rows.push(
        { what: `frame p95, ${name}`, value: quantile(times, 0.95), unit: 'ms', atMost: 17.8 },
        { what: `long tasks, ${name}`, value: longTasks.length, unit: '', digits: 0, atMost: 0 },
      );
    }
    await page.close();
  }
  return rows;
}

/** Up and down again, for as long as it takes. */
async function hold(page) {
  const start = performance.now();
  for (let press = 0; performance.now() - start < 1000 * SECONDS; press++) {
    await page.keyboard.press(press % 8 < 4 ? 'Shift+ArrowUp' : 'Shift+ArrowDown');
    await new Promise((resolve) => setTimeout(resolve, REPEAT_MS));
  }
}
