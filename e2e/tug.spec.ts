import { expect, type Locator, type Page, test } from '@playwright/test';
import { openDemo, restingStep, stepOf } from './demo';
import { allAt, figuresOf, lanesOf } from './lanes';

const LESSON = './lessons/pull-and-push/';

const demoOf = (page: Page, address: string): Promise<Locator> => openDemo(page, 'tug', address);

test.describe('the pull-and-push demo', () => {
  test('begins with three that are one, trains them apart, pauses, goes one step and begins again', async ({
    page,
  }) => {
    const demo = await demoOf(page, `${LESSON}?speed=40`);
    await expect(demo).toHaveAttribute('data-state', 'idle');
    expect(await stepOf(demo)).toBe(0);
    expect(await lanesOf(demo)).toEqual(['pull-only', 'push-only', 'batch-all']);
    expect(new Set(await figuresOf(demo, 'different')).size).toBe(1);
    expect(new Set(await figuresOf(demo, 'recall')).size).toBe(1);

    await demo.getByRole('button', { name: 'Train' }).click();
    await expect(demo).toHaveAttribute('data-state', 'running');
    await expect.poll(() => stepOf(demo), { timeout: 30_000 }).toBeGreaterThan(60);
    await demo.getByRole('button', { name: 'Pause' }).click();
    await expect(demo).toHaveAttribute('data-state', 'paused');
    const paused = await restingStep(demo);

    const [pulled, pushed, both] = await figuresOf(demo, 'different');
    expect(pulled).toBeLessThan(0.02);
    expect(pushed).toBeGreaterThan(1.6);
    expect(both).toBeGreaterThan(0.5);
    const [, scattered, together] = await figuresOf(demo, 'same');
    expect(scattered).toBeGreaterThan(0.6);
    expect(together).toBeLessThan(0.2);
    const [byPull, byPush, byBoth] = await figuresOf(demo, 'recall');
    expect(byBoth).toBeGreaterThan(Math.max(byPull!, byPush!));

    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(paused + 1);
    await demo.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => stepOf(demo)).toBe(0);
    // On a slow machine the three are drawn in turn.
    await expect.poll(async () => new Set(await figuresOf(demo, 'different')).size).toBe(1);
  });

  test('takes the same steps again from the same seed, and others from another', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const lossesAfter = async (steps: number): Promise<number[]> => {
      await demo.getByRole('button', { name: 'Reset' }).click();
      await expect.poll(() => stepOf(demo)).toBe(0);
      for (let step = 1; step <= steps; step++) {
        await demo.getByRole('button', { name: 'Step' }).click();
        await expect.poll(() => stepOf(demo)).toBe(step);
      }
      return figuresOf(demo, 'loss');
    };
    const once = await lossesAfter(2);
    expect(new Set(once).size).toBe(3);
    expect(await lossesAfter(2)).toEqual(once);
    const seed = demo.getByRole('spinbutton', { name: 'Seed' });
    await seed.fill('8');
    await seed.press('Enter');
    expect(await lossesAfter(2)).not.toEqual(once);
  });

  test('α moves the loss of all three at once, and the distances of the pull not at all', async ({
    page,
  }) => {
    const demo = await demoOf(page, LESSON);
    const before = await figuresOf(demo, 'loss');
    await demo.getByRole('slider', { name: 'Margin α', exact: true }).fill('1');
    await expect(demo.getByRole('spinbutton', { name: 'Margin α' })).toHaveValue('1.00');
    await expect.poll(async () => (await figuresOf(demo, 'loss'))[0]).toBeCloseTo(before[0]! + 0.8, 5);
    const [, push, both] = await figuresOf(demo, 'loss');
    expect(push).toBeGreaterThan(before[1]!);
    expect(both).toBeGreaterThan(before[2]!);
    await expect(demo).toHaveAttribute('data-state', 'idle');

    const [wide] = await (async () => {
      await demo.getByRole('button', { name: 'Step' }).click();
      await expect.poll(() => stepOf(demo)).toBe(1);
      return figuresOf(demo, 'different');
    })();
    await demo.getByRole('slider', { name: 'Margin α', exact: true }).fill('0.2');
    await demo.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => stepOf(demo)).toBe(0);
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(1);
    expect((await figuresOf(demo, 'different'))[0]).toBe(wide);
  });

  test('trains sixteen numbers as well, and says that they are projected', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByLabel('Numbers in an embedding').selectOption('16');
    await expect(demo.getByText(/three components/)).toHaveCount(3);
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect.poll(() => stepOf(demo)).toBeGreaterThan(3);
  });

  test('shows the past of all three when the cursor of one moves, and comes back', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    for (const step of [1, 2]) {
      await demo.getByRole('button', { name: 'Step' }).click();
      await expect.poll(() => stepOf(demo)).toBe(step);
    }
    await allAt(demo, 2);
    const newest = await figuresOf(demo, 'different');
    const past = demo.getByRole('slider', { name: 'Past of the run, push only' });
    await past.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => stepOf(demo)).toBe(0);
    await allAt(demo, 0);
    expect(new Set(await figuresOf(demo, 'different')).size).toBe(1);
    await page.keyboard.press('End');
    await expect.poll(() => stepOf(demo)).toBe(2);
    await allAt(demo, 2);
    expect(await figuresOf(demo, 'different')).toEqual(newest);
  });

  test('turns the three spheres together, and marks another anchor in all of them', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const spheres = demo.getByRole('application');
    const placesOf = (i: number): Promise<string> =>
      spheres.nth(i).locator('.net').getAttribute('d').then(String);
    const before = await placesOf(2);
    await spheres.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => placesOf(2)).not.toBe(before);
    expect(await placesOf(0)).toBe(await placesOf(2));
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await demo.getByRole('button', { name: 'Share' }).click();
    await expect(demo.getByLabel('The same settings, as an address')).toHaveValue(/anchor=1\b/);
  });

  test('shows its numbers as tables', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByRole('row', { name: /triplets that still pull or push/ })).toContainText(
      '2,688 of 2,688',
    );
    await expect(demo.getByRole('row', { name: /recall@1, 40 strangers/ })).toContainText('%');
  });

  test('gives an address that brings the settings back', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?alpha=0.35&outputs=16`);
    await demo.getByRole('button', { name: 'Share' }).click();
    const address = await demo.getByLabel('The same settings, as an address').inputValue();
    const again = await demoOf(page, address);
    await expect(again.getByRole('spinbutton', { name: 'Margin α' })).toHaveValue('0.35');
    await expect(again.getByLabel('Numbers in an embedding')).toHaveValue('16');
  });

  test('opens with defaults and one sentence a value when the address makes no sense', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const demo = await demoOf(page, `${LESSON}?alpha=banana&outputs=1000&anchor=-3`);
    await expect(demo.getByText('alpha=banana is not a number; 0.20 was taken.')).toBeVisible();
    await expect(demo.getByText('outputs=1000 is not one of 3, 16; 16 was taken.')).toBeVisible();
    await expect(demo.getByText('anchor=-3 is outside 1 to 32; 1 was taken.')).toBeVisible();
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(1);
    expect(errors).toEqual([]);
  });

  test('goes on from the last checkpoint, with all three, when its worker is killed', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?speed=full`);
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect.poll(() => stepOf(demo), { timeout: 30_000 }).toBeGreaterThan(200);
    await page.workers()[0]!.evaluate(() => self.close());
    await expect(demo.getByText(/started again/)).toBeVisible({ timeout: 30_000 });
    const before = await stepOf(demo);
    expect(before).toBeGreaterThan(0);
    await expect.poll(() => stepOf(demo), { timeout: 30_000 }).toBeGreaterThan(before + 50);
    await expect(demo).toHaveAttribute('data-state', 'running');
    expect((await figuresOf(demo, 'different'))[0]).toBeLessThan(0.02);
  });

  test('is worked by keyboard alone', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('slider', { name: 'Margin α', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(demo.getByRole('spinbutton', { name: 'Margin α' })).toHaveValue('0.21');
    await demo.getByRole('button', { name: 'Train' }).focus();
    await page.keyboard.press('Enter');
    await expect(demo).toHaveAttribute('data-state', 'running');
    await page.keyboard.press('Enter');
    await expect(demo).toHaveAttribute('data-state', 'paused');
  });
});

test('asks for a prediction twice before the demo tells, and loads no engine before somebody trains', async ({
  page,
}) => {
  const demo = await demoOf(page, LESSON);
  await page.waitForLoadState('networkidle');
  expect(page.workers()).toHaveLength(0);
  await expect(page.locator('[data-part="predict"]')).toHaveCount(2);
  await expect(demo).toHaveAttribute('data-step', '0');
  await page.getByRole('radio', { name: 'All eight people on one point' }).check();
  await page.getByRole('button', { name: 'Commit' }).first().click();
  await expect(page.getByText(/All on one point, or as good as/)).toBeVisible();
});
