import { expect, type Locator, type Page, test } from '@playwright/test';
import { openDemo } from './demo';

const EMBED = './embed/mining/';

const demoOf = (page: Page, query = ''): Promise<Locator> => openDemo(page, 'mining', `${EMBED}${query}`);
const matrixOf = (demo: Locator): Locator => demo.locator('[data-part="matrix"]').getByRole('application');
const sentenceOf = (demo: Locator): Locator => demo.locator('[data-part="sentence"]');
const numberOf = async (demo: Locator, name: string): Promise<number> =>
  Number(await demo.getAttribute(`data-${name}`));
const strategy = (demo: Locator, name: string): Locator => demo.locator(`[data-strategy="${name}"]`);

/** Trained in the page where it has to be. */
async function untilTrained(demo: Locator, step: string): Promise<void> {
  await expect(demo).toHaveAttribute('data-step', step, { timeout: 60_000 });
}

test.describe('the mining demo', () => {
  test('draws its batch before any script runs', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(EMBED);
    const demo = page.locator('figure[data-demo="mining"]');
    await expect(sentenceOf(demo)).toContainText('of 28 negatives');
    await expect(demo.getByRole('img', { name: /The distances of a batch of 8 people/ })).toBeVisible();
    await expect(demo.getByRole('img', { name: /the margin reaches to/ })).toBeVisible();
    await expect(strategy(demo, 'batch-all')).toContainText('2,688');
    await expect(demo.getByRole('button', { name: 'Reset' })).toBeHidden();
    await context.close();
  });

  test('a click chooses an anchor and its positive, and counts its negatives by how hard they are', async ({
    page,
  }) => {
    const demo = await demoOf(page);
    const matrix = matrixOf(demo);
    const { x, y } = (await matrix.boundingBox())!;
    await page.mouse.click(x + 160, y + 42);
    await expect(demo).toHaveAttribute('data-anchor', '1');
    await expect(sentenceOf(demo)).toContainText('Bob’s picture 1');
    const counts = async () => Promise.all(['hard', 'semi-hard', 'easy'].map((kind) => numberOf(demo, kind)));
    expect((await counts()).reduce((sum, count) => sum + count, 0)).toBe(28);
    await page.keyboard.press('Home');
    for (const positive of [3, 4]) {
      await page.keyboard.press('ArrowRight');
      if (positive === 3) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect(demo.getByRole('spinbutton', { name: 'Positive' })).toHaveValue(String(positive));
    }
    expect((await counts()).reduce((sum, count) => sum + count, 0)).toBe(28);
  });

  test('the keys move the anchor and read its row aloud', async ({ page }) => {
    const demo = await demoOf(page);
    const matrix = matrixOf(demo);
    await matrix.focus();
    await page.keyboard.press('ArrowDown');
    await expect(demo).toHaveAttribute('data-anchor', '20');
    await page.keyboard.press('End');
    await expect(demo).toHaveAttribute('data-anchor', '32');
    await page.keyboard.press('Home');
    await expect(demo).toHaveAttribute('data-anchor', '1');
    // Without a place in the row the reading begins at the anchor itself.
    await page.keyboard.press('Escape');
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
    await expect(demo.locator('[data-part="matrix"] [aria-live]')).toContainText(
      /^Bob’s 1 to Thomas’s 2: d² \d\.\d{3}, (hard|semi-hard|easy)$/,
    );
    // The picture that is read becomes the anchor, as it is of another person.
    await page.keyboard.press('Enter');
    await expect(demo).toHaveAttribute('data-anchor', '6');
  });

  test('a larger margin makes easy negatives semi-hard, and never changes who is hard', async ({ page }) => {
    const demo = await demoOf(page);
    const [hard, semi] = [await numberOf(demo, 'hard'), await numberOf(demo, 'semi-hard')];
    const alpha = demo.getByRole('spinbutton', { name: 'Margin α' });
    await alpha.fill('1');
    await alpha.press('Enter');
    await expect.poll(() => numberOf(demo, 'semi-hard')).toBeGreaterThan(semi);
    expect(await numberOf(demo, 'hard')).toBe(hard);
    await alpha.fill('0');
    await alpha.press('Enter');
    await expect(demo).toHaveAttribute('data-semi-hard', '0');
    await expect(sentenceOf(demo)).toContainText('None is semi-hard, so this pair is skipped.');
    await expect(strategy(demo, 'semi-hard')).toContainText('96 skipped');
  });

  test('each strategy marks what it takes, and all of them count their triplets', async ({ page }) => {
    const demo = await demoOf(page);
    await expect(strategy(demo, 'random').getByRole('cell').nth(1)).toHaveText('96');
    await expect(strategy(demo, 'batch-hard').getByRole('cell').nth(1)).toHaveText('32');
    await strategy(demo, 'batch-all').getByRole('button').click();
    await expect(sentenceOf(demo)).toContainText('All 28 are taken');
    expect((await demo.getAttribute('data-taken'))!.split(' ')).toHaveLength(28);
    await expect(demo.getByRole('combobox', { name: 'Strategy' })).toHaveValue('batch-all');
    await demo.getByRole('combobox', { name: 'Strategy' }).selectOption('random');
    await expect(sentenceOf(demo)).toContainText('A random draw takes');
    const drawn = new Set<string>();
    for (const lot of [2, 3, 4, 5, 6]) {
      const box = demo.getByRole('spinbutton', { name: 'Draw' });
      await box.fill(String(lot));
      await box.press('Enter');
      drawn.add((await demo.getAttribute('data-taken'))!);
    }
    expect(drawn.size).toBeGreaterThan(1);
  });

  test('trains further in the page: the easy ones take over, until nothing is left', async ({ page }) => {
    const demo = await demoOf(page);
    expect(page.workers()).toHaveLength(0);
    const active = async (): Promise<number> =>
      Number((await strategy(demo, 'batch-all').getByRole('cell').nth(2).textContent())!.replaceAll(',', ''));
    const early = await active();
    await demo.getByRole('button', { name: 'easy ones take over' }).click();
    await untilTrained(demo, '50');
    await expect.poll(active).toBeLessThan(early / 5);
    await demo.getByRole('button', { name: 'nothing left to learn' }).click();
    await untilTrained(demo, '200');
    await expect.poll(active).toBeLessThan(early / 20);
    await demo.getByRole('button', { name: 'after twelve steps' }).click();
    await untilTrained(demo, '12');
    await expect.poll(active).toBe(early);
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test('64 people by lot: 18 × 4 is the paper’s 14,688, drawn with a warning about its projection', async ({
    page,
  }) => {
    const demo = await demoOf(page);
    await demo.getByRole('button', { name: '18 × 4 by lot' }).click();
    await expect(demo).toHaveAttribute('data-rows', '72', { timeout: 60_000 });
    await expect(demo).toHaveAttribute('data-valid', '14688');
    await expect(demo.getByText(/Distances here are not those of the\s+embedding/)).toBeVisible();
    await expect(sentenceOf(demo)).toContainText('of 68 negatives');
  });

  test('one picture each is no triplet: the demo says so and draws the matrix', async ({ page }) => {
    const demo = await demoOf(page);
    await demo.getByRole('button', { name: 'one picture each' }).click();
    await expect(demo).toHaveAttribute('data-valid', '0');
    await expect(sentenceOf(demo)).toContainText('Two pictures of each are the fewest.');
    await expect(matrixOf(demo)).toBeVisible();
    const people = demo.getByRole('spinbutton', { name: 'People' });
    await people.fill('1');
    await people.press('Enter');
    await expect(sentenceOf(demo)).toContainText('no positive and no negative');
    const paths = await demo
      .locator('svg path')
      .evaluateAll((all) => all.map((path) => path.getAttribute('d')).join(' '));
    expect(paths).not.toMatch(/NaN|Infinity|undefined/);
    await expect(strategy(demo, 'batch-hard').getByRole('cell').nth(5)).toHaveText('0.000');
  });

  test('opens with a sentence for each value that cannot be used', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const demo = await demoOf(page, '?people=20&shots=20&anchor=125&positive=banana&alpha=9');
    for (const said of [
      'P = 20 people were asked for and there are 8; 8 are used.',
      '8 people × 20 pictures are 160 rows, and the picture holds 128; 16 pictures of each are used.',
      'positive=banana is not a number; 1 was taken.',
      'alpha=9 is outside 0.00 to 5.00; 5.00 was taken.',
    ])
      await expect(demo.getByText(said).first()).toBeVisible();
    await expect(demo).toHaveAttribute('data-rows', '128');
    await expect(demo).toHaveAttribute('data-anchor', '125');
    const positive = demo.getByRole('spinbutton', { name: 'Positive' });
    await positive.fill('13');
    await positive.press('Enter');
    await expect(
      demo.getByText('Kofi’s picture 13 is the anchor itself; picture 14 is used as the positive.').first(),
    ).toBeVisible();
    const people = demo.getByRole('spinbutton', { name: 'People' });
    await people.fill('3');
    await people.press('Enter');
    await expect(
      demo.getByText('Row 125 was asked for as the anchor and the batch has 60; row 60 is used.').first(),
    ).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('shows its numbers, and gives an address that brings the choice back', async ({ page }) => {
    const demo = await demoOf(page, '?anchor=6&positive=4&mining=batch-all');
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByRole('table', { name: 'The row of Thomas’s 2' }).getByRole('row')).toHaveCount(32);
    await demo.getByRole('button', { name: 'Share' }).click();
    const address = await demo.getByLabel('The same settings, as an address').inputValue();
    const again = await openDemo(page, 'mining', address);
    await expect(again).toHaveAttribute('data-anchor', '6');
    await expect(again.getByRole('spinbutton', { name: 'Positive' })).toHaveValue('4');
  });

  test('with the anchor locked neither click nor key moves it, and the row is still read', async ({
    page,
  }) => {
    const demo = await demoOf(page, '?lock=anchor,positive');
    const matrix = matrixOf(demo);
    await matrix.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(demo.locator('[data-part="matrix"] [aria-live]')).toContainText('Elena’s 3 to Elena’s 4');
    await matrix.click({ position: { x: 200, y: 60 } });
    await expect(demo).toHaveAttribute('data-anchor', '19');
  });
});
