import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { openDemo } from './demo';

const EMBED = './embed/stranger/';

const demoOf = (page: Page, address = EMBED): Promise<Locator> => openDemo(page, 'stranger', address);

const sentenceOf = (demo: Locator): Locator => demo.locator('p').first();
const rulerOf = (demo: Locator): Locator => demo.getByRole('slider', { name: 'Threshold t on the ruler' });

const numberOf = async (demo: Locator, name: string): Promise<number> =>
  Number(await demo.getAttribute(`data-${name}`));

const ready = (demo: Locator): Promise<void> =>
  expect(demo).toHaveAttribute('data-state', 'done', { timeout: 30_000 });

/** A number of the table of ways: strangers let in and the like. */
async function countOf(demo: Locator, way: RegExp, column: number): Promise<number> {
  const row = demo.getByRole('region', { name: /five ways/ }).getByRole('row', { name: way });
  return Number(await row.getByRole('cell').nth(column).textContent());
}
const [MISSED, LET_IN] = [2, 3] as const;

/** A picture of the page's own making: an ellipse on an even ground. */
async function picture(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(64, 64);
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#aaa';
    pen.fillRect(0, 0, 64, 64);
    pen.fillStyle = '#eee';
    pen.ellipse(32, 34, 18, 24, 0, 0, 2 * Math.PI);
    pen.fill();
    return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

const bring = async (demo: Locator, name: string, buffer: Buffer): Promise<void> =>
  demo.locator('input[type=file]').setInputFiles({ name, mimeType: 'image/png', buffer });

test.describe('the door', () => {
  test('John is called Bob by the classifier and unknown by the distance, and nothing is loaded for it', async ({
    page,
  }) => {
    const demo = await demoOf(page);
    await page.waitForLoadState('networkidle');
    await expect(demo).toHaveAttribute('data-state', 'idle');
    expect(page.workers()).toHaveLength(0);
    await expect(sentenceOf(demo)).toContainText('John is at the door. The classifier says Bob, 9');
    await expect(demo).toHaveAttribute('data-name', 'unknown');
    expect(await countOf(demo, /best guess/, LET_IN)).toBe(96);
  });

  test('the threshold moves by its slider, its box, and keys and a drag on the ruler', async ({ page }) => {
    const demo = await demoOf(page);
    const ruler = rulerOf(demo);
    await ruler.focus();
    await page.keyboard.press('PageUp');
    await expect(demo).toHaveAttribute('data-threshold', '0.5');
    await page.keyboard.press('ArrowLeft');
    await expect(demo).toHaveAttribute('data-threshold', '0.49');
    await page.keyboard.press('End');
    await expect(demo).toHaveAttribute('data-name', 'Bob');
    await expect(demo.getByText('at t = 4 everybody gets a name')).toBeVisible();
    expect(await numberOf(demo, 'let-in')).toBe(96);
    await page.keyboard.press('Home');
    await expect(demo.getByText('At t = 0 nobody gets a name')).toBeVisible();
    expect(await numberOf(demo, 'let-in')).toBe(0);
    expect(await numberOf(demo, 'missed')).toBe(48);

    await ruler.scrollIntoViewIfNeeded();
    const { x, y, width } = (await ruler.boundingBox())!;
    const at = (t: number): number => x + 8 + ((width - 16) * t) / 4;
    await page.mouse.move(at(0.5), y + 90);
    await page.mouse.down();
    await page.mouse.move(at(2), y + 90);
    await page.mouse.up();
    expect(await numberOf(demo, 'threshold')).toBeCloseTo(2, 1);
    await expect(demo).toHaveAttribute('data-name', 'Bob');

    const box = demo.getByRole('spinbutton', { name: 'Threshold t' });
    await box.fill('0,6');
    await box.press('Tab');
    await expect(demo).toHaveAttribute('data-threshold', '0.6');
    await demo.getByRole('slider', { name: 'Threshold t', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(demo).toHaveAttribute('data-threshold', '0.61');
    await expect(demo).toHaveAttribute('data-state', 'idle');
  });

  test('the next visitor comes, and anybody in the queue can be called', async ({ page }) => {
    const demo = await demoOf(page);
    await demo.getByRole('button', { name: 'Next visitor' }).click();
    await expect(sentenceOf(demo)).toContainText('Bob is at the door');
    await expect(demo).toHaveAttribute('data-name', 'Bob');
    await demo.getByRole('button', { name: 'Next visitor' }).click();
    await expect(sentenceOf(demo)).toContainText(/Stranger \d+ is at the door/);
    await expect(demo.getByRole('combobox', { name: 'Visitor' })).toHaveValue('drawn');
    const queue = demo.getByRole('region', { name: 'The next ten at the door' });
    await queue.getByRole('button', { name: 'Walter' }).click();
    await expect(sentenceOf(demo)).toContainText('Walter is at the door');
  });

  test('John is enrolled without training; the classifier has to be trained again', async ({ page }) => {
    const demo = await demoOf(page);
    await demo.getByRole('button', { name: 'Enrol John', exact: true }).click();
    await ready(demo);
    await expect(demo).toHaveAttribute('data-name', 'John');
    await expect(demo).toHaveAttribute('data-says', 'Bob');
    expect(await countOf(demo, /best guess/, 1)).toBe(2);
    await demo.getByRole('button', { name: 'Train the classifier again' }).click();
    await expect(demo).toHaveAttribute('data-says', 'John', { timeout: 30_000 });
    await expect(demo.getByRole('button', { name: 'Train the classifier again' })).toBeHidden();
    expect(await countOf(demo, /best guess/, 1)).toBe(0);
    expect(await countOf(demo, /best guess/, LET_IN)).toBe(94);
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test('the cures are tried on the same visitors', async ({ page }) => {
    const demo = await demoOf(page);
    await demo.getByRole('button', { name: 'raise the cut-off to 0.99' }).click();
    await expect(sentenceOf(demo)).toContainText('not enough for a cut-off of 99.0');
    const at99 = await countOf(demo, /from 99/, LET_IN);
    const cutoff = demo.getByRole('spinbutton', { name: 'Cut-off' });
    await cutoff.fill('0.5');
    await cutoff.press('Tab');
    expect(await countOf(demo, /from 50/, LET_IN)).toBe(96);
    expect(at99).toBeLessThan(96);
    expect(at99).toBeGreaterThan(await numberOf(demo, 'let-in'));

    await demo.getByRole('radio', { name: 'second best' }).check();
    await expect(sentenceOf(demo)).toContainText(/the first is 0\.\d\d of the second/);
    const ratio = demo.getByRole('spinbutton', { name: 'At most' });
    await ratio.fill('0');
    await ratio.press('Tab');
    expect(await countOf(demo, /second at most/, MISSED)).toBe(48);
    await expect(demo).toHaveAttribute('data-state', 'idle');

    await demo.getByRole('radio', { name: 'class “others”' }).check();
    await expect(demo.getByText('others', { exact: true })).toBeVisible();
    const few = await countOf(demo, /“others”, 4 people/, LET_IN);
    const people = demo.getByRole('spinbutton', { name: 'People in it' });
    await people.fill('24');
    await people.press('Tab');
    await ready(demo);
    expect(await countOf(demo, /“others”, 24 people/, LET_IN)).toBeLessThan(few);
  });

  test('more pictures each miss fewer', async ({ page }) => {
    const demo = await demoOf(page);
    const before = await numberOf(demo, 'missed');
    const each = demo.getByRole('spinbutton', { name: 'Pictures each' });
    await each.fill('5');
    await each.press('Tab');
    await ready(demo);
    expect(await numberOf(demo, 'missed')).toBeLessThan(before);
  });

  test('has a sentence for one name, for nobody, and for a queue without strangers or without friends', async ({
    page,
  }) => {
    const demo = await demoOf(page);
    await demo.getByRole('button', { name: 'only Bob is enrolled' }).click();
    await ready(demo);
    await expect(sentenceOf(demo)).toContainText('A softmax over one name says Bob, 100');
    await demo.getByRole('checkbox', { name: 'Bob' }).uncheck();
    await expect(sentenceOf(demo)).toContainText('Nobody is enrolled, so there is nothing to compare');
    await expect(demo.getByText('so nobody can be missed')).toBeVisible();
    await demo.getByRole('combobox', { name: 'Who comes' }).selectOption('named');
    for (const box of await demo.getByRole('checkbox').all()) await box.check();
    await expect(demo.getByText('No stranger comes, so nothing here says')).toBeVisible();
  });

  test('says that a picture is the enrolled one', async ({ page }) => {
    const demo = await demoOf(page, `${EMBED}?visitor=Thomas&picture=1`);
    await expect(sentenceOf(demo)).toContainText(
      'It is a picture that Thomas is enrolled with, so the embedding lies 0.00 away',
    );
  });

  test('a picture of the reader’s visits, is enrolled, and enrolled once more', async ({ page }) => {
    const demo = await demoOf(page);
    await bring(demo, 'me.png', await picture(page));
    await ready(demo);
    await expect(sentenceOf(demo)).toContainText('“me.png” is at the door');
    await demo.getByRole('button', { name: 'Enrol this picture' }).click();
    await expect(demo).toHaveAttribute('data-name', 'me');
    await expect(demo).toHaveAttribute('data-distance', '0');
    await demo.getByRole('button', { name: 'Enrol this picture' }).click();
    await expect(sentenceOf(demo)).toContainText('me and me (2) are enrolled with the same picture');
    await demo.getByRole('button', { name: 'Forget my pictures' }).click();
    await expect(sentenceOf(demo)).toContainText('John is at the door');
  });

  test('a bad file is named, with the reason, and nothing is lost', async ({ page }) => {
    const demo = await demoOf(page);
    await bring(demo, 'notes.png', Buffer.from('not a picture'));
    await expect(demo.getByText(/“?notes\.png”?/)).toBeVisible();
    await expect(sentenceOf(demo)).toContainText('John is at the door');
    await expect(demo).toHaveAttribute('data-state', 'idle');
  });

  test('a bad address opens with what makes sense, and a sentence for each of the rest', async ({ page }) => {
    const demo = await demoOf(page, `${EMBED}?t=9&enrolled=Bob,Nobody&picture=99&cure=hope&seed=x`);
    for (const sentence of [
      't=9 is outside 0.00 to 4.00; 4.00 was taken.',
      'enrolled=Bob,Nobody names Nobody',
      'picture=99 is outside 1 to 68; 68 was taken.',
      'cure=hope is not one of none, cutoff, others, second; none was taken.',
      'seed=x is not a number; 1 was taken.',
      'John has 30 pictures, and no number 68: number 30 is taken.',
    ]) {
      await expect(demo.getByText(sentence)).toBeVisible();
    }
    await ready(demo);
    await expect(sentenceOf(demo)).toContainText('John is at the door');
  });

  test('a worker that cannot be had is a sentence, the picture stays, and it can be tried again', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const { Worker } = window;
      window.Worker = class {
        constructor() {
          throw new Error('no worker today');
        }
      } as unknown as typeof Worker;
      Object.assign(window, { giveWorkersBack: () => Object.assign(window, { Worker }) });
    });
    const demo = await demoOf(page);
    const missed = await numberOf(demo, 'missed');
    await demo.getByRole('button', { name: 'Enrol John', exact: true }).click();
    await expect(demo).toHaveAttribute('data-state', 'failed', { timeout: 30_000 });
    await expect(demo.locator('[data-trouble]')).toContainText('no worker today');
    expect(await numberOf(demo, 'missed')).toBe(missed);
    await page.evaluate(() => (window as unknown as { giveWorkersBack: () => void }).giveWorkersBack());
    await demo.getByRole('button', { name: 'Try again' }).click();
    await ready(demo);
    await expect(demo).toHaveAttribute('data-name', 'John');
  });

  test('the address brings the settings back', async ({ page }) => {
    const demo = await demoOf(page);
    await demo.getByRole('button', { name: 'raise the cut-off to 0.99' }).click();
    await demo.getByRole('button', { name: 'Share' }).click();
    const address = await demo.getByRole('textbox', { name: /as an address/ }).inputValue();
    expect(address).toContain('cure=cutoff');
    const again = await demoOf(page, address);
    await expect(sentenceOf(again)).toContainText('not enough for a cut-off of 99.0');
  });

  test('axe finds nothing in it, light or dark', async ({ page }) => {
    const demo = await demoOf(page, `${EMBED}?cure=cutoff&classes=Bob&visitor=nobody`);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expectAccessible(page);
  });

  test('nothing overflows at 320 px with its panels open', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const demo = await demoOf(page, `${EMBED}?cure=others`);
    for (const name of ['Show the numbers', 'Share']) {
      await demo.getByRole('button', { name }).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});

test('the embedded door trains in a sandboxed frame of another origin', async ({ page, baseURL }) => {
  const address = new URL('./embed/stranger/?enrolled=Bob,Thomas,John', baseURL).href;
  await page.setContent(
    `<iframe sandbox="allow-scripts" title="A demo" src="${address}" width="900" height="1500"></iframe>`,
  );
  const demo = page.frameLocator('iframe').locator('figure[data-demo="stranger"]');
  await expect(demo).toHaveAttribute('data-name', 'John', { timeout: 30_000 });
});

test('without scripts the picture, its numbers and the tables are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('./lessons/who-is-john/');
  const demo = page.locator('figure[data-demo="stranger"]');
  await expect(demo.getByText('both beyond t = 0.40: unknown.')).toBeVisible();
  const ways = demo.getByRole('region', { name: /five ways/ });
  await expect(ways.getByRole('row', { name: /best guess/ })).toBeVisible();
  await expect(demo.getByRole('button', { name: 'Next visitor' })).toBeHidden();
  await context.close();
});

for (const width of [320, 390, 800, 1440]) {
  test(`nothing of the door moves when it wakes, ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const demo = page.locator('figure[data-demo="stranger"]');
    const places = async (): Promise<unknown> => {
      await page.evaluate(() => document.fonts.ready);
      return demo.evaluate((figure) =>
        ['.door', '.controls', '.queue', '.ways'].map((part) => {
          const { y, height } = figure.querySelector(part)!.getBoundingClientRect();
          return [part, Math.round(y), Math.round(height)];
        }),
      );
    };
    // Asleep: an embed that waits for a click.
    await page.goto(`${EMBED}?start=click`);
    await page.waitForLoadState('networkidle');
    const asleep = await places();
    await demoOf(page);
    await expect(demo.locator('.ruler svg')).toHaveAttribute('role', 'slider');
    await page.evaluate(() => scrollTo(0, 0));
    expect(await places()).toEqual(asleep);
  });
}
