import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openDemo, restingStep, stepOf } from './demo';

const LESSON = './lessons/a-face-encoder/';
const EMBED = './embed/encoder/';

const demoOf = (page: Page, address: string): Promise<Locator> => openDemo(page, 'encoder', address);

const figureOf = async (demo: Locator, name: string): Promise<number> =>
  Number(await demo.getAttribute(`data-${name}`));

/** Trains at least so far and comes to rest. */
async function trainTo(demo: Locator, step: number): Promise<void> {
  await demo.getByRole('button', { name: 'Train' }).click();
  await expect.poll(() => stepOf(demo), { timeout: 90_000 }).toBeGreaterThanOrEqual(step);
  await demo.getByRole('button', { name: 'Pause' }).click();
  await restingStep(demo);
}

/** Which of the neighbours show the same person, nearest first. */
const sameOf = (demo: Locator, list: RegExp): Promise<boolean[]> =>
  demo
    .getByRole('list', { name: list })
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => item.textContent!.includes('the same person')));

test.describe('the encoder', () => {
  test('trains on some, and finds others again; it pauses, goes one step and begins again', async ({
    page,
  }) => {
    const demo = await demoOf(page, `${LESSON}?speed=full`);
    await expect(demo).toHaveAttribute('data-state', 'idle');
    await expect(demo.getByText(/Nobody has trained this encoder yet/).first()).toBeVisible();
    const untrained = await figureOf(demo, 'recall');
    await trainTo(demo, 120);
    await expect(demo).toHaveAttribute('data-state', 'paused');
    expect(await figureOf(demo, 'recall')).toBeGreaterThan(untrained + 0.3);
    expect(await figureOf(demo, 'eer')).toBeLessThan(0.2);

    const stood = await stepOf(demo);
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(stood + 1);
    await demo.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => stepOf(demo)).toBe(0);
    await expect.poll(() => figureOf(demo, 'recall')).toBeCloseTo(untrained, 6);
  });

  test('shows whom a face is nearest to, by numbers and by pixels, and another face is chosen by key', async ({
    page,
  }) => {
    const demo = await demoOf(page, EMBED);
    const byPixels = await sameOf(demo, /576 pixels/);
    expect(byPixels).toHaveLength(5);
    expect(await sameOf(demo, /16 numbers/)).toHaveLength(5);
    const picture = demo.getByRole('application');
    await picture.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('Enter');
    await expect(demo.getByText('Stranger 1, picture 2: the chosen face')).toBeVisible();
    await expect(demo.getByRole('spinbutton', { name: 'Chosen face' })).toHaveValue('2');
  });

  test('a click on a face chooses it', async ({ page }) => {
    const demo = await demoOf(page, `${EMBED}?outputs=2`);
    const faces = demo.locator('svg.cloud image:not(.anchor)');
    await expect.poll(() => faces.count()).toBeGreaterThan(30);
    const before = await demo.getByRole('spinbutton', { name: 'Chosen face' }).inputValue();
    await expect(async () => {
      // It moves when the picture of two numbers comes.
      const box = (await faces.first().boundingBox())!;
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await expect(demo.getByRole('spinbutton', { name: 'Chosen face' })).not.toHaveValue(before, {
        timeout: 1000,
      });
    }).toPass();
  });

  test('says how far the picture can be trusted, and draws it by UMAP when it rests', async ({ page }) => {
    const demo = await demoOf(page, `${EMBED}?view=distortion`);
    await expect(demo.getByText('rank correlation of the distances')).toBeVisible();
    await expect(demo.getByText(/Distances in the picture are not distances in the embedding/)).toBeVisible();
    await expect(demo).toHaveAttribute('data-picture', 'pca');
    await demo.getByLabel('Drawn by').selectOption('umap');
    await expect(demo).toHaveAttribute('data-picture', 'umap', { timeout: 90_000 });
    await expect(demo.getByText(/laid out in the plane by UMAP/)).toBeVisible();
    await demo.getByLabel('Drawn by').selectOption('pca');
    await expect(demo).toHaveAttribute('data-picture', 'pca');
  });

  test('shows the first layer, of a perceptron and of a convolution, and what training has added', async ({
    page,
  }) => {
    const demo = await demoOf(page, `${EMBED}?view=filters`);
    await expect(demo.getByText('The first layer appears with the first step')).toBeVisible();
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect(demo.getByRole('img', { name: 'The weights at step 1' }).locator('img')).toHaveCount(16);
    await expect(demo.getByRole('img', { name: /What training has added/ })).toBeVisible();
    await demo.getByRole('radio', { name: 'convolution' }).check({ force: true });
    await expect(demo.getByText(/filters of the convolution/)).toBeVisible();
  });

  test('numbers are drawn as they are where two or three can be', async ({ page }) => {
    const demo = await demoOf(page, `${EMBED}?outputs=3`);
    await expect(demo).toHaveAttribute('data-picture', 'as they are');
    await expect(demo.getByText(/Three numbers of length 1 lie on a sphere/)).toBeVisible();
    await expect(demo.getByLabel('Drawn by')).toHaveCount(0);
    await demo.getByRole('radio', { name: '2', exact: true }).check({ force: true });
    await expect(demo.getByText(/lie on a circle/)).toBeVisible();
  });

  test('opens with a sentence a value when the address makes no sense', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const demo = await demoOf(page, `${EMBED}?outputs=0&people=3&shots=900`);
    await expect(demo.getByText('outputs=0 is not one of 2, 3, 16, 128; 2 was taken.')).toBeVisible();
    await expect(demo.getByText('shots=900 is outside 2 to 48; 48 was taken.')).toBeVisible();
    await expect(
      demo.getByText('A batch shows 16 people × 4 pictures; 3 people with 48 each allow 3 × 4.'),
    ).toBeVisible();
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(1);
    expect(errors).toEqual([]);
  });

  test('shows its numbers as tables, and gives an address that brings the settings back', async ({
    page,
  }) => {
    const demo = await demoOf(page, `${LESSON}?people=128&shots=6&view=distortion`);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByRole('row', { name: /area under the ROC/ }).getByRole('cell')).toHaveCount(2);
    await demo.getByRole('button', { name: 'Share' }).click();
    const address = await demo.getByLabel('The same settings, as an address').inputValue();
    const again = await demoOf(page, address);
    await expect(again.getByRole('spinbutton', { name: 'People to learn from' })).toHaveValue('128');
    await expect(again.getByRole('radio', { name: 'what the picture hides' })).toBeChecked();
  });

  test('has nothing that axe finds fault with', async ({ page }) => {
    const demo = await demoOf(page, EMBED);
    for (const view of ['what the picture hides', 'nearest faces']) {
      await demo.getByRole('radio', { name: view }).check({ force: true });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });

  test('fits 320 px', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    const demo = await demoOf(page, EMBED);
    for (const view of ['what the picture hides', 'first layer', 'nearest faces']) {
      await demo.getByRole('radio', { name: view }).check({ force: true });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});

test('the embedded encoder makes its picture by UMAP in a sandboxed frame of another origin', async ({
  page,
  baseURL,
}) => {
  const address = new URL('./embed/encoder/?projection=umap', baseURL).href;
  await page.setContent(
    `<iframe sandbox="allow-scripts" title="A demo" src="${address}" width="900" height="1500"></iframe>`,
  );
  const demo = page.frameLocator('iframe').locator('figure[data-demo="encoder"]');
  await expect(demo).toHaveAttribute('data-picture', 'umap', { timeout: 90_000 });
});

test('asks for two predictions before the encoder, and loads no engine before somebody trains', async ({
  page,
}) => {
  await demoOf(page, LESSON);
  await page.waitForLoadState('networkidle');
  expect(page.workers()).toHaveLength(0);
  await expect(page.locator('[data-part="predict"]')).toHaveCount(2);
  await page.getByRole('radio', { name: 'Many more than the pixels' }).check();
  await page.getByRole('button', { name: 'Commit' }).first().click();
  await expect(page.getByText(/What tells 64 people apart tells others apart/)).toBeVisible();
});

test('without scripts the picture and the neighbours are there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto(LESSON);
  const demo = page.locator('figure[data-demo="encoder"]');
  await expect(demo.getByText(/Nobody has trained this encoder yet/).first()).toBeVisible();
  await expect(demo.getByRole('list', { name: /576 pixels/ }).getByRole('listitem')).toHaveCount(5);
  await context.close();
});
