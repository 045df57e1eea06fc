import { readFileSync } from 'node:fs';
import { expect, type Locator } from '@playwright/test';
import { EMBEDS } from './built';
import { demoIn, expectAwake, test, trainIn } from './framed';

const MARGIN = 'margin/?alpha=0.35&speed=full';
const FRAME = 'title="A demo" width="800" height="900"';

/** Those that train have a button for it in the page that the build wrote. */
const trains = (name: string): boolean =>
  /<button[^>]*>(?:(?!<\/button>).)*Train/s.test(readFileSync(`dist/embed/${name}/index.html`, 'utf8'));

for (const name of EMBEDS.keys()) {
  test(`the embedded ${name} works in frames of another origin, sandboxed or not`, async ({
    page,
    openHost,
    embed,
  }) => {
    const address = embed(`${name}/${trains(name) ? '?speed=full' : ''}`);
    const frameWith = (sandbox: string): string =>
      `<iframe ${sandbox} title="A demo" src="${address}" width="620" height="640"></iframe>`;
    await openHost(frameWith('') + frameWith('sandbox="allow-scripts"'));
    for (const frame of [0, 1].map((i) => page.frameLocator('iframe').nth(i))) {
      await expect(demoIn(frame)).toBeVisible();
      await expectAwake(frame);
      expect(await missingIn(demoIn(frame))).toBe(0);
      if (!trains(name)) continue;
      await expect(demoIn(frame).getByLabel('Speed')).toHaveValue('full');
      await trainIn(frame);
    }
  });
}

/** How many of its pictures cannot be had: those of people are files, and a frame without an origin gets them as another site would. */
function missingIn(demo: Locator): Promise<number> {
  return demo.locator('img, image').evaluateAll(async (pictures) => {
    const loaded = pictures.map(async (picture) => {
      const file = new Image();
      file.src = picture.getAttribute('src') ?? picture.getAttribute('href') ?? '';
      await file.decode();
    });
    return (await Promise.allSettled(loaded)).filter(({ status }) => status === 'rejected').length;
  });
}

test('the element works in a host whose policy allows its script and its frame, and nothing else', async ({
  page,
  openHost,
  embed,
}) => {
  const site = new URL('../', embed('')).href;
  const element = `<keep-your-distance demo="margin" alpha="0.35" speed="full"><a href="${embed(MARGIN)}">The margin</a></keep-your-distance><script src="${site}embed.js"></script>`;
  const allowing = (frames: string) => ({
    'Content-Security-Policy': `default-src 'none'; script-src ${site}embed.js; frame-src ${frames}`,
  });
  await openHost(element, allowing(site));
  await trainIn(page.frameLocator('keep-your-distance iframe'));
  await openHost(element, allowing("'none'"));
  await expect(page.getByRole('link', { name: 'The margin' })).toBeVisible();
});

test('a frame that may not open pages shows where its link leads', async ({ page, openHost, embed }) => {
  await openHost(`<iframe sandbox="allow-scripts" ${FRAME} src="${embed(MARGIN)}"></iframe>`);
  const link = page.frameLocator('iframe').getByRole('link', { name: 'Keep Your Distance, lesson' });
  await expectAwake(page.frameLocator('iframe'));
  await link.click();
  await expect(link).toContainText(new URL('../../lessons/the-margin/', embed('margin/')).href);
});

test('a frame that may open pages opens the lesson, which knows nothing of the frame', async ({
  page,
  openHost,
  embed,
}) => {
  await openHost(`<iframe ${FRAME} src="${embed(MARGIN)}"></iframe>`);
  await expectAwake(page.frameLocator('iframe'));
  const opened = page.waitForEvent('popup');
  await page.frameLocator('iframe').getByRole('link', { name: 'Keep Your Distance, lesson' }).click();
  const lesson = await opened;
  await expect(lesson.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await lesson.evaluate(() => window.opener)).toBeNull();
});
