import { wakeDemo } from '../demo.mjs';
import { slide } from '../slide.mjs';
import { quantile } from '../table.mjs';
import { frameTimes } from '../watch.mjs';

const SECONDS = 5;

/** The calibration with its 2,240 pairs: how smooth it is while the distance and the base rate are dragged. */
export async function calibration({ browser, site }) {
  const rows = [];
  for (const throttle of [1, 4]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const cdp = await page.context().newCDPSession(page);
    await page.goto(`${site}embed/calibration/`);
    const demo = await wakeDemo(page);
    await page.waitForLoadState('networkidle');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.waitForTimeout(1000);
    for (const name of ['Distance d', 'Same person: one pair in']) {
      const slider = demo.getByRole('slider', { name, exact: true });
      const { times, longTasks } = await frameTimes(page, () => slide(page, slider, SECONDS));
      const what = `“${name}” is dragged, ${throttle}× slower CPU`;
      rows.push(
        { what: `frame p95, ${what}`, value: quantile(times, 0.95), unit: 'ms', atMost: 17.8 },
        { what: `long tasks, ${what}`, value: longTasks.length, unit: '', digits: 0, atMost: 0 },
      );
    }
    await page.close();
  }
  return rows;
}
