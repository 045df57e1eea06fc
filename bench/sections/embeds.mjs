import { createServer } from 'node:http';
import { median, quantile } from '../table.mjs';
import { busyShare, frameTimes } from '../watch.mjs';

const TWENTY = 20;
const SECONDS = 8;
const SETTLE_MS = 4000;
const REPEATS = 5;

/** Demos in somebody else's page: twenty at rest against twenty empty frames, one of them training, and what one costs to show. */
export async function embeds({ browser, site }) {
  const host = await hostSite();
  try {
    const empty = await atRest(browser, host, Array(TWENTY).fill(host.empty));
    const margins = Array(TWENTY).fill(`${site}embed/margin/`);
    const full = await atRest(browser, host, margins);
    return [
      { what: `${TWENTY} empty frames at rest: main threads busy`, value: empty.busy, unit: '%', digits: 2 },
      { what: `${TWENTY} embeds at rest: main threads busy`, value: full.busy, unit: '%', digits: 2 },
      { what: 'points above empty frames', value: full.busy - empty.busy, unit: '', digits: 2, atMost: 1 },
      {
        what: `of ${TWENTY} embeds in view, wake at once`,
        value: full.awake,
        unit: '',
        digits: 0,
        atMost: TWENTY,
      },
      { what: `all of them awake after`, value: full.awakeAfter, unit: 'ms', digits: 0 },
      ...(await oneTraining(browser, host, margins)),
      ...(await shown(browser, host, `${site}embed/margin/?start=click`)),
    ];
  } finally {
    host.close();
  }
}

async function atRest(browser, host, addresses) {
  const page = await openFrames(browser, host, addresses);
  await page.waitForTimeout(SETTLE_MS);
  const { ready, last } = await page.evaluate(() => benchHost);
  const frame = page.frames().at(-1);
  // Frames of another site share a process among themselves, and so a main thread.
  const threads = await Promise.all([page, frame].map((target) => sessionOf(page, target)));
  const shares = await Promise.all(
    threads.map((cdp) => busyShare(cdp, () => page.waitForTimeout(1000 * SECONDS))),
  );
  await page.context().close();
  return { busy: 100 * shares.reduce((sum, share) => sum + share), awake: ready, awakeAfter: last };
}

async function oneTraining(browser, host, addresses) {
  const page = await openFrames(browser, host, addresses);
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(() => frames[0].postMessage({ keepYourDistance: 1, type: 'play' }, '*'));
  await page.waitForTimeout(2000);
  const { times, longTasks } = await frameTimes(page, () => page.waitForTimeout(1000 * SECONDS));
  await page.context().close();
  const name = `1 of ${TWENTY} trains`;
  return [
    { what: `frame p95 of the host, ${name}`, value: quantile(times, 0.95), unit: 'ms', atMost: 17.8 },
    { what: `long tasks of the host, ${name}`, value: longTasks.length, unit: '', digits: 0, atMost: 0 },
  ];
}

/** One embed that nobody has asked for yet. */
async function shown(browser, host, address) {
  const loads = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    const page = await openFrames(browser, host, [address]);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    loads.push(
      await page.frames()[1].evaluate(() => ({
        paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
        requests: 1 + performance.getEntriesByType('resource').length,
        scripts: performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length,
      })),
    );
    await page.context().close();
  }
  const of = (key) => median(loads.map((load) => load[key]));
  return [
    { what: 'first picture of an embed', value: of('paint'), unit: 'ms', digits: 0 },
    { what: 'requests of an embed before it wakes', value: of('requests'), unit: '', digits: 0 },
    { what: 'scripts among them', value: of('scripts'), unit: '', digits: 0 },
  ];
}

async function openFrames(browser, host, addresses) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  host.show(addresses);
  await page.goto(host.address);
  return page;
}

async function sessionOf(page, target) {
  const cdp = await page.context().newCDPSession(target);
  await cdp.send('Performance.enable');
  return cdp;
}

/** Another site, whose frames are so small that all of them are in view. It counts the demos that say they are awake. */
async function hostSite() {
  let body = '';
  const server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(url === '/' ? body : '<!doctype html><title>Empty</title>');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    // Another name is another site than the demos have.
    address: `http://localhost:${server.address().port}/`,
    empty: `http://127.0.0.1:${server.address().port}/empty`,
    show(addresses) {
      const frames = addresses.map(
        (address) => `<iframe title="A demo" src="${address}" width="240" height="210"></iframe>`,
      );
      body = `<!doctype html><title>A course</title><script>
        const benchHost = { ready: 0, last: 0 };
        addEventListener('message', ({ data }) => {
          if (data.type !== 'ready') return;
          benchHost.ready++;
          benchHost.last = performance.now();
        });
      </script>${frames.join('')}`;
    },
    close: () => server.close(),
  };
}
