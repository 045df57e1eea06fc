import { wakeDemo } from '../demo.mjs';
import { quantile } from '../table.mjs';
import { busyShare, frameTimes } from '../watch.mjs';

const SECONDS = 5;

/** What is held, and where in it: t among 79,800 pairs, and the number of people enrolled before 200 strangers' visits. */
const HELD = [
  { demo: 'threshold', slider: 'Threshold in the picture' },
  { demo: 'gallery', slider: 'People enrolled in the picture' },
  { demo: 'gallery', slider: 'Threshold t' },
];

/** A threshold in the reader's hand: histograms, curve, rates and sentence follow it in the same frame. */
export async function threshold({ browser, site }) {
  const rows = [];
  for (const { demo: name, slider } of HELD) {
    for (const throttle of [1, 4]) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Performance.enable');
      await page.goto(`${site}embed/${name}/`);
      const demo = await wakeDemo(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
      await page.waitForTimeout(1000);
      const act = () => slide(page, demo.getByRole('slider', { name: slider, exact: true }));
      const busy = 100 * (await busyShare(cdp, act));
      const { times, longTasks } = await frameTimes(page, act);
      const what = `${slider}, ${name}, ${throttle}× slower CPU`;
      rows.push(
        { what: `frame p95, ${what}`, value: quantile(times, 0.95), unit: 'ms', atMost: 17.8 },
        { what: `long tasks, ${what}`, value: longTasks.length, unit: '', digits: 0, atMost: 0 },
        { what: `main thread busy, ${what}`, value: busy, unit: '%' },
      );
      await page.close();
    }
  }
  return rows;
}

/** To and fro, about sixty positions a second. */
async function slide(page, slider) {
  await slider.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await slider.boundingBox();
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
