import { train, wakeDemo } from './demo.mjs';
import { slide } from './slide.mjs';
import { quantile } from './table.mjs';
import { busyShare, frameTimes } from './watch.mjs';

const SECONDS = 5;

/**
 * How smooth the first demo of a page is while it trains at its default pace, and while α is dragged: frames, long tasks, and
 * the share of time the main thread works.
 */
export async function smoothness({ browser, address, throttles, mostBusy }) {
  const rows = [];
  for (const throttle of throttles) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(address);
    const demo = await wakeDemo(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await train(page, demo);
    await page.waitForTimeout(1000);

    const slider = demo.getByRole('slider', { name: 'Margin α', exact: true });
    for (const [what, act] of [
      ['training', () => page.waitForTimeout(1000 * SECONDS)],
      ['training while α is dragged', () => slide(page, slider, SECONDS)],
    ]) {
      const name = `${what}, ${throttle}× slower CPU`;
      const busy = 100 * (await busyShare(cdp, act));
      const { times, longTasks } = await frameTimes(page, act);
      const longest = longTasks.length > 0 ? `, longest ${Math.max(...longTasks)} ms` : '';
      rows.push(
        { what: `frame p95, ${name}`, value: quantile(times, 0.95), unit: 'ms', atMost: 17.8 },
        { what: `long tasks, ${name}${longest}`, value: longTasks.length, unit: '', digits: 0, atMost: 0 },
        {
          what: `main thread busy, ${name}`,
          value: busy,
          unit: '%',
          ...(what === 'training' && throttle === 1 && { atMost: mostBusy }),
        },
      );
    }
    await page.close();
  }
  return rows;
}
