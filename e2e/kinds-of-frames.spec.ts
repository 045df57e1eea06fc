import { expect } from '@playwright/test';
import { demoIn, expectAwake, heard, test, trainIn } from './framed';

const MARGIN = 'margin/?alpha=0.35&speed=full';
const FRAME = 'title="A demo" width="800" height="900"';
/** A page that is isolated from all others, as those are that share memory with their workers. */
const isolatedBy = (policy: string): Record<string, string> => ({
  'Cross-Origin-Embedder-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
});

const TRAINS_IN: readonly {
  kind: string;
  attributes?: string;
  headers?: (origin: string) => Record<string, string>;
}[] = [
  { kind: 'a sandbox that keeps its origin', attributes: 'sandbox="allow-scripts allow-same-origin"' },
  { kind: 'a frame without credentials', attributes: 'credentialless' },
  { kind: 'a frame that tells no referrer', attributes: 'referrerpolicy="no-referrer"' },
  {
    kind: 'a host whose policy allows nothing but the frame',
    headers: (origin) => ({
      'Content-Security-Policy': `default-src 'none'; script-src 'unsafe-inline'; frame-src ${origin}`,
    }),
  },
  {
    kind: 'a host that is sandboxed itself',
    headers: () => ({ 'Content-Security-Policy': 'sandbox allow-scripts' }),
  },
  { kind: 'a host that lets in nothing unasked', headers: () => isolatedBy('require-corp') },
  {
    kind: 'a sandbox in a host that lets in nothing unasked',
    attributes: 'sandbox="allow-scripts"',
    headers: () => isolatedBy('require-corp'),
  },
  { kind: 'a host that sends no credentials', headers: () => isolatedBy('credentialless') },
  {
    kind: 'a host that denies clipboard and full screen',
    headers: () => ({ 'Permissions-Policy': 'clipboard-write=(), fullscreen=()' }),
  },
];

for (const { kind, attributes = '', headers } of TRAINS_IN) {
  test(`a demo trains in ${kind}`, async ({ page, openHost, embed }) => {
    await openHost(
      `<iframe ${attributes} ${FRAME} src="${embed(MARGIN)}"></iframe>`,
      headers?.(new URL(embed(MARGIN)).origin),
    );
    await trainIn(page.frameLocator('iframe'));
  });
}

test('a demo trains in a frame in a frame, written there or as a data address', async ({
  page,
  openHost,
  embed,
}) => {
  const inner = `<iframe title='A demo' width='760' height='800' src='${embed(MARGIN)}'></iframe>`;
  await openHost(`<iframe ${FRAME} srcdoc="${inner}"></iframe>`);
  await trainIn(page.frameLocator('iframe').frameLocator('iframe'));
  await openHost(`<iframe ${FRAME} src="data:text/html,${encodeURIComponent(inner)}"></iframe>`);
  await trainIn(page.frameLocator('iframe').frameLocator('iframe'));
});

test('without scripts there is the first picture, and the page says so', async ({
  page,
  openHost,
  embed,
}) => {
  await openHost(`<iframe sandbox ${FRAME} src="${embed(MARGIN)}"></iframe>`);
  const frame = page.frameLocator('iframe');
  await expect(demoIn(frame).locator('svg').first()).toBeVisible();
  // Playwright looks for no texts and roles in here.
  const sentence = frame.locator('noscript p');
  await expect(sentence).toBeVisible();
  await expect(sentence).toContainText('Scripts are off in this frame.');
  await expect(frame.getByText('could not be loaded')).toBeHidden();
  await expect(frame.getByRole('button', { name: 'Train' })).toBeHidden();
  const link = sentence.locator('a');
  // The address of the frame, with its settings.
  expect(await link.evaluate((a: HTMLAnchorElement) => a.href)).toBe(embed(MARGIN));
});

