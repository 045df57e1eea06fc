import { expect, type Locator, type Page, test } from '@playwright/test';
import { openDemo, stepOf } from './demo';

const LESSON = './lessons/when-training-stalls/';

const demoOf = (page: Page, address: string): Promise<Locator> => openDemo(page, 'clinic', address);

const choose = (demo: Locator, name: string): Promise<void> =>
  demo.getByRole('radio', { name, exact: true }).check({ force: true });

test.describe('the clinic', () => {
  test('shows a chart at once, says nothing of what is wrong, and loads no engine', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await expect(demo).toHaveAttribute('data-state', 'idle');
    await expect(demo).toHaveAttribute('data-step', '200');
    await expect(demo.locator('.curve')).toHaveCount(8);
    await expect(demo.getByText('The detector')).toHaveCount(0);
    await expect(demo.getByRole('link', { name: 'Open in the lab' })).toHaveCount(0);
    await choose(demo, 'Run F');
    await expect(demo.getByText(/Run F at step 200/).first()).toBeVisible();
    expect(page.workers()).toHaveLength(0);
  });

  test('answers a diagnosis with the instruments: wrong, then right', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await choose(demo, 'the scale runs away');
    await expect(demo.locator('[data-diagnosis="wrong"]')).toContainText('embeddings are held at length 1');
    await choose(demo, 'all faces in one point');
    const answer = demo.locator('[data-diagnosis="right"]');
    await expect(answer).toContainText('within 3');
    await expect(answer).toContainText('The detector sees it');
    await expect(demo.getByRole('link', { name: 'Open in the lab' })).toHaveAttribute(
      'href',
      /lab\/\?.*mining=batch-hard/,
    );
  });

  test('answers under what was chosen, and no other answer moves Train', async ({ page }) => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      const demo = await demoOf(page, LESSON);
      const train = async (): Promise<number> =>
        (await demo.getByRole('button', { name: 'Train' }).boundingBox())!.y +
        (await page.evaluate(() => scrollY));
      await choose(demo, 'the scale runs away');
      const before = await train();
      await choose(demo, 'all faces in one point');
      await expect(demo.locator('[data-diagnosis="right"]')).toBeVisible();
      expect(await train()).toBeCloseTo(before);
    }
  });

  test('tries a cure that works, and takes it back', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?speed=full&diagnosis=collapse`);
    await choose(demo, 'all triplets');
    await expect(demo.locator('[data-outcome="cured"]').last()).toContainText('Cured:', { timeout: 90_000 });
    expect(Number(await demo.getAttribute('data-recall'))).toBeGreaterThan(0.57);
    await choose(demo, 'none');
    await expect.poll(() => stepOf(demo)).toBe(200);
    await expect(demo.locator('[data-outcome]')).toHaveCount(0);
  });

  test('says when a cure does not work: the root is still naive', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?patient=g&diagnosis=divergence`);
    await expect(demo.locator('[data-diagnosis="right"]')).toBeVisible();
    await expect(demo.getByText('NaN', { exact: true }).first()).toBeVisible();
    await choose(demo, 'a tenth of the learning rate');
    await expect(demo.locator('p[data-outcome="not cured"]')).toContainText('is not a number', {
      timeout: 60_000,
    });
    await expect(demo).toHaveAttribute('data-state', 'failed');
  });

  test('keeps patient, diagnosis and cure in its address, and begins nothing by itself', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?patient=b&diagnosis=saturation&cure=4`);
    await demo.getByRole('button', { name: 'Share' }).click();
    const address = await demo.getByLabel('The same settings, as an address').inputValue();
    const again = await demoOf(page, address);
    await expect(again.getByRole('radio', { name: 'Run B' })).toBeChecked();
    await expect(again.getByRole('radio', { name: 'the pull as well, and length 1' })).toBeChecked();
    await expect(again).toHaveAttribute('data-state', 'idle');
    expect(page.workers()).toHaveLength(0);
  });

  test('forgets what was said of one run when another is opened', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await choose(demo, 'all faces in one point');
    await choose(demo, 'Run D');
    await expect(demo.locator('[data-diagnosis]')).toHaveCount(0);
    await choose(demo, 'nothing to learn from');
    await expect(demo.locator('[data-diagnosis="right"]')).toContainText('a batch has no valid triplets');
  });

  test('goes on with a run from where its chart ends, and shows the numbers', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo), { timeout: 60_000 }).toBe(201);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByRole('columnheader', { name: 'recall@1' })).toBeVisible();
    await expect(demo.getByRole('rowheader', { name: '201' })).toBeVisible();
  });

  test('opens with a sentence a value when the address makes no sense', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const demo = await demoOf(page, `${LESSON}?patient=z&cure=9&seed=banana`);
    await expect(demo.getByText(/patient=z is not one of/)).toBeVisible();
    await expect(demo.getByText(/cure=9 is not one of/)).toBeVisible();
    await expect(demo.getByText('seed=banana is not a number; 3 was taken.')).toBeVisible();
    expect(errors).toEqual([]);
  });
});
