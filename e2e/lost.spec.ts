import { expect, test } from '@playwright/test';
import { hostOf } from './host';

const LOST = [
  { path: 'embed/', sentence: 'This address names no demo.', way: 'The margin α', says: 'margin' },
  { path: 'embed/mragin/', sentence: 'There is no demo “mragin”.', way: 'The margin α', says: 'margin' },
  {
    path: 'embed/margin/alpha-too-smal/',
    sentence: 'The demo “margin” has no preset “alpha-too-smal”.',
    way: 'α too small',
    says: 'alpha-too-small',
  },
];

for (const { path, sentence, way, says } of LOST) {
  test(`a frame that asks for ${path} says so, to the reader and to the page around it`, async ({
    page,
    baseURL,
  }) => {
    const host = await hostOf(
      `<script>said = []; addEventListener('message', ({ data }) => said.push(data))</script>
       <iframe title="A demo" src="${new URL(`./${path}`, baseURL).href}" width="640" height="600"></iframe>`,
    );
    try {
      await page.goto(host.address);
      const frame = page.frameLocator('iframe');
      await expect(frame.getByText(sentence)).toBeVisible();
      await expect(frame.getByRole('banner')).toHaveCount(0);
      const said = () =>
        page.evaluate(() => (window as unknown as { said: { type?: string; message?: string }[] }).said);
      await expect.poll(async () => (await said()).map(({ type }) => type)).toContain('height');
      const { message } = (await said()).find(({ type }) => type === 'error')!;
      expect(message).toContain(sentence);
      expect(message).toContain(says);
      await frame.getByRole('link', { name: way, exact: true }).click();
      await expect(frame.locator('figure[data-demo="margin"]')).toBeVisible();
    } finally {
      host.close();
    }
  });
}

test('an unknown demo in a window of its own keeps the way home', async ({ page }) => {
  await page.goto('./embed/mragin/');
  await expect(page.getByText('There is no demo “mragin”.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Keep Your Distance' })).toBeVisible();
});

test('an address that is not there says so, with a way home', async ({ page }) => {
  const response = await page.goto('./no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: /home|keep your distance/i }).first()).toBeVisible();
});
