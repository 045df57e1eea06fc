import { expect } from '@playwright/test';
import { PAGES } from './built';
import { openPage } from './demo';
import { test } from './watched';

for (const address of PAGES) {
  test(`${address} loads without an error, and asks nobody else for anything`, async ({ page }) => {
    await openPage(page, address);
    expect(await page.title()).not.toBe('');
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  });
}
