import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { openDemo } from './demo';

const LESSON = './lessons/the-percentage/';
const WORKSHEET = './lessons/the-percentage/worksheet/';

const demoOf = (page: Page, address = LESSON): Promise<Locator> => openDemo(page, 'percentage', address);
const numberOf = async (demo: Locator, name: string): Promise<number> =>
  Number(await demo.getAttribute(`data-${name}`));
const sentenceOf = (demo: Locator): Locator => demo.locator('p').first();
const box = (demo: Locator, name: string): Locator => demo.getByRole('textbox', { name, exact: true });
const step = (demo: Locator, title: string): Locator => demo.locator(`li[data-step="${title}"]`);

const noted = (demo: Locator, sentence: string | RegExp): Locator =>
  demo.locator('.note').filter({ hasText: sentence });

async function write(demo: Locator, name: string, value: string): Promise<void> {
  const cell = demo.getByRole('textbox', { name: new RegExp(`^${name}(, written over)?$`) });
  await cell.fill(value);
  await cell.press('Tab');
}

test.describe('the percentage demo', () => {
  test('has every number of the default example before any script runs', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(LESSON);
    const demo = page.locator('figure[data-demo="percentage"]');
    await expect(sentenceOf(demo)).toContainText('Two pictures of Bob, 16 grey values each, end');
    await expect(demo.getByRole('textbox', { name: /^Weights/ })).toHaveCount(48);
    await expect(demo.getByRole('textbox', { name: /^Bob(?: again)?, row/ })).toHaveCount(32);
    await expect(demo.getByRole('button', { name: 'identical pictures' })).toBeHidden();
    await context.close();
  });

  test('a cell that changes changes all that comes after it, and its arithmetic', async ({ page }) => {
    const demo = await demoOf(page);
    const before = await numberOf(demo, 'percent');
    const sum = await box(demo, 'Bob, sum 3').inputValue();
    await write(demo, 'Bob, row 3, column 2', '0');
    await expect(box(demo, 'Bob, sum 3')).not.toHaveValue(sum);
    expect(await numberOf(demo, 'percent')).not.toBe(before);
    await box(demo, 'Bob, sum 3').focus();
    await expect(step(demo, 'Three weighted sums')).toContainText('Bob, sum 3:');
    await expect(step(demo, 'Three weighted sums')).toContainText('(−2.0) × 0.0');
    await expect(noted(demo, 'One number was changed by hand.')).toBeVisible();
  });

  test('what is written is what a pencil gets', async ({ page }) => {
    const demo = await demoOf(page);
    const read = async (name: string): Promise<number> =>
      Number((await box(demo, name).inputValue()).replace('−', '-'));
    for (const name of ['Bob', 'Bob again']) {
      const sums = [];
      for (const k of [1, 2, 3]) {
        let sum = await read(`Constant ${k}`);
        for (let row = 1; row <= 4; row++)
          for (let column = 1; column <= 4; column++) {
            const place = `row ${row}, column ${column}`;
            sum += (await read(`Weights ${k}, ${place}`)) * (await read(`${name}, ${place}`));
          }
        expect(await read(`${name}, sum ${k}`)).toBeCloseTo(sum, 8);
        sums.push(sum);
      }
      const length = await read(`${name}, length`);
      expect(Math.abs(length - Math.hypot(...sums))).toBeLessThanOrEqual(0.005);
      expect(Math.abs((await read(`${name}, number 2`)) - sums[1]! / length)).toBeLessThanOrEqual(0.0051);
    }
    const squares = [];
    for (const k of [1, 2, 3])
      squares.push(((await read(`Bob, number ${k}`)) - (await read(`Bob again, number ${k}`))) ** 2);
    expect(await read('Squared distance')).toBeCloseTo(
      squares.reduce((total, square) => total + square),
      8,
    );
    const exponent = (await read('Slope')) * (await read('Distance')) + (await read('Intercept'));
    expect(Math.abs((await numberOf(demo, 'percent')) - 100 / (1 + Math.exp(-exponent)))).toBeLessThan(0.2);
  });

  test('a number that is written over stays until something before it changes, and can be put back', async ({
    page,
  }) => {
    const demo = await demoOf(page);
    const before = await numberOf(demo, 'distance');
    await write(demo, 'Bob, number 1', '1');
    const after = await numberOf(demo, 'distance');
    expect(after).not.toBe(before);
    await box(demo, 'Bob, number 1, written over').focus();
    await expect(step(demo, 'Length 1: the embeddings')).toContainText('Written over with 1.00.');

    await write(demo, 'Bob again, row 1, column 1', '1');
    await expect(box(demo, 'Bob, number 1, written over')).toHaveValue('1.00');
    await write(demo, 'Bob, row 1, column 1', '1');
    await expect(box(demo, 'Bob, number 1')).not.toHaveValue('1.00');

    await demo.getByRole('button', { name: 'Put all numbers back' }).click();
    expect(await numberOf(demo, 'distance')).toBe(before);
    await write(demo, 'Distance', '1.5');
    expect(await numberOf(demo, 'distance')).toBe(1.5);
    await demo.getByRole('button', { name: 'Put d back' }).click();
    expect(await numberOf(demo, 'distance')).toBe(before);
  });

  test('a weight, a constant and the curve can be written over, too', async ({ page }) => {
    const demo = await demoOf(page);
    for (const [name, value] of [
      ['Weights 2, row 4, column 4', '-3'],
      ['Constant 1', '2,5'],
      ['Slope', '0'],
    ] as const) {
      const before = await demo.getAttribute('data-percent');
      await write(demo, name, value);
      expect(await demo.getAttribute('data-percent')).not.toBe(before);
    }
    await expect(demo.getByText('Written over; fitted were slope')).toBeVisible();
    await demo.getByRole('button', { name: 'Put the curve back' }).click();
    await expect(demo.getByText('Written over; fitted were slope')).toHaveCount(0);
  });

  test('arrow keys go from number to number, and with Shift change the one in focus', async ({ page }) => {
    const demo = await demoOf(page);
    const first = box(demo, 'Bob, row 1, column 1');
    await first.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(box(demo, 'Bob, row 2, column 2')).toBeFocused();
    const before = Number(await box(demo, 'Bob, row 2, column 2').inputValue());
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('PageUp');
    const changed = demo.getByRole('textbox', { name: 'Bob, row 2, column 2, written over' });
    await expect(changed).toHaveValue((before + 0.2).toFixed(1));
    await expect(changed).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(demo.getByRole('textbox', { name: /^Bob, row/ }).and(page.locator(':focus'))).toHaveCount(0);
  });

  test('pointing at a product lights its grey value and its weights', async ({ page }) => {
    const demo = await demoOf(page);
    await step(demo, 'Three weighted sums').locator('[data-term="cell-5"]').last().hover();
    await expect(box(demo, 'Bob, row 2, column 2')).toHaveClass(/lit/);
    await expect(box(demo, 'Weights 3, row 2, column 2')).toHaveClass(/lit/);
  });

  test('says what is wrong with a cell, and keeps the number', async ({ page }) => {
    const demo = await demoOf(page);
    const cell = box(demo, 'Bob, row 2, column 3');
    const before = await cell.inputValue();
    await write(demo, 'Bob, row 2, column 3', 'dark');
    await expect(demo.getByRole('alert')).toHaveText(
      `Bob, row 2, column 3: “dark” is not a number; ${before} stays.`,
    );
    await write(demo, 'Bob, row 2, column 3', '');
    await expect(demo.getByRole('alert')).toHaveText(
      `Bob, row 2, column 3: “” is not a number; ${before} stays.`,
    );
    await expect(cell).toHaveValue(before);
    await write(demo, 'Bob, row 2, column 3', '7');
    await expect(demo.getByRole('alert')).toHaveText(
      'Bob, row 2, column 3: “7” is outside 0.0 to 1.0; 1.0 was taken.',
    );
  });

  test('the threshold turns the verdict over and leaves the percentage', async ({ page }) => {
    const demo = await demoOf(page);
    await expect(demo).toHaveAttribute('data-accepted', 'true');
    const percent = await numberOf(demo, 'percent');
    const slider = demo.getByRole('slider', { name: 'Threshold t' });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(demo).toHaveAttribute('data-accepted', 'false');
    await expect(sentenceOf(demo)).toContainText('beyond t = 0.00, so they are not taken for one person.');
    expect(await numberOf(demo, 'percent')).toBe(percent);
    await demo.getByRole('button', { name: 'Put the threshold back' }).click();
    await expect(demo).toHaveAttribute('data-accepted', 'true');
    await demo.getByRole('radio', { name: /FAR 1\s%/ }).check();
    await expect(demo).toHaveAttribute('data-accepted', 'false');
    expect(await numberOf(demo, 'percent')).toBe(percent);
  });

  test('strangers, identical pictures, two people with one picture, a matrix of zeros', async ({ page }) => {
    const demo = await demoOf(page);
    await demo.getByRole('button', { name: 'the percentage of two strangers' }).click();
    await expect(sentenceOf(demo)).toContainText('Bob and Thomas, 16 grey values each');
    await expect(demo).toHaveAttribute('data-accepted', 'false');
    await demo.getByRole('button', { name: 'identical pictures' }).click();
    await expect(demo).toHaveAttribute('data-distance', '0');
    const share = Math.round(await numberOf(demo, 'percent'));
    expect(share).toBeLessThan(100);
    await expect(noted(demo, new RegExp(`Even then it says ${share}\\s% and not 100`))).toBeVisible();
    await demo.getByRole('button', { name: 'two people with the same picture' }).click();
    await expect(noted(demo, 'an encoder is given no names')).toBeVisible();
    await expect(demo).toHaveAttribute('data-distance', '0');
    await demo.getByRole('button', { name: 'a matrix of zeros' }).click();
    await expect(noted(demo, 'The second matrix is all 0')).toBeVisible();
    for (const k of [1, 2, 3]) await write(demo, `Constant ${k}`, '0');
    await expect(noted(demo, 'The second picture’s length is 0')).toBeVisible();
    await demo.getByRole('textbox', { name: 'ink, number 1' }).focus();
    await expect(step(demo, 'Length 1: the embeddings')).toContainText(
      'which is not a number; the code leaves 0',
    );
    expect(await numberOf(demo, 'distance')).toBeCloseTo(1, 1);
  });

  test('24 × 24 brings the encoder of lesson 1, and its own threshold and curve', async ({ page }) => {
    const demo = await demoOf(page);
    await page.waitForLoadState('networkidle');
    expect(page.workers()).toHaveLength(0);
    const threshold = await numberOf(demo, 'threshold');
    await demo.getByRole('radio', { name: '24 × 24' }).check();
    await expect(demo).toHaveAttribute('data-size', '24', { timeout: 20_000 });
    await expect(sentenceOf(demo)).toContainText('576 grey values each');
    expect(await numberOf(demo, 'threshold')).not.toBe(threshold);
    await expect(demo.getByRole('textbox', { name: /^Bob, number/ })).toHaveCount(16);
    const before = await numberOf(demo, 'percent');
    const grid = demo.getByRole('application', { name: 'Bob, 24 × 24 pixels, to paint in' });
    await grid.focus();
    for (const key of [' ', 'ArrowRight', ' ', 'ArrowDown', ' ', 'ArrowDown', ' '])
      await page.keyboard.press(key);
    expect(await numberOf(demo, 'percent')).not.toBe(before);
    await write(demo, 'Bob again, row 1, column 1', '0');
    await demo.getByRole('button', { name: 'Put all numbers back' }).click();
    expect(await numberOf(demo, 'percent')).toBe(before);
    await demo.getByRole('radio', { name: '4 × 4' }).check();
    expect(await numberOf(demo, 'threshold')).toBe(threshold);
  });

  test('keeps the small example and says so when the browser has no workers', async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    const demo = await demoOf(page);
    await demo.getByRole('radio', { name: '24 × 24' }).check();
    await expect(demo.locator('[data-trouble]')).toContainText(/worker/i);
    await expect(demo.getByRole('button', { name: 'Try again' })).toBeVisible();
    await demo.getByRole('radio', { name: '4 × 4' }).check();
    await expect(sentenceOf(demo)).toContainText('16 grey values each');
  });

  test('gives an address that brings the settings back, and what was written over', async ({ page }) => {
    const demo = await demoOf(page);
    await demo.getByRole('combobox', { name: 'Second picture' }).selectOption('Mei');
    await demo.getByRole('spinbutton', { name: 'its number' }).fill('9');
    await demo.getByRole('spinbutton', { name: 'its number' }).press('Tab');
    await write(demo, 'Mei, sum 1', '0.5');
    const distance = await demo.getAttribute('data-distance');
    await demo.getByRole('button', { name: 'Share' }).click();
    const address = await demo.getByLabel('The same settings, as an address').inputValue();
    const again = await demoOf(page, address);
    await expect(sentenceOf(again)).toContainText('Bob and Mei');
    await expect(box(again, 'Mei, sum 1, written over')).toHaveValue('0.50');
    expect(await again.getAttribute('data-distance')).toBe(distance);
  });

  test('opens with defaults and one sentence a value when the address makes no sense', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const demo = await demoOf(page, `${LESSON}?person=Nobody&picture=99&matrix=5#sums.first.9=1`);
    await expect(noted(demo, 'person=Nobody is not one of Bob, Thomas')).toBeVisible();
    await expect(noted(demo, 'picture=99 is outside 1 to 24; 24 was taken.')).toBeVisible();
    await expect(noted(demo, 'sums.first.9 is not a number of this example')).toBeVisible();
    await expect(noted(demo, 'matrix=5 is not one of 4, 24; 4 was taken.')).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('axe finds nothing with numbers written over, light or dark', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await write(demo, 'Bob, row 1, column 1', 'no');
    await write(demo, 'Bob, sum 2', '1');
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expectAccessible(page, '[data-demo="percentage"]');
  });

  test('nothing overflows at 320 px, small or large, with panels open', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const demo = await demoOf(page, `${LESSON}?person=Nobody`);
    const width = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    for (const name of ['Show the numbers', 'Share']) {
      await demo.getByRole('button', { name }).click();
      expect(await width()).toBeLessThanOrEqual(320);
    }
    await demo.getByRole('radio', { name: '24 × 24' }).check();
    await expect(demo).toHaveAttribute('data-size', '24', { timeout: 20_000 });
    expect(await width()).toBeLessThanOrEqual(320);
    const { width: cell } = (await box(demo, 'Bob, number 1').boundingBox())!;
    expect(cell).toBeGreaterThanOrEqual(24);
  });
});