for (const [allow, says] of [
  ['', /^This page may not copy by itself/],
  ['allow="clipboard-write"', 'Copied.'],
] as const) {
  test(`a frame ${allow || 'that may not use the clipboard'} says what became of Copy`, async ({
    page,
    openHost,
    embed,
  }) => {
    await openHost(`<iframe ${allow} ${FRAME} src="${embed(MARGIN)}"></iframe>`);
    const frame = page.frameLocator('iframe');
    await expectAwake(frame);
    await demoIn(frame).getByRole('button', { name: 'Share' }).click();
    await demoIn(frame).getByRole('button', { name: 'Copy' }).click();
    await expect(demoIn(frame).getByText(says)).toBeVisible();
    if (allow) return;
    const selected = await demoIn(frame)
      .locator('textarea')
      .evaluate(({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
        value.slice(selectionStart, selectionEnd),
      );
    expect(selected).toContain('alpha=0.35');
  });
}

for (const [hidden, shown] of [
  ['display: none', 'display: block'],
  ['width: 0; height: 0', 'width: 800px; height: 900px'],
] as const) {
  test(`a frame with ${hidden} sleeps and says no height until it is shown`, async ({
    page,
    openHost,
    embed,
  }) => {
    await openHost(
      `<iframe title="A demo" style="border: 0; width: 800px; height: 900px; ${hidden}" src="${embed(MARGIN)}"></iframe>`,
    );
    await expect.poll(async () => (await heard(page)).map(({ type }) => type)).toEqual(['hello']);
    await page.locator('iframe').evaluate((frame, style) => {
      frame.style.cssText = `border: 0; ${style}`;
    }, `width: 800px; height: 900px; ${shown}`);
    await expectAwake(page.frameLocator('iframe'));
    const heights = async () => (await heard(page)).flatMap(({ height }) => height ?? []);
    await expect.poll(heights).not.toEqual([]);
    expect(Math.max(...(await heights()))).toBeLessThan(1500);
  });
}

test('where inline styles are forbidden, the element has the shape of a slide, and a plain frame its height', async ({
  page,
  openHost,
  embed,
}) => {
  const site = new URL('/', embed(MARGIN)).origin;
  await openHost(
    `<iframe title="A demo" width="100%" height="360" style="height: auto; aspect-ratio: 16 / 9" src="${embed('margin/?size=slide')}"></iframe>
     <script src="${embed('../embed.js')}"></script><keep-your-distance demo="margin" size="slide"></keep-your-distance>`,
    {
      'Content-Security-Policy': `default-src 'none'; script-src 'unsafe-inline' ${site}; frame-src ${site}`,
    },
  );
  const element = page.locator('keep-your-distance iframe');
  await element.scrollIntoViewIfNeeded();
  await expectAwake(element.contentFrame());
  const { width, height } = (await element.boundingBox())!;
  expect(width / height).toBeCloseTo(16 / 9, 2);
  // Its border is four pixels more.
  expect((await page.locator('body > iframe').boundingBox())!.height).toBe(364);
});

test('a frame far below is not even asked for', async ({ page, openHost, embed }) => {
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().startsWith(embed(''))) requests++;
  });
  await openHost(
    `<div style="height: 9000px"></div><iframe loading="lazy" ${FRAME} src="${embed(MARGIN)}"></iframe>`,
  );
  await page.waitForLoadState('networkidle');
  expect(requests).toBe(0);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await expectAwake(page.frameLocator('iframe'));
});

test('a frame of 200 pixels is scrolled in one direction only', async ({ page, openHost, embed }) => {
  await openHost(`<iframe title="A demo" width="200" height="200" src="${embed(MARGIN)}"></iframe>`);
  await expectAwake(page.frameLocator('iframe'));
  const overflow = () =>
    demoIn(page.frameLocator('iframe')).evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
});

test('a frame that is taken away while it trains takes its worker with it', async ({
  page,
  openHost,
  embed,
}) => {
  await openHost(`<iframe ${FRAME} src="${embed(MARGIN)}"></iframe>`);
  await trainIn(page.frameLocator('iframe'));
  expect(page.workers()).toHaveLength(1);
  await page.locator('iframe').evaluate((frame) => frame.remove());
  await expect.poll(() => page.workers().length).toBe(0);
});

test('on paper a demo is its picture, without its controls', async ({ page, openHost, embed }) => {
  await openHost(`<iframe ${FRAME} src="${embed(MARGIN)}"></iframe>`);
  const frame = page.frameLocator('iframe');
  await expectAwake(frame);
  await page.emulateMedia({ media: 'print' });
  await expect(demoIn(frame).locator('svg').first()).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Train' })).toBeHidden();
});
