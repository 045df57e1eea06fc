import { wakeDemo } from '../demo.mjs';
import { quantile } from '../table.mjs';
import { busyShare, frameTimes } from '../watch.mjs';

const RUNS = 60;

/** The sweep as it begins, 60 runs of 400 steps, in a pool of workers; and how the page answers meanwhile. */
export async function sweep({ browser, site }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(`${site}embed/sweep/`);
  const demo = await wakeDemo(page);
  const figure = await demo.elementHandle();
  const idle = await frameTimes(page, () => page.waitForTimeout(3000));
  let busy = 0;
  const start = performance.now();
  const { times, longTasks } = await frameTimes(page, async () => {
    busy = await busyShare(cdp, async () => {
      await demo.getByRole('button', { name: 'Sweep', exact: true }).click();
      await page.waitForFunction((root) => root.dataset.state === 'done', figure, { timeout: 600_000 });
    });
  });
  const seconds = (performance.now() - start) / 1000;
  await page.close();
  return [
    { what: `${RUNS} runs of 400 steps`, value: seconds, unit: 's', atMost: 40 },
    { what: 'frame p95, idle', value: quantile(idle.times, 0.95), unit: 'ms' },
    { what: 'frame p95 while it sweeps', value: quantile(times, 0.95), unit: 'ms', atMost: 17.8 },
    { what: 'long tasks', value: longTasks.length, unit: '', digits: 0, atMost: 0 },
    { what: 'main thread busy', value: 100 * busy, unit: '%' },
  ];
}
