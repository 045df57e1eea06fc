import { train, wakeDemo } from '../demo.mjs';

const STEPS = 100_000;
const WARM_UP = 50_000;
/** Kilobytes by which a heap may differ between two collections and still be called flat. */
const FLAT = 500;

/**
 * What 100,000 steps leave behind: in the engine alone (M1, tensors and their memory), and in the demo of the product
 * (its own worker and its page, at full pace). Heaps are read after a garbage collection.
 */
export async function memory({ browser, site, lab }) {
  return [...(await engineAlone(browser, lab)), ...(await demo(browser, site))];
}

async function engineAlone(browser, lab) {
  const page = await browser.newPage();
  await page.goto(lab);
  const heaps = await workerHeaps(page);
  const soak = (steps) => page.evaluate((count) => bench.soak(count), steps);
  const before = await soak(2_000);
  const heapBefore = await heaps.read();
  const after = await soak(STEPS);
  const heapAfter = await heaps.read();
  await page.close();
  const over = `over ${STEPS.toLocaleString('en')} steps of M1`;
  return [
    { what: `tensors more, ${over}`, value: after.tensors - before.tensors, unit: '', digits: 0, atMost: 0 },
    {
      what: `bytes of tensors more, ${over}`,
      value: after.bytes - before.bytes,
      unit: 'B',
      digits: 0,
      atMost: 0,
    },
    {
      what: `heap of the worker more, ${over}`,
      value: (heapAfter - heapBefore) / 1000,
      unit: 'KB',
      digits: 0,
      atMost: FLAT,
    },
  ];
}

async function demo(browser, site) {
  const page = await browser.newPage();
  const heaps = await workerHeaps(page);
  await page.goto(`${site}embed/margin/?speed=full`);
  await train(page, await wakeDemo(page));
  const isPast = (step) =>
    page.waitForFunction(
      (least) => Number(document.querySelector('figure[data-demo]').dataset.step) >= least,
      step,
      {
        timeout: 600_000,
        polling: 200,
      },
    );
  const cdp = await page.context().newCDPSession(page);
  const pageHeap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize;
  };
  // The page's history is bounded, and first grows to its bound.
  await isPast(WARM_UP);
  const before = { page: await pageHeap(), worker: await heaps.read() };
  await isPast(WARM_UP + STEPS);
  const after = { page: await pageHeap(), worker: await heaps.read() };
  await page.close();
  const over = `over ${STEPS.toLocaleString('en')} steps of the demo`;
  return ['page', 'worker'].map((where) => ({
    what: `heap of the ${where} more, ${over}`,
    value: (after[where] - before[where]) / 1000,
    unit: 'KB',
    digits: 0,
    atMost: FLAT,
  }));
}

/** Bytes of JavaScript heap in a page's newest worker, by way of the page's own debugging session. */
async function workerHeaps(page) {
  const cdp = await page.context().newCDPSession(page);
  let session;
  let asked = 0;
  const answers = new Map();
  cdp.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') session = sessionId;
  });
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  const ask = (method) =>
    new Promise((resolve) => {
      const id = ++asked;
      answers.set(id, resolve);
      cdp.send('Target.sendMessageToTarget', { sessionId: session, message: JSON.stringify({ id, method }) });
    });
  return {
    async read() {
      await ask('HeapProfiler.collectGarbage');
      return (await ask('Runtime.getHeapUsage')).usedSize;
    },
  };
}
