import { expect } from '@playwright/test';
import { bareHost } from './bare';
import { demoIn, expectAwake, test as framed, heard, trainIn } from './framed';

const test = framed.extend<{ bare: (name: string) => string }>({
  bare: async ({ page: _ }, use) => {
    const { address, close } = await bareHost();
    await use((name) => `${address}embed/${name}`);
    close();
  },
});
const MARGIN = 'margin/?alpha=0.35&speed=full';
const FRAME = 'title="A demo" width="800" height="900"';

for (const attributes of ['', 'sandbox="allow-scripts allow-same-origin"', 'credentialless']) {
  test(`from a host that sends no headers a demo trains in a frame ${attributes}`, async ({
    page,
    openHost,
    bare,
  }) => {
    await openHost(`<iframe ${attributes} ${FRAME} src="${bare(MARGIN)}"></iframe>`);
    await trainIn(page.frameLocator('iframe'));
  });
}

for (const start of ['', '&start=click']) {
  test(`from there, a frame without an origin is the first picture, and says why ${start}`, async ({
    page,
    openHost,
    bare,
  }) => {
    const address = bare(MARGIN + start);
    await openHost(`<iframe sandbox="allow-scripts" ${FRAME} src="${address}"></iframe>`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByText('The scripts of this demo could not be loaded')).toBeVisible();
    await expect(frame.getByRole('link', { name: address })).toBeVisible();
    await expect(demoIn(frame).locator('svg').first()).toBeVisible();
    for (const name of ['Train', 'Start the demo'])
      await expect(frame.getByRole('button', { name })).toBeHidden();
    const errors = async () => (await heard(page)).filter(({ type }) => type === 'error');
    await expect.poll(errors).toHaveLength(1);
    expect((await errors())[0]!.message).toContain(address);
  });
}

test('a host that lets in nothing unasked does not get a demo from there, but a frame without credentials does', async ({
  page,
  openHost,
  bare,
}) => {
  const isolated = {
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
  const refused = page.waitForEvent('requestfailed', (request) => request.url() === bare(MARGIN));
  await openHost(`<iframe ${FRAME} src="${bare(MARGIN)}"></iframe>`, isolated);
  expect((await refused).failure()?.errorText).toContain('ERR_BLOCKED_BY_RESPONSE');
  await openHost(`<iframe credentialless ${FRAME} src="${bare(MARGIN)}"></iframe>`, isolated);
  await trainIn(page.frameLocator('iframe'));
});

test('a demo whose own script is lost says so, in a page of its own, too', async ({
  page,
  openHost,
  bare,
}) => {
  await page.route(/\/_astro\/Margin\./, (route) => route.abort());
  await openHost(`<iframe ${FRAME} src="${bare(MARGIN)}"></iframe>`);
  await expect(page.frameLocator('iframe').getByText('could not be loaded')).toBeVisible();
  await page.goto(bare(MARGIN));
  await expect(page.getByText('could not be loaded')).toBeVisible();
  await page.unroute(/\/_astro\/Margin\./);
  await page.reload();
  await expectAwake(page.mainFrame());
  await expect(page.getByText('could not be loaded')).toBeHidden();
});
