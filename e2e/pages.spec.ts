import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';

/** Every page that the build wrote, as an address relative to the site's base. */
const addresses = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.html'))
  .map((path) => `./${path.slice(0, -'index.html'.length)}`)
  .sort();

for (const address of addresses) {
  test(`${address} loads without an error, and asks nobody else for anything`, async ({ page, baseURL }) => {
    const troubles: string[] = [];
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('console', (entry) => entry.type() === 'error' && troubles.push(entry.text()));
    page.on(
      'response',
      (response) => response.status() >= 400 && troubles.push(`${response.status()} ${response.url()}`),
    );
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(baseURL!) && !/^(data|blob):/.test(url)) troubles.push(`asks for ${url}`);
    });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect(await page.title()).not.toBe('');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(troubles).toEqual([]);
  });
}

test('an address that is not there says so, with a way home', async ({ page }) => {
  const response = await page.goto('./no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('link', { name: /home|keep your distance/i }).first()).toBeVisible();
});
