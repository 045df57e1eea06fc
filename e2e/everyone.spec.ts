import { readdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

/** Every page that the build wrote, as an address relative to the site's base. Those of presets are the demo's with other values. */
const ADDRESSES = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.html'))
  .map((path) => `./${path.slice(0, -'index.html'.length)}`)
  .filter((address) => !/^\.\/embed\/[^/]+\/[^/]/.test(address))
  .sort();

for (const address of ADDRESSES) {
  for (const theme of ['light', 'dark'] as const) {
    test(`axe finds nothing on ${address} in the ${theme} theme`, async ({ page }) => {
      await page.goto(`${address}?theme=${theme}`);
      await page.waitForLoadState('networkidle');
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`),
      ).toEqual([]);
    });
  }

  test(`nothing on ${address} overflows at 320 px`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}

test('without scripts the lesson, a picture and a sentence about what is missing are there', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('./lessons/the-margin/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('margin');
  await expect(page.locator('figure[data-demo="margin"] svg').first()).toBeVisible();
  await expect(page.getByText(/scripts are off/i)).toBeVisible();
  await context.close();
});
