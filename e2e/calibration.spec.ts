import { expect, type Locator, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { openDemo } from './demo';

const ADDRESS = './embed/calibration/';

const percentOf = async (demo: Locator): Promise<number> => Number(await demo.getAttribute('data-percent'));
const sentenceOf = (demo: Locator): Locator => demo.locator('p').first();

test.describe('the calibration demo', () => {
  test('shows the fit and its test before any script runs', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(ADDRESS);
    const demo = page.locator('figure[data-demo="calibration"]');
    await expect(sentenceOf(demo)).toContainText(/A distance of 0\.80 means \d+\s%, between/);
    await expect(demo.locator('svg circle.point').first()).toBeVisible();
    await expect(demo.getByRole('button', { name: 'Fit', exact: true })).toBeHidden();
    await context.close();
  });

  test('keeps its word on people it was not fitted to, and says on how many pairs', async ({ page }) => {
    const demo = await openDemo(page, 'calibration', ADDRESS);
    expect(Number(await demo.getAttribute('data-error'))).toBeLessThanOrEqual(0.05);
    expect(Number(await demo.getAttribute('data-pairs'))).toBeGreaterThan(2000);
    await expect(demo.getByText(/Tested on 2,240 pairs of 40 other people/)).toBeVisible();
    await expect(
      demo.getByText(/Expected calibration error 0\.0\d\d; of 1 − d\/2 it is 0\.2/).first(),
    ).toBeVisible();
  });

  test('d moves by slider, by key and by dragging the picture, and the percentage falls with it', async ({
    page,
  }) => {
    const demo = await openDemo(page, 'calibration', ADDRESS);
    const before = await percentOf(demo);
    await demo.getByRole('slider', { name: 'Distance d', exact: true }).press('ArrowRight');
    await expect(demo.getByRole('spinbutton', { name: 'Distance d' })).toHaveValue('0.81');
    await expect.poll(() => percentOf(demo)).toBeLessThan(before);
    const picture = demo.getByRole('slider', { name: 'Distance d in the picture' });
    await picture.press('PageDown');
    await expect(picture).toHaveAttribute('aria-valuetext', /^d = 0\.71: \d/);
    await picture.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await picture.boundingBox())!;
    await page.mouse.move(x + 0.4 * width, y + height / 3);
    await page.mouse.down();
    await page.mouse.move(x + 0.8 * width, y + height / 3, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => percentOf(demo)).toBeLessThan(5);
  });

  test('the base rate carries the percentage down, and the sentence says both', async ({ page }) => {
    const demo = await openDemo(page, 'calibration', ADDRESS);
    const even = await percentOf(demo);
    await demo.getByRole('slider', { name: 'Same person: one pair in' }).fill('1000');
    await expect(sentenceOf(demo)).toContainText('Where one pair in 1,000 is of one person');
    const odds = (percent: number) => percent / (100 - percent);
    expect(odds(await percentOf(demo))).toBeCloseTo(odds(even) / 999, 6);
    await expect(demo.getByText('thin: one pair in two')).toBeVisible();
  });

  test('the fit is seen step by step: flat at first, then as it was', async ({ page }) => {
    const demo = await openDemo(page, 'calibration', ADDRESS);
    const last = Number(await demo.getAttribute('data-step'));
    const fitted = await percentOf(demo);
    expect(last).toBeGreaterThan(3);
    const step = demo.getByRole('button', { name: 'Step', exact: true });
    await step.click();
    await expect(demo).toHaveAttribute('data-step', '0');
    await expect(sentenceOf(demo)).toContainText('The curve is flat');
    expect(await percentOf(demo)).toBeCloseTo(50, 6);
    await step.click();
    await expect(demo).toHaveAttribute('data-step', '1');
    await expect(demo).toHaveAttribute('data-state', 'paused');
    await demo.getByRole('button', { name: 'Fit', exact: true }).click();
    await expect(demo).toHaveAttribute('data-state', 'done');
    await expect(demo).toHaveAttribute('data-step', String(last));
    expect(await percentOf(demo)).toBeCloseTo(fitted, 9);
  });

  test('few people: the band is wide; its sentence waits until it is known', async ({ page }) => {
    const demo = await openDemo(page, 'calibration', ADDRESS);
    await demo.getByRole('button', { name: 'five people to fit on' }).click();
    await expect(demo.getByText('Fitted to pairs of 5 people, 8 pictures each')).toBeVisible();
    await expect(sentenceOf(demo)).toContainText(/between [\d.]+\s% and [\d.]+\s%/);
    const [, low, high] = /between ([\d.]+)\s% and ([\d.]+)\s%/.exec(
      (await sentenceOf(demo).textContent())!,
    )!;
    expect(Number(high) - Number(low)).toBeGreaterThan(20);
  });

  test('pairs of one kind are refused with the reason, the numbers and the remedy, and nothing breaks', async ({
    page,
  }) => {
    const demo = await openDemo(page, 'calibration', ADDRESS);
    await demo.getByRole('button', { name: 'one person only' }).click();
    await expect(demo).toHaveAttribute('data-state', 'failed');
    await expect(demo.locator('[data-trouble]')).toContainText(
      'One person alone makes no pair of different people: the pairs are 28 of the same person and 0 of different people.',
    );
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByText('The fit: 28 pairs of one person, 0 of different people')).toBeVisible();
    await demo.getByRole('radio', { name: '40', exact: true }).check();
    await expect(demo).toHaveAttribute('data-state', 'done');
    await demo.getByRole('group', { name: 'Pictures of each' }).getByRole('radio', { name: '1' }).check();
    await expect(demo.locator('[data-trouble]')).toContainText(
      'One picture of each person makes no pair of the same person',
    );
    await expect(demo.locator('[data-trouble]')).toContainText('Take 2 pictures of each or more.');
    await demo.getByRole('button', { name: 'Reset' }).click();
    await expect(demo).toHaveAttribute('data-state', 'done');
  });

  test('in other light the same curve is far off the diagonal', async ({ page }) => {
    const demo = await openDemo(page, 'calibration', ADDRESS);
    await demo.getByRole('button', { name: 'other light' }).click();
    await expect.poll(async () => Number(await demo.getAttribute('data-error'))).toBeGreaterThan(0.1);
    await expect(sentenceOf(demo)).toContainText('in half the light');
  });

  test('the staircase: another method, no steps to show', async ({ page }) => {
    const demo = await openDemo(page, 'calibration', ADDRESS);
    await demo.getByRole('radio', { name: 'staircase' }).check();
    await expect(
      demo.locator('p.words', { hasText: /^A staircase of \d+ steps that never rises/ }),
    ).toBeVisible();
    await expect(demo.getByRole('button', { name: 'Fit', exact: true })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    expect(Number(await demo.getAttribute('data-error'))).toBeLessThanOrEqual(0.05);
  });

  test('another seed trains another encoder here; going back brings the same numbers', async ({ page }) => {
    const demo = await openDemo(page, 'calibration', ADDRESS);
    const before = await percentOf(demo);
    const seed = demo.getByRole('spinbutton', { name: 'Seed' });
    await seed.fill('2');
    await seed.press('Enter');
    await expect(demo).toHaveAttribute('data-state', 'loading');
    await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 60_000 });
    expect(await percentOf(demo)).not.toBeCloseTo(before, 3);
    expect(Number(await demo.getAttribute('data-error'))).toBeLessThanOrEqual(0.05);
    await seed.fill('1');
    await seed.press('Enter');
    await expect.poll(() => percentOf(demo), { timeout: 60_000 }).toBeCloseTo(before, 9);
  });

  test('points of the test are told one by one', async ({ page }) => {
    const demo = await openDemo(page, 'calibration', ADDRESS);
    const plot = demo.getByRole('application', { name: /What was said against what was so/ });
    await plot.focus();
    await page.keyboard.press('End');
    await expect(demo.getByText(/pairs were told \d+\s%: \d+\s% are of one person, between/)).toBeAttached();
  });

  test('gives an address that brings it back, and takes bad values with a sentence', async ({ page }) => {
    const demo = await openDemo(page, 'calibration', `${ADDRESS}?oneIn=100&d=0.9`);
    const percent = await percentOf(demo);
    await demo.getByRole('button', { name: 'Share' }).click();
    const again = await openDemo(
      page,
      'calibration',
      await demo.getByLabel('The same settings, as an address').inputValue(),
    );
    expect(await percentOf(again)).toBe(percent);
    const bad = await openDemo(page, 'calibration', `${ADDRESS}?d=7&people=banana`);
    await expect(
      bad.locator('.note', { hasText: 'd=7 is outside 0.00 to 2.00; 2.00 was taken.' }),
    ).toBeVisible();
    await expect(bad.locator('.note', { hasText: 'people=banana' })).toBeVisible();
  });

  test('axe finds nothing with everything open, light or dark', async ({ page }) => {
    const demo = await openDemo(page, 'calibration', `${ADDRESS}?oneIn=50`);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expectAccessible(page, '[data-demo="calibration"]');
  });

  test('fits a small phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await openDemo(page, 'calibration', ADDRESS);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