test('the worksheet asks for each number and answers on a second sheet, for the reader’s own numbers, too', async ({
  page,
}) => {
  const demo = await demoOf(page, `${LESSON}?other=Thomas`);
  await write(demo, 'Bob, row 1, column 2', '1');
  await write(demo, 'Thomas, number 3', '0.5');
  const distance = Number(await demo.getAttribute('data-distance')).toFixed(2);
  await demo.getByRole('link', { name: 'Worksheet to print' }).click();
  const sheet = page.getByRole('region', { name: 'Worksheet' });
  const answers = page.getByRole('region', { name: 'Answers' });
  await expect(sheet).toContainText('Bob and Thomas.');
  await expect(sheet.getByText('to be found')).toHaveCount(6 + 2 + 6 + 3 + 5);
  await expect(answers).toContainText(`d = ${distance}`);
  await expect(sheet.getByRole('table', { name: 'Bob' }).getByRole('cell').nth(1)).toHaveText('1.0');
  await expect(answers.getByText('to be found')).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('without scripts the worksheet is there, too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(WORKSHEET);
  await expect(page.getByRole('region', { name: 'Worksheet' }).getByText('to be found')).toHaveCount(22);
  await context.close();
});

for (const width of [320, 390, 800, 1440]) {
  test(`nothing of the percentage demo moves when it wakes, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const demo = page.locator('figure[data-demo="percentage"]');
    const places = async (): Promise<unknown> => {
      await page.evaluate(() => document.fonts.ready);
      return demo.evaluate((figure) =>
        [...figure.querySelectorAll('li, .controls')].map((part) => {
          const { y, height } = part.getBoundingClientRect();
          return [Math.round(y), Math.round(height)];
        }),
      );
    };
    // Asleep: an embed that waits for a click.
    await page.goto('./embed/percentage/?start=click');
    await page.waitForLoadState('networkidle');
    const asleep = await places();
    await demoOf(page, './embed/percentage/');
    await page.evaluate(() => scrollTo(0, 0));
    expect(await places()).toEqual(asleep);
  });
}
