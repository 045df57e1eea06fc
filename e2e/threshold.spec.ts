import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { openDemo } from './demo';

const LESSON = './lessons/who-is-john/';

const demoOf = (page: Page, address = LESSON): Promise<Locator> => openDemo(page, 'threshold', address);
const sentenceOf = (demo: Locator): Locator => demo.locator('p').first();
const gripOf = (demo: Locator): Locator => demo.getByRole('slider', { name: 'Threshold in the picture' });
const ready = (demo: Locator): Promise<void> =>
  expect(demo).toHaveAttribute('data-state', 'done', { timeout: 30_000 });

async function rateOf(demo: Locator, name: 'far' | 'val' | 'threshold'): Promise<number> {
  return Number(await demo.getAttribute(`data-${name}`));
}

test.describe('the threshold demo', () => {
  test('says what its picture shows before any script runs, in the same room', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(LESSON);
    const demo = page.locator('figure[data-demo="threshold"]');
    await expect(sentenceOf(demo)).toContainText(
      /Asked for at most one false accept in 100, t must be 0\.\d\d/,
    );
    await expect(demo.getByRole('button', { name: 'Reset' })).toBeHidden();
    await expect(demo.getByRole('img')).toHaveCount(2);
    await context.close();
  });

  test('t is dragged, and both curves and rates go with it', async ({ page }) => {
    const demo = await demoOf(page);
    expect(page.workers()).toHaveLength(0);
    const [far, val] = [await rateOf(demo, 'far'), await rateOf(demo, 'val')];
    expect(far).toBeLessThanOrEqual(0.01);
    const grip = gripOf(demo);
    await grip.scrollIntoViewIfNeeded();
    const { x, y, width } = (await grip.boundingBox())!;
    const at = (t: number): number => x + 7 + ((width - 14) * t) / 4;
    await page.mouse.move(at(await rateOf(demo, 'threshold')), y + 60);
    await page.mouse.down();
    await page.mouse.move(at(1), y + 60, { steps: 6 });
    await page.mouse.up();
    expect(await rateOf(demo, 'threshold')).toBeCloseTo(1, 1);
    expect(await rateOf(demo, 'far')).toBeGreaterThan(far);
    expect(await rateOf(demo, 'val')).toBeGreaterThan(val);
    await expect(demo.getByRole('radio', { name: 'hand' })).toBeChecked();
    await expect(demo.getByRole('img', { name: /ROC curve/ })).toHaveAttribute(
      'aria-label',
      /t = (0\.9|1\.0)/,
    );
    expect(page.workers()).toHaveLength(0);
  });

  test('t is moved by keyboard alone, in the picture and on its slider', async ({ page }) => {
    const demo = await demoOf(page);
    await gripOf(demo).focus();
    await page.keyboard.press('Home');
    await expect(demo).toHaveAttribute('data-threshold', '0');
    for (const key of ['PageUp', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await expect(demo).toHaveAttribute('data-threshold', '0.12');
    await demo.getByRole('slider', { name: 'Threshold t', exact: true }).press('ArrowLeft');
    await expect(demo).toHaveAttribute('data-threshold', '0.11');
    await expect(demo.getByRole('status').first()).toContainText('With t = 0.11');
  });

  test('each rule puts t elsewhere: fewer false accepts and dearer ones ask for a smaller t', async ({
    page,
  }) => {
    const demo = await demoOf(page);
    const one = await rateOf(demo, 'threshold');
    await demo.getByRole('radio', { name: '0.1 %' }).check();
    await expect.poll(() => rateOf(demo, 'threshold')).toBeLessThan(one);
    expect(await rateOf(demo, 'far')).toBeLessThanOrEqual(0.001);
    await demo.getByRole('radio', { name: 'equal errors' }).check();
    await expect(sentenceOf(demo)).toContainText('Both errors are as frequent');
    expect(await rateOf(demo, 'far')).toBeCloseTo(1 - (await rateOf(demo, 'val')), 2);
    await demo.getByRole('radio', { name: 'cost' }).check();
    const dear = await rateOf(demo, 'threshold');
    const price = demo.getByRole('spinbutton', { name: /as bad as so many misses/ });
    await price.fill('1');
    await price.press('Enter');
    await expect.poll(() => rateOf(demo, 'threshold')).toBeGreaterThan(dear);
  });

  test('both ends have their sentence, and no chart breaks', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const demo = await demoOf(page);
    await gripOf(demo).focus();
    await page.keyboard.press('Home');
    await expect(sentenceOf(demo)).toContainText('With t = 0.00 nobody is accepted');
    await demo.getByRole('radio', { name: 'DET' }).check();
    await gripOf(demo).press('End');
    await expect(sentenceOf(demo)).toContainText('With t = 4.00 everybody is accepted');
    await expect(demo).toHaveAttribute('data-far', '1');
    for (const path of await demo.locator('svg path').all()) {
      expect(await path.getAttribute('d')).not.toMatch(/NaN|Infinity/);
    }
    expect(errors).toEqual([]);
  });

  test('the same t lets in many more in dim light', async ({ page }) => {
    const demo = await demoOf(page);
    const t = await rateOf(demo, 'threshold');
    await demo.getByRole('button', { name: 'another camera' }).click();
    await ready(demo);
    await expect(sentenceOf(demo)).toContainText('On 40 other people in dim light the same t lets in');
    expect(await rateOf(demo, 'far')).toBeGreaterThan(0.03);
    // The page carries its pairs with 12 bits a number.
    expect(Math.abs((await rateOf(demo, 'threshold')) - t)).toBeLessThan(0.002);
    await expect.poll(() => page.workers().length).toBe(0);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByRole('columnheader', { name: 'FAR as tried' })).toBeVisible();
  });

  test('bad values are corrected with a sentence', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?t=9&choose=hand&cost=banana&on=mars`);
    const note = (text: string): Locator => demo.locator('.note', { hasText: text });
    await expect(note('t=9 is outside 0.00 to 4.00; 4.00 was taken.')).toBeVisible();
    await expect(note('cost=banana is not a number; 10 was taken.')).toBeVisible();
    await expect(note('on=mars is not one of own, others, light, dim; own was taken.')).toBeVisible();
    await expect(sentenceOf(demo)).toContainText('everybody is accepted');
  });

  test('gives an address that brings t back', async ({ page }) => {
    const demo = await demoOf(page);
    await gripOf(demo).press('PageUp');
    const t = await demo.getAttribute('data-threshold');
    await demo.getByRole('button', { name: 'Share' }).click();
    const address = await demo.getByLabel('The same settings, as an address').inputValue();
    const again = await demoOf(page, address);
    await expect(again).toHaveAttribute('data-threshold', t!);
    expect(new URL(address).searchParams.get('demo')).toBe('threshold');
    // The door of the same page has a t of its own.
    await expect(page.locator('figure[data-demo="stranger"]')).toHaveAttribute('data-threshold', '0.4');
  });

  test('axe finds nothing with everything open, light or dark', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?choose=cost`);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expectAccessible(page, '[data-demo="threshold"]');
  });

  test('fits a small phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const demo = await demoOf(page, './embed/threshold/?choose=cost');
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
