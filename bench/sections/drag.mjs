import { wakeDemo } from '../demo.mjs';
import { quantile } from '../table.mjs';
import { busyShare, frameTimes } from '../watch.mjs';

const SECONDS = 5;

/** A face of the triplet demo in the reader's hand: picture, formula and hinge follow it in the same frame. */
export async function drag({ browser, site }) {
  const rows = [];
  for (const throttle of [1, 4]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    await page.goto(`${site}lessons/the-formula/`);
    const demo = await wakeDemo(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.waitForTimeout(1000);
    const act = () => dragFace(page, demo.getByRole('application'));
    const busy = 100 * (await busyShare(cdp, act));
    const { times, longTasks } = await frameTimes(page, act);
    const behind = throttle === 1 ? await mostBehind(page, demo) : 0;
    const name = `a face is dragged, ${throttle}× slower CPU`;
    rows.push(
      { what: `frame p95, ${name}`, value: quantile(times, 0.95), unit: 'ms', atMost: 17.8 },
      { what: `long tasks, ${name}`, value: longTasks.length, unit: '', digits: 0, atMost: 0 },
      { what: `main thread busy, ${name}`, value: busy, unit: '%' },
    );
    if (throttle === 1)
      rows.push({
        what: 'frames in which formula, picture and hinge disagree',
        value: behind,
        unit: '',
        digits: 0,
        atMost: 0,
      });
    await page.close();
  }
  return rows;
}

/** Round and round through all three regions, about sixty positions a second. */
async function dragFace(page, picture) {
  await picture.scrollIntoViewIfNeeded();
  const { x, y, width } = await picture.boundingBox();
  const at = (right, up) => [x + width / 2 + (width / 2 - 20) * right, y + width / 2 - (width / 2 - 20) * up];
  await page.mouse.move(...at(0.24, 0.47));
  await page.mouse.down();
  const start = performance.now();
  for (let passed = 0; passed < SECONDS; passed = (performance.now() - start) / 1000) {
    const reach = 0.55 + 0.35 * Math.sin(3 * passed);
    await page.mouse.move(...at(reach * Math.sin(2 * passed), reach * Math.cos(2 * passed)));
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  // Back to where it was taken, so that the next one finds it there.
  await page.mouse.move(...at(0.24, 0.47));
  await page.mouse.up();
}

/** How many frames of a drag show different losses in formula, ruler, hinge and handle. */
async function mostBehind(page, demo) {
  await demo.evaluate((figure) => {
    const watch = { disagreeing: 0, isOver: false };
    window.benchDrag = watch;
    const look = () => {
      const loss = Number(figure.dataset.loss).toFixed(2);
      const said = [
        figure.querySelector('.formula .strong')?.textContent,
        ...[...figure.querySelectorAll('.right svg tspan.strong')].map((part) => part.textContent),
      ];
      if (said.some((text) => text?.trim() !== loss)) watch.disagreeing++;
      if (!watch.isOver) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await dragFace(page, demo.getByRole('application'));
  return page.evaluate(() => {
    window.benchDrag.isOver = true;
    return window.benchDrag.disagreeing;
  });
}
