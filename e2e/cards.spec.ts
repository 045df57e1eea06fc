import { expect, test } from '@playwright/test';

const LESSON = './lessons/the-formula/';

test.describe('a card', () => {
  test('of a term opens by key, says what the word means, and closes by Escape', async ({ page }) => {
    await page.goto(LESSON);
    const word = page.getByRole('button', { name: 'semi-hard', exact: true }).first();
    await word.focus();
    await page.keyboard.press('Enter');
    const card = page.locator('[popover]:popover-open');
    await expect(card).toContainText('in the right order, but with a gap smaller than α');
    await page.keyboard.press('Tab');
    await expect(card.getByRole('link', { name: 'Glossary' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  });

  test('of a source opens by a tap, and another one closes it', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL: baseURL!,
      hasTouch: true,
      viewport: { width: 390, height: 800 },
    });
    const page = await context.newPage();
    await page.goto(LESSON);
    await page.getByRole('button', { name: 'FaceNet, 2015' }).first().tap();
    const card = page.locator('[popover]:popover-open');
    await expect(card).toContainText('F. Schroff');
    const { x, width } = (await card.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'triplet', exact: true }).first().tap();
    await expect(card).toHaveCount(1);
    await expect(card).toContainText('Three pictures');
    await context.close();
  });

  test('opens for a mouse that rests on the word, and leads to the glossary', async ({ page }) => {
    await page.goto(LESSON);
    await page.getByRole('button', { name: 'hinge', exact: true }).first().hover();
    const card = page.locator('[popover]:popover-open');
    await card.getByRole('link', { name: 'Glossary' }).click();
    await expect(page).toHaveURL(/glossary\/#hinge$/);
    await expect(page.locator('#hinge')).toContainText('max(0, x)');
  });
});
