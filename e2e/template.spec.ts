import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const TEMPLATE = './lessons/template/';

test('the lesson template is a lesson with every part an author may use', async ({ page }) => {
  const troubles: string[] = [];
  page.on('pageerror', ({ message }) => troubles.push(message));
  page.on('console', (entry) => entry.type() === 'error' && troubles.push(entry.text()));
  await page.goto(TEMPLATE);
  await page.waitForLoadState('networkidle');

  for (const part of ['question', 'predict', 'derivation', 'misconception', 'exercise', 'sources']) {
    await expect(page.locator(`[data-part="${part}"]`)).not.toHaveCount(0);
  }
  await expect(page.locator('figure[data-demo="triplet"]')).toBeVisible();
  await expect(page.getByRole('group', { name: 'The triplet loss', exact: true })).toBeVisible();
  await expect(page.getByRole('note')).toBeVisible();
  await expect(page.getByText('What is missing to α = 0.2 is the loss: 0.1.')).toBeHidden();
  await page.getByRole('button', { name: 'Next line' }).click();
  await expect(page.getByText('What is missing to α = 0.2 is the loss: 0.1.')).toBeVisible();
  expect(troubles).toEqual([]);
});

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the template in the ${theme} theme`, async ({ page }) => {
    await page.goto(`${TEMPLATE}?theme=${theme}`);
    await page.waitForLoadState('networkidle');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}
