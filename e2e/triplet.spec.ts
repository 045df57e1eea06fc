import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';

const LESSON = './lessons/the-formula/';

/** The triplet demo of a page, awake. */
async function demoOf(page: Page, address: string, name = 'triplet'): Promise<Locator> {
  await page.goto(address);
  const demo = page.locator(`figure[data-demo="${name}"]`);
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]').filter({ has: demo })).toHaveCount(0);
  return demo;
}

const pictureOf = (demo: Locator): Locator => demo.getByRole('application');
const lossOf = async (demo: Locator): Promise<number> => Number(await demo.getAttribute('data-loss'));
/** Something that had to be said, as it stands under the controls; the status says it, too. */
const noteOf = (demo: Locator, text: string | RegExp): Locator => demo.locator('.note', { hasText: text });
const sentenceOf = (demo: Locator): Locator => demo.locator('p').first();

test.describe('the triplet demo', () => {
  test('says what its picture shows before any script runs', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(LESSON);
    const demo = page.locator('figure[data-demo="triplet"]');
    await expect(sentenceOf(demo)).toContainText('Semi-hard: this triplet costs 0.10');
    await expect(demo.getByRole('button', { name: 'Take one gradient step' })).toBeHidden();
    await context.close();
  });

  test('a face is dragged with the mouse, and the formula follows', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const picture = pictureOf(demo);
    const { x, y, width } = (await picture.boundingBox())!;
    const scale = width / 2 - 20;
    const at = (right: number, up: number) =>
      [x + width / 2 + scale * right, y + width / 2 - scale * up] as const;
    await page.mouse.move(...at(0.24, 0.47));
    await page.mouse.down();
    await page.mouse.move(...at(0.1, 0.2), { steps: 5 });
    await expect(demo).toHaveAttribute('data-difficulty', 'hard');
    await page.mouse.move(...at(0.6, 0.8), { steps: 5 });
    await page.mouse.up();
    await expect(demo).toHaveAttribute('data-difficulty', 'easy');
    await expect(demo.getByRole('img', { name: 'the loss: 0.00' })).toBeVisible();
  });

  test('a face is dragged with a finger, and the page does not scroll', async ({ browser, baseURL }) => {
    const context = await browser.newContext({
      baseURL: baseURL!,
      hasTouch: true,
      viewport: { width: 390, height: 800 },
    });
    const page = await context.newPage();
    const demo = await demoOf(page, './embed/triplet/');
    const { x, y, width } = (await pictureOf(demo).boundingBox())!;
    const scale = width / 2 - 12;
    const cdp = await context.newCDPSession(page);
    const touch = (type: string, right?: number, up?: number) =>
      cdp.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints:
          right === undefined ? [] : [{ x: x + width / 2 + scale * right, y: y + width / 2 - scale * up! }],
      });
    await touch('touchStart', 0.24, 0.47);
    for (let k = 1; k <= 8; k++) await touch('touchMove', 0.24, 0.47 - 0.04 * k);
    await touch('touchEnd');
    await expect(demo).toHaveAttribute('data-difficulty', 'hard');
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await context.close();
  });

  test('a click on free ground puts the chosen face there', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await pictureOf(demo).click({ position: { x: 60, y: 60 } });
    await expect(demo).toHaveAttribute('data-difficulty', 'easy');
  });

  test('is worked by keyboard alone, and tells each move once it has come to rest', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const status = demo.getByRole('status').first();
    await expect(status).toContainText('costs 0.10');
    const spoken = await status.evaluateHandle((element) => {
      const heard: string[] = [];
      new MutationObserver(() => heard.push(element.textContent ?? '')).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return heard;
    });
    await pictureOf(demo).focus();
    await page.keyboard.press('p');
    await expect(
      demo.getByText('The positive, Bob’s other picture: 0.38 to the right, −0.27 up.'),
    ).toBeAttached();
    await page.keyboard.press('n');
    for (let k = 0; k < 5; k++) await page.keyboard.press('ArrowDown');
    await expect(demo).toHaveAttribute('data-difficulty', 'hard');
    await expect(status).toContainText('Hard:');
    expect(await spoken.jsonValue()).toHaveLength(1);

    await demo.getByRole('button', { name: 'Take one gradient step' }).focus();
    const before = await lossOf(demo);
    await page.keyboard.press('Enter');
    await expect.poll(() => lossOf(demo)).toBeLessThan(before);
  });

  test('takes one gradient step, and then there is nothing left to do', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await expect(sentenceOf(demo)).toContainText('brings it to 0.00');
    const step = demo.getByRole('button', { name: 'Take one gradient step' });
    await step.click();
    await expect(demo).toHaveAttribute('data-loss', '0');
    await expect(step).toHaveAttribute('aria-disabled', 'true');
    await demo.getByRole('button', { name: 'Reset' }).click();
    await expect(sentenceOf(demo)).toContainText('costs 0.10');
  });

  test('collapsed, it costs α to the last digit and moves nobody', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'all three on one point' }).click();
    await expect(demo).toHaveAttribute('data-loss', '0.2');
    await expect(sentenceOf(demo)).toContainText('gradient is exactly 0');
    await expect(demo.getByRole('button', { name: 'Take one gradient step' })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  test('α moves in the formula, the slider and the batch alike, and lights up what it means', async ({
    page,
  }) => {
    const demo = await demoOf(page, LESSON);
    const inFormula = demo.getByRole('slider', { name: 'Margin α in the formula' });
    await inFormula.press('ArrowRight');
    await expect(demo.getByRole('spinbutton', { name: 'Margin α' })).toHaveValue('0.21');
    const batch = page.locator('figure[data-demo="batch"]');
    await batch.scrollIntoViewIfNeeded();
    await expect(batch.getByRole('spinbutton', { name: 'Margin α' })).toHaveValue('0.21');
    await expect(page.getByRole('slider', { name: 'Margin α in the formula' }).first()).toHaveAttribute(
      'aria-valuenow',
      '0.21',
    );
    await inFormula.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await inFormula.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 60, y + height / 2, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Number(await inFormula.getAttribute('aria-valuenow'))).toBeGreaterThan(0.4);
    await demo.getByRole('img', { name: /^squared distance from the anchor to the negative/ }).focus();
    await expect(demo.locator('path.segment.negative')).toHaveClass(/lit/);
    await demo.locator('path.segment.positive').hover();
    await expect(demo.locator('.cell[data-term="positive"]')).toHaveClass(/lit/);
  });

  test('switches: plain distances have an α of their own, no clip a loss below 0, the circle its rim', async ({
    page,
  }) => {
    const demo = await demoOf(page, `${LESSON}?alpha=4`);
    await demo.getByRole('radio', { name: 'plain' }).check();
    await expect(noteOf(demo, 'α = 4 is beyond what plain distances can reach; 2.5 is used.')).toBeVisible();
    await demo.getByRole('button', { name: 'an easy one' }).click();
    await demo.getByRole('radio', { name: 'none' }).check();
    await expect(sentenceOf(demo)).toContainText('less than nothing');
    const step = demo.getByRole('button', { name: 'Take one gradient step' });
    for (let k = 0; k < 12; k++) await step.click();
    await expect(noteOf(demo, /off the plot; at its edge it ends/)).toBeVisible();
    await demo.getByRole('radio', { name: 'softplus' }).check();
    await expect(sentenceOf(demo)).toContainText('never quite 0');
    await demo.getByRole('radio', { name: 'unit circle' }).check();
    await expect(sentenceOf(demo)).toContainText(/line/);
  });

  test('bad numbers and places: each has its sentence, and nothing is lost', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?alpha=-1&px=banana&nx=7`);
    await expect(noteOf(demo, 'alpha=-1 is outside 0.00 to 5.00; 0.00 was taken.')).toBeVisible();
    await expect(noteOf(demo, 'px=banana is not a number; 0.38 was taken.')).toBeVisible();
    await expect(noteOf(demo, 'nx=7 is outside -1.00 to 1.00; 1.00 was taken.')).toBeVisible();
    await demo.getByRole('button', { name: 'Reset' }).click();
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    const box = demo.getByRole('spinbutton', { name: 'Negative, up' });
    await box.fill('0.1');
    await box.press('Enter');
    await expect(demo).toHaveAttribute('data-difficulty', 'hard');
    await box.fill('NaN');
    await box.press('Enter');
    await expect(demo.getByRole('alert')).toContainText('“NaN” is not a number; 0.10 stays.');
    await demo.getByRole('button', { name: 'Reset' }).click();
    await pictureOf(demo).focus();
    for (let k = 0; k < 25; k++) await page.keyboard.press('ArrowUp');
    await expect(noteOf(demo, /The negative was moved to .*off the plot/)).toBeVisible();
  });

  test('a point without direction is said to have none', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?space=circle&ax=0&ay=0`);
    await expect(sentenceOf(demo)).toContainText('The anchor is at 0, which has no direction');
  });

  test('gives an address that brings the triplet back', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'a hard one' }).click();
    await demo.getByRole('radio', { name: 'softplus' }).check();
    const loss = await lossOf(demo);
    await demo.getByRole('button', { name: 'Share' }).click();
    const again = await demoOf(page, await demo.getByLabel('The same settings, as an address').inputValue());
    await expect.poll(() => lossOf(again)).toBe(loss);
  });

  test('axe finds nothing with everything open, light or dark', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'on the unit circle' }).click();
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expectAccessible(page, '[data-demo="triplet"]');
  });
});

test.describe('the sum over a batch', () => {
  test('follows α down to nothing and up to all', async ({ page }) => {
    const batch = await demoOf(page, LESSON, 'batch');
    await expect(sentenceOf(batch)).toContainText('of 24 triplets cost something');
    await batch.getByRole('slider', { name: 'Margin α', exact: true }).fill('5');
    await expect(batch).toHaveAttribute('data-active', '1');
    await expect(sentenceOf(batch)).toContainText('24 of 24');
  });

  test('goes through its triplets by key and by click', async ({ page }) => {
    const batch = await demoOf(page, LESSON, 'batch');
    const bars = batch.getByRole('slider', { name: 'Triplet, what costs most first' });
    await bars.focus();
    const most = await bars.getAttribute('aria-valuetext');
    await page.keyboard.press('End');
    await expect(bars).toHaveAttribute('aria-valuenow', '24');
    await expect(bars).toHaveAttribute('aria-valuetext', /loss 0\.00$/);
    await page.keyboard.press('Home');
    await expect(bars).toHaveAttribute('aria-valuetext', most!);
    await batch.getByRole('row').nth(2).getByRole('button').last().click();
    await expect(bars).not.toHaveAttribute('aria-valuetext', most!);
  });
});
