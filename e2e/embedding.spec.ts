import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { openDemo } from './demo';

const LESSON = './lessons/what-facenet-returns/';

const demoOf = (page: Page, address: string): Promise<Locator> => openDemo(page, 'embedding', address);

const numberOf = async (demo: Locator, name: string): Promise<number> =>
  Number(await demo.getAttribute(`data-${name}`));

const gridOf = (demo: Locator): Locator => demo.getByRole('application', { name: /to paint in/ });
const sentenceOf = (demo: Locator): Locator => demo.locator('p').first();

const ready = (demo: Locator): Promise<void> =>
  expect(demo).toHaveAttribute('data-state', 'done', { timeout: 20_000 });

/** The grey of a pixel as it is drawn, 0 … 255. */
async function drawnGrey(demo: Locator, column: number, row: number): Promise<number> {
  return gridOf(demo)
    .locator('canvas')
    .evaluate(
      (canvas: HTMLCanvasElement, [x, y]) => canvas.getContext('2d')!.getImageData(x!, y!, 1, 1).data[0]!,
      [column, row],
    );
}

/** A grey PNG of 64 × 48 pixels, made by the page: black on the left, white on the right. */
async function picture(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(64, 48);
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#fff';
    pen.fillRect(32, 0, 32, 48);
    pen.globalCompositeOperation = 'destination-over';
    pen.fillStyle = '#000';
    pen.fillRect(0, 0, 64, 48);
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

test.describe('the embedding demo', () => {
  test('loads no engine until it is needed, and then shows what the build showed', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await page.waitForLoadState('networkidle');
    await expect(demo).toHaveAttribute('data-state', 'idle');
    expect(page.workers()).toHaveLength(0);
    const [number, distance] = [await numberOf(demo, 'number'), await numberOf(demo, 'distance')];

    await demo.getByRole('button', { name: 'glasses' }).click();
    await ready(demo);
    await expect(sentenceOf(demo)).toContainText('Bob with glasses');
    await demo.getByRole('button', { name: 'Picture as it was' }).click();
    await expect(sentenceOf(demo)).toContainText('grey values of Bob the encoder');
    expect(await numberOf(demo, 'number')).toBeCloseTo(number, 4);
    expect(await numberOf(demo, 'distance')).toBeCloseTo(distance, 4);
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test('a stroke of the brush changes pixels, cells and embedding', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const grid = gridOf(demo);
    const cell = demo.getByRole('textbox', { name: 'Row 8, column 1', exact: true });
    const before = { cell: await cell.inputValue(), number: await numberOf(demo, 'number') };
    await demo.getByRole('radio', { name: '100 paper' }).check();
    await grid.scrollIntoViewIfNeeded();
    const box = (await grid.boundingBox())!;
    const at = (pixel: number): number => ((pixel + 0.5) * box.width) / 24;
    await page.mouse.move(box.x + at(0), box.y + at(22));
    await page.mouse.down();
    await page.mouse.move(box.x + at(9), box.y + at(22));
    await page.mouse.up();
    for (const column of [0, 4, 9]) expect(await drawnGrey(demo, column, 22)).toBe(255);
    expect(await drawnGrey(demo, 10, 22)).toBeLessThan(255);
    await expect(cell).not.toHaveValue(before.cell);
    await ready(demo);
    await expect(sentenceOf(demo)).toContainText('Bob, changed by hand,');
    expect(await numberOf(demo, 'number')).not.toBe(before.number);
  });

  test('the picture is painted by keyboard alone', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await gridOf(demo).focus();
    for (const key of ['ArrowRight', 'ArrowDown', ' ']) await page.keyboard.press(key);
    expect(await drawnGrey(demo, 13, 13)).toBe(0);
    for (let press = 0; press < 3; press++) await page.keyboard.press('+');
    expect(await drawnGrey(demo, 13, 13)).toBe(Math.round(0.3 * 255));
    await page.keyboard.press('-');
    expect(await drawnGrey(demo, 13, 13)).toBe(Math.round(0.2 * 255));
    await expect(demo.getByText('Row 14, column 14: 20')).toBeAttached();
  });

  test('a cell is edited, and nine pixels go with it', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const cell = demo.getByRole('textbox', { name: 'Row 1, column 1', exact: true });
    await cell.fill('0');
    await cell.press('Tab');
    for (const [column, row] of [
      [0, 0],
      [2, 2],
    ] as const) {
      expect(await drawnGrey(demo, column, row)).toBe(0);
    }
    expect(await drawnGrey(demo, 3, 3)).toBeGreaterThan(0);
    await ready(demo);
  });

  test('says what is wrong with a cell, and loses nothing', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const cell = demo.getByRole('textbox', { name: 'Row 2, column 3', exact: true });
    const before = await cell.inputValue();
    await cell.fill('dark');
    await cell.press('Tab');
    await expect(demo.getByRole('alert')).toHaveText(
      `Row 2, column 3: “dark” is not a number; ${before} stays.`,
    );
    await expect(cell).toHaveValue(before);
    await expect(demo).toHaveAttribute('data-state', 'idle');
    await cell.fill('140');
    await cell.press('Tab');
    await expect(demo.getByRole('alert')).toHaveText(
      'Row 2, column 3: “140” is outside 0 to 100; 100 was taken.',
    );
    await expect(cell).toHaveValue('100');
  });

  test('the cells are one stop, and arrow keys go from one to the next', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('textbox', { name: 'Row 4, column 4', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await expect(demo.getByRole('textbox', { name: 'Row 3, column 5', exact: true })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(demo.getByRole('textbox', { name: /Row/ }).and(page.locator(':focus'))).toHaveCount(0);
  });

  test('the focus goes from number to number and down to a unit, by keyboard', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const network = demo.getByRole('application', { name: /units by how strongly they fire/ });
    await network.focus();
    await page.keyboard.press('ArrowDown');
    await expect(demo.getByRole('spinbutton', { name: 'Number in focus' })).toHaveValue('2');
    await expect(demo.getByText('number 2, from the six units that count most')).toBeVisible();
    await expect(sentenceOf(demo)).toContainText('2, in focus');
    await expect(demo).toHaveAttribute('data-state', 'idle');

    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await ready(demo);
    await expect(demo.getByText('unit 2 of 128, from the six pixels that count most')).toBeVisible();
    await expect(gridOf(demo).locator('i.lit')).toHaveCount(6);
  });

  test('pointing at a row of the table lights up its number everywhere', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('rowheader', { name: '16', exact: true }).hover();
    await expect(demo.getByText('number 16, from the six units that count most')).toBeVisible();
    await expect(demo.locator('tr.lit')).toContainText('16');
    await expect(sentenceOf(demo)).toContainText('16, in focus');
    await sentenceOf(demo).hover();
    await expect(demo.locator('tr.lit th')).toHaveText('1');
  });

  test('light from the left hardly moves the embedding, Thomas moves it far', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const was = await numberOf(demo, 'distance');
    await demo.getByRole('button', { name: 'light from the left' }).click();
    await ready(demo);
    expect(Math.abs((await numberOf(demo, 'distance')) - was)).toBeLessThan(0.3);
    await demo.getByRole('button', { name: 'Thomas instead' }).click();
    await expect(sentenceOf(demo)).toContainText('grey values of Thomas');
    await expect(demo.getByRole('combobox', { name: 'Somebody else' })).toHaveValue('Bob');
    expect(await numberOf(demo, 'distance-negative')).toBeGreaterThan(1);
  });

  test('another person, and another encoder', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('combobox', { name: 'Person' }).selectOption('Amara');
    await ready(demo);
    await expect(demo.locator('.apart p').first()).toContainText('Two pictures of Amara');
    const number = await numberOf(demo, 'number');
    await demo.getByRole('spinbutton', { name: 'Seed' }).fill('2');
    await demo.getByRole('spinbutton', { name: 'Seed' }).press('Enter');
    await expect(demo).toHaveAttribute('data-state', 'loading');
    await ready(demo);
    expect(await numberOf(demo, 'number')).not.toBe(number);
    await demo.getByRole('radio', { name: '3', exact: true }).check();
    await ready(demo);
    await expect(demo.getByRole('row')).toHaveCount(8 + 1 + 3 + 1);
  });

  test('the average face has no direction before training', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'the average face, before training' }).click();
    await ready(demo);
    await expect(sentenceOf(demo)).toContainText('They have no direction: 0 ÷ 0 is not a number');
    await expect(demo.locator('dl')).toContainText('0.00 ÷ 0.00 is not a number; the code leaves 0');
    expect(await numberOf(demo, 'length')).toBe(0);
    expect(await numberOf(demo, 'distance')).toBeCloseTo(1, 5);
    expect(await numberOf(demo, 'distance-negative')).toBeCloseTo(1, 5);
  });

  test('takes a picture of the reader’s, and gives it up again', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const files = demo.getByLabel('Picture file');
    await files.setInputFiles({ name: 'wall.png', mimeType: 'image/png', buffer: await picture(page) });
    await ready(demo);
    await expect(sentenceOf(demo)).toContainText('“wall.png”');
    expect([await drawnGrey(demo, 2, 12), await drawnGrey(demo, 21, 12)]).toEqual([0, 255]);
    await demo.getByRole('button', { name: 'Share' }).click();
    await expect(demo.getByText('Your pictures stay in this page.')).toBeVisible();
    await demo.getByRole('button', { name: 'Picture as it was' }).click();
    await expect(sentenceOf(demo)).toContainText('grey values of Bob the encoder');
  });

  test('says what is wrong with a file, and keeps the picture', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const before = await drawnGrey(demo, 12, 12);
    const files = demo.getByLabel('Picture file');
    const broken = (await picture(page)).subarray(0, 60);
    await files.setInputFiles({ name: 'torn.png', mimeType: 'image/png', buffer: broken });
    await expect(demo.locator('.note')).toContainText(
      '“torn.png” begins like a PNG picture but cannot be decoded',
    );
    await files.setInputFiles({ name: 'empty.png', mimeType: 'image/png', buffer: Buffer.alloc(0) });
    await expect(demo.locator('.note')).toContainText('“empty.png” is empty (0 bytes)');
    await expect(demo.getByRole('status')).toContainText('“empty.png” is empty (0 bytes)');
    expect(await drawnGrey(demo, 12, 12)).toBe(before);
    await expect(demo).toHaveAttribute('data-state', 'idle');
  });

  test('gives an address that brings the settings back', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'shuffle the pixels' }).click();
    await demo.getByRole('combobox', { name: 'Somebody else' }).selectOption('Mei');
    await ready(demo);
    const distance = await demo.getAttribute('data-distance-negative');
    await demo.getByRole('button', { name: 'Share' }).click();
    const address = await demo.getByLabel('The same settings, as an address').inputValue();
    expect(address).toContain('change=shuffled');
    expect(address).toContain('other=Mei');
    const again = await demoOf(page, address);
    await ready(again);
    await expect(sentenceOf(again)).toContainText('Bob, shuffled,');
    expect(await again.getAttribute('data-distance-negative')).toBe(distance);
  });

  test('opens with defaults and one sentence a value when the address makes no sense', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const demo = await demoOf(page, `${LESSON}?person=Nobody&picture=99&number=NaN&other=Bob`);
    await expect(demo.getByText('person=Nobody is not one of Bob, Thomas')).toBeVisible();
    await expect(demo.getByText('picture=99 is outside 1 to 24; 24 was taken.')).toBeVisible();
    await expect(demo.getByText('number=NaN is not a number; 1 was taken.')).toBeVisible();
    await expect(demo.getByText('Somebody else cannot be Bob, too: Thomas is taken.')).toBeVisible();
    await ready(demo);
    expect(errors).toEqual([]);
  });

  test('keeps the picture and says so when the browser has no workers, and can be tried again', async ({
    page,
  }) => {
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
    const demo = await demoOf(page, LESSON);
    const number = await demo.getAttribute('data-number');
    await demo.getByRole('button', { name: 'a smile' }).click();
    await expect(demo).toHaveAttribute('data-state', 'failed');
    await expect(demo.locator('[data-trouble]')).toContainText(/worker/i);
    expect(await demo.getAttribute('data-number')).toBe(number);
    await demo.getByRole('button', { name: 'Try again' }).click();
    await expect(demo).toHaveAttribute('data-state', 'failed');
  });

  test('axe finds nothing with panels open and a unit in focus, light or dark', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?change=average&steps=0`);
    await ready(demo);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    const cell = demo.getByRole('textbox', { name: 'Row 1, column 1', exact: true });
    await cell.fill('no');
    await cell.press('Tab');
    await demo.getByRole('application', { name: /units by/ }).click({ position: { x: 20, y: 100 } });
    await expect(demo.getByText(/^unit \d+ of 128/)).toBeVisible();
    await expectAccessible(page, '[data-demo="embedding"]');
  });

  test('nothing overflows at 320 px with its panels open', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const demo = await demoOf(page, `${LESSON}?person=Nobody`);
    for (const name of ['Show the numbers', 'Share']) {
      await demo.getByRole('button', { name }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});

test('the embedded demo trains its encoder in a sandboxed frame of another origin', async ({
  page,
  baseURL,
}) => {
  const address = new URL('./embed/embedding/?change=light', baseURL).href;
  await page.setContent(
    `<iframe sandbox="allow-scripts" title="A demo" src="${address}" width="900" height="1500"></iframe>`,
  );
  const demo = page.frameLocator('iframe').locator('figure[data-demo="embedding"]');
  await ready(demo);
  await expect(sentenceOf(demo)).toContainText('Bob lit from the left');
});

test('without scripts the picture, its numbers and the table are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(LESSON);
  const demo = page.locator('figure[data-demo="embedding"]');
  await expect(demo.getByText('no name, no class, no percentage')).toBeVisible();
  await expect(demo.locator('svg[width="1036"]')).toBeVisible();
  await expect(demo.getByRole('row', { name: /^sum/ })).toBeVisible();
  await expect(demo.getByRole('button', { name: 'glasses' })).toBeHidden();
  await context.close();
});

for (const width of [320, 390, 800, 1440]) {
  test(`nothing of the demo moves when it wakes, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const demo = page.locator('figure[data-demo="embedding"]');
    const places = async (): Promise<unknown> => {
      await page.evaluate(() => document.fonts.ready);
      return demo.evaluate((figure) =>
        ['.flow', '.network', '.controls', '.apart'].map((part) => {
          const { y, height } = figure.querySelector(part)!.getBoundingClientRect();
          return [part, Math.round(y), Math.round(height)];
        }),
      );
    };
    // Asleep: an embed that waits for a click.
    await page.goto('./embed/embedding/?start=click');
    await page.waitForLoadState('networkidle');
    const asleep = await places();
    await demoOf(page, './embed/embedding/');
    await expect(demo.locator('.network .narrow')).toHaveCount(0);
    await page.evaluate(() => scrollTo(0, 0));
    expect(await places()).toEqual(asleep);
  });
}
