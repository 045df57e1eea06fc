import { expect, type Locator, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { openDemo } from './demo';

const ADDRESS = './embed/formulas/';
const LESSON = './lessons/the-percentage/';

const sentenceOf = (demo: Locator): Locator => demo.locator('p').first();
const textOf = (demo: Locator, formula: string): Locator =>
  demo.locator('svg text.name', { hasText: formula });

test.describe('the formulas in the wild', () => {
  test('disagree before any script runs', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(ADDRESS);
    const demo = page.locator('figure[data-demo="formulas"]');
    await expect(sentenceOf(demo)).toContainText(/eight formulas say anything from 20\s% to 100\s%/);
    await expect(textOf(demo, 'face_recognition')).toContainText(/25\s%/);
    await expect(textOf(demo, 'calibrated')).toBeVisible();
    await context.close();
  });

  test('one slider of d moves them all: by slider, by key in the picture, by dragging', async ({ page }) => {
    const demo = await openDemo(page, 'formulas', ADDRESS);
    await demo.getByRole('slider', { name: 'Distance d', exact: true }).fill('0.6');
    await expect(textOf(demo, 'face_recognition')).toContainText(/50\s%/);
    const picture = demo.getByRole('slider', { name: 'Distance d in the picture' });
    await picture.press('ArrowLeft');
    await expect(textOf(demo, 'face_recognition')).toContainText(/73\s%/);
    const { x, y, width, height } = (await picture.boundingBox())!;
    await page.mouse.move(x + 0.3 * width, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 0.7 * width, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Number(await demo.getAttribute('data-distance'))).toBeGreaterThan(1.4);
    await expect(textOf(demo, '1 − d/2')).toBeVisible();
    await expect(textOf(demo, 'cosine')).toContainText('−');
    await expect(textOf(demo, 'human')).toContainText(/100\s%/);
  });

  test('at d = 0 all but one say 100 %', async ({ page }) => {
    const demo = await openDemo(page, 'formulas', ADDRESS);
    await demo.getByRole('button', { name: 'the same picture twice' }).click();
    await expect(demo.locator('svg text.name', { hasText: /100(\.0)?\s%/ })).toHaveCount(8);
    await expect(textOf(demo, '50 · d')).toContainText(/0\s%/);
  });

  test('d moves with the calibration below it', async ({ page }) => {
    const demo = await openDemo(page, 'formulas', LESSON);
    const below = await openDemo(page, 'calibration', LESSON);
    await demo.scrollIntoViewIfNeeded();
    await expect(page.locator('astro-island[ssr]').filter({ has: demo })).toHaveCount(0);
    await demo.getByRole('slider', { name: 'Distance d', exact: true }).fill('0.5');
    await expect(below.getByRole('spinbutton', { name: 'Distance d' })).toHaveValue('0.50');
  });

  test('an address of the calibration is none of its business', async ({ page }) => {
    const demo = await openDemo(page, 'formulas', `${LESSON}?oneIn=100&d=0.6`);
    await expect(textOf(demo, 'face_recognition')).toContainText(/50\s%/);
    await expect(demo.locator('.note')).toHaveCount(0);
    const below = page.locator('figure[data-demo="calibration"]');
    await below.scrollIntoViewIfNeeded();
    await expect(below.locator('p').first()).toContainText(
      'Where one pair in 100 is of one person, a distance of 0.60',
    );
  });

  test('shows its numbers, and where each formula comes from', async ({ page }) => {
    const demo = await openDemo(page, 'formulas', LESSON);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByRole('row', { name: /deepface/ })).toContainText(/51\.0\s%/);
    const table = page.getByRole('table', { name: 'Eight formulas, and what they say at three distances' });
    await expect(table.getByRole('row')).toHaveCount(9);
    await expect(table.getByRole('button', { name: /facenet, issue 250/ }).first()).toBeVisible();
  });

  test('axe finds nothing with everything open, light or dark', async ({ page }) => {
    const demo = await openDemo(page, 'formulas', ADDRESS);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expectAccessible(page, '[data-demo="formulas"]');
  });

  test('fits a small phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openDemo(page, 'formulas', ADDRESS);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
