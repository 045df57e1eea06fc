import { expect } from '@playwright/test';
import { expectAccessible } from './axe';
import { openPage } from './demo';
import { test } from './watched';

const TEMPLATE = './lessons/template/';

test('the lesson template is a lesson with every part an author may use', async ({ page }) => {
  await openPage(page, TEMPLATE);
  for (const part of ['question', 'predict', 'derivation', 'misconception', 'exercise', 'sources']) {
    await expect(page.locator(`[data-part="${part}"]`)).not.toHaveCount(0);
  }
  await expect(page.locator('figure[data-demo="triplet"]')).toBeVisible();
  await expect(page.getByRole('group', { name: 'The triplet loss', exact: true })).toBeVisible();
  await expect(page.getByRole('note')).toBeVisible();
  await expect(page.getByText('What is missing to α = 0.2 is the loss: 0.1.')).toBeHidden();
  await page.getByRole('button', { name: 'Next line' }).click();
  await expect(page.getByText('What is missing to α = 0.2 is the loss: 0.1.')).toBeVisible();
});

test('axe finds nothing on the template, light or dark', async ({ page }) => {
  await openPage(page, TEMPLATE);
  await expectAccessible(page);
});
