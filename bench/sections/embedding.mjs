import { wakeDemo } from '../demo.mjs';
import { quantile } from '../table.mjs';
import { frameTimes } from '../watch.mjs';

const SECONDS = 5;
const PIXELS = 24;

/** The first lesson: how long its encoder takes to be there, and how smooth the demo is while somebody paints. */
export async function embedding({ browser, site }) {
  const rows = [];
  for (const throttle of [1, 4]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const cdp = await page.context().newCDPSession(page);
    await page.goto(`${site}lessons/what-facenet-returns/`);
    const demo = await wakeDemo(page);
    await page.waitForLoadState('networkidle');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });

    const name = `${throttle}× slower CPU`;
    const start = performance.now();
    await demo.getByRole('button', { name: 'glasses' }).click();
    await page.waitForFunction((figure) => figure.dataset.state === 'done', await demo.elementHandle());
    rows.push({
      what: `from the first change to its encoder, ${name}`,
      value: performance.now() - start,
      unit: 'ms',
      digits: 0,
    });

    const { times, longTasks } = await frameTimes(page, () => paint(page, demo));
    const longest = longTasks.length > 0 ? `, longest ${Math.max(...longTasks)} ms` : '';
    rows.push(
      { what: `frame p95 while painting, ${name}`, value: quantile(times, 0.95), unit: 'ms', atMost: 17.8 },
      {
        what: `long tasks while painting, ${name}${longest}`,
        value: longTasks.length,
        unit: '',
        digits: 0,
        atMost: 0,
      },
    );
    await page.close();
  }
  return rows;
}

/** Round and round over the picture, about sixty positions a second. */
async function paint(page, demo) {
  const grid = demo.getByRole('application', { name: /to paint in/ });
  await grid.scrollIntoViewIfNeeded();
  const box = await grid.boundingBox();
  const at = (turn) => [
    box.x + box.width * (0.5 + 0.4 * Math.cos(turn)),
    box.y + box.height * (0.5 + 0.4 * Math.sin((turn * (PIXELS - 1)) / PIXELS)),
  ];
  await page.mouse.move(...at(0));
  await page.mouse.down();
  const start = performance.now();
  for (let passed = 0; passed < SECONDS; passed = (performance.now() - start) / 1000) {
    await page.mouse.move(...at(3 * passed));
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  await page.mouse.up();
}
