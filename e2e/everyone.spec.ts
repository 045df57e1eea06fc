import { expect } from '@playwright/test';
import { expectAccessible } from './axe';
import { PAGES } from './built';
import { openPage } from './demo';
import { test } from './watched';

for (const address of PAGES) {
  test(`${address} loads without an error, axe finds nothing, and nothing overflows at 320 px`, async ({
    page,
  }) => {
    await openPage(page, address);
    expect(await page.title()).not.toBe('');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(320);
  });
}

test('a page is turned dark by its button, and the next one is dark, too', async ({ page }) => {
  const isDark = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).colorScheme).then((is) => is === 'dark');
  await openPage(page, './glossary/');
  expect(await isDark()).toBe(false);
  await page.getByRole('button', { name: 'Dark or light page' }).click();
  expect(await isDark()).toBe(true);
  await openPage(page, './sources/');
  expect(await isDark()).toBe(true);
});

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
