import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { median, quantile } from '../table.mjs';

const TIMES = 50;

/** α by message, from a page of another site: how many frames of the demo pass until its sentence says it. */
export async function messages({ browser, site }) {
  const host = await hostOf(`<iframe src="${site}embed/margin/" width="900" height="900"></iframe>`);
  const page = await browser.newPage({ viewport: { width: 1000, height: 1000 } });
  await page.goto(host.address);
  const frame = page.frames().find((one) => one.url().startsWith(site));
  await frame.waitForFunction(() => 'awake' in document.documentElement.dataset);
  await frame.evaluate(watch);
  const taken = [];
  for (let i = 1; i <= TIMES; i++) {
    const alpha = 1 + i / 100;
    const sent = await page.evaluate(send, alpha);
    taken.push(await frame.evaluate(arrival, { sent, words: `α is ${alpha.toFixed(2)}` }));
  }
  await page.close();
  host.close();
  const script = await (await fetch(`${site}embed.js`)).text();
  const frames = taken.map((one) => one.frames);
  const ms = taken.map((one) => one.ms);
  return [
    {
      what: 'α by message: frames until it is in the picture, median',
      value: median(frames),
      unit: '',
      digits: 0,
    },
    {
      what: 'α by message: frames until it is in the picture, p95',
      value: quantile(frames, 0.95),
      unit: '',
      digits: 0,
      atMost: 2,
    },
    { what: 'α by message: time until it is in the picture, median', value: median(ms), unit: 'ms' },
    { what: 'α by message: time until it is in the picture, p95', value: quantile(ms, 0.95), unit: 'ms' },
    { what: '/embed.js', value: gzipSync(script, { level: 9 }).length / 1000, unit: 'KB gz', atMost: 2 },
  ];
}

async function hostOf(body) {
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(body));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** In the host; returns when it was sent, on the clock that all windows share. */
function send(alpha) {
  document
    .querySelector('iframe')
    .contentWindow.postMessage({ keepYourDistance: 1, type: 'set', settings: { alpha } }, '*');
  return performance.timeOrigin + performance.now();
}

/** In the demo: when each frame began, and with which frame the sentence changed. All of a frame has one time on the timeline. */
function watch() {
  const sentence = document.querySelector('[data-part~="sentence"]');
  const seen = { frames: [], changes: [] };
  window.benchMessages = seen;
  requestAnimationFrame(function next(at) {
    seen.frames.push(at);
    requestAnimationFrame(next);
  });
  new MutationObserver(() =>
    seen.changes.push({
      words: sentence.textContent,
      at: document.timeline.currentTime,
      now: performance.now(),
    }),
  ).observe(sentence, { subtree: true, childList: true, characterData: true });
}

async function arrival({ sent, words }) {
  const { frames, changes } = window.benchMessages;
  let change;
  while (!change) {
    await new Promise(requestAnimationFrame);
    change = changes.find((one) => one.words.includes(words));
  }
  const start = sent - performance.timeOrigin;
  const passed = frames.filter((at) => at > start && at <= change.at).length;
  // A frame may have begun just before the message, and shown it all the same.
  return { frames: Math.max(1, passed), ms: change.now - start };
}
