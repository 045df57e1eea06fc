import { expect, type Locator, type Page, test } from '@playwright/test';
import { openDemo, restingStep, stepOf } from './demo';

const LESSON = './lessons/the-margin/';

const demoOf = (page: Page, address: string): Promise<Locator> => openDemo(page, 'margin', address);

test.describe('the margin demo', () => {
  test('trains, pauses, goes one step and begins again', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await expect(demo).toHaveAttribute('data-state', 'idle');
    const first = await stepOf(demo);

    await demo.getByRole('button', { name: 'Train' }).click();
    await expect(demo).toHaveAttribute('data-state', 'running');
    await expect.poll(() => stepOf(demo)).toBeGreaterThan(first + 3);

    await demo.getByRole('button', { name: 'Pause' }).click();
    await expect(demo).toHaveAttribute('data-state', 'paused');
    const paused = await restingStep(demo);
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(paused + 1);

    await demo.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => stepOf(demo)).toBe(0);
  });

  test('takes the same steps again from the same seed', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?speed=full`);
    const lossAfter = async (steps: number): Promise<string | null> => {
      await demo.getByRole('button', { name: 'Reset' }).click();
      await expect.poll(() => stepOf(demo)).toBe(0);
      for (let step = 1; step <= steps; step++) {
        await demo.getByRole('button', { name: 'Step' }).click();
        await expect.poll(() => stepOf(demo)).toBe(step);
      }
      return demo.getAttribute('data-loss');
    };
    const once = await lossAfter(4);
    expect(await lossAfter(4)).toBe(once);
  });

  test('follows α without a restart, from the slider, its box, its buttons and the formula', async ({
    page,
  }) => {
    const demo = await demoOf(page, LESSON);
    const slider = demo.getByRole('slider', { name: 'Margin α', exact: true });
    const box = demo.getByRole('spinbutton', { name: 'Margin α' });
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect(demo).toHaveAttribute('data-state', 'running');

    await slider.fill('1');
    await expect(box).toHaveValue('1.00');
    await demo.getByRole('button', { name: 'More α' }).click();
    await expect(box).toHaveValue('1.01');
    await box.fill('0.5');
    await box.press('Enter');
    await expect(slider).toHaveValue('0.5');

    const formula = page.getByRole('slider', { name: 'Margin α in the formula' }).first();
    await expect(formula).toHaveAttribute('aria-valuenow', '0.5');
    await formula.press('ArrowRight');
    await expect(slider).toHaveValue('0.51');
    await expect(demo).toHaveAttribute('data-state', 'running');
    expect(await stepOf(demo)).toBeGreaterThan(0);
  });

  test('a larger α makes more triplets pull, at once and while paused', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const before = Number(await demo.getAttribute('data-active'));
    await demo.getByRole('slider', { name: 'Margin α', exact: true }).fill('2');
    await expect.poll(async () => Number(await demo.getAttribute('data-active'))).toBeGreaterThan(before);
  });

  test('shows the past when the cursor of the loss moves, and comes back', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const newest = await stepOf(demo);
    const past = demo.getByRole('slider', { name: 'Past of the run' });
    await past.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => stepOf(demo)).toBe(0);
    await page.keyboard.press('End');
    await expect.poll(() => stepOf(demo)).toBe(newest);
  });

  test('the α of the gap histogram can be moved', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?view=gaps`);
    await demo.getByRole('slider', { name: 'Margin α in the histogram' }).press('ArrowRight');
    await expect(demo.getByRole('spinbutton', { name: 'Margin α' })).toHaveValue('0.21');
  });

  test('shows its numbers as a table', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByRole('row', { name: /triplets that still pull/ })).toContainText('of 2,688');
  });

  test('gives an address that brings the settings back', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?alpha=0.35&mining=semi-hard`);
    await demo.getByRole('button', { name: 'Share' }).click();
    const address = await demo.getByLabel('The same settings, as an address').inputValue();
    expect(address).toContain('alpha=0.35');
    expect(address).toContain('mining=semi-hard');
    const again = await demoOf(page, address);
    await expect(again.getByRole('spinbutton', { name: 'Margin α' })).toHaveValue('0.35');
  });

  test('opens with defaults and one sentence a value when the address makes no sense', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const demo = await demoOf(page, `${LESSON}?alpha=banana&seed=1e99&mining=' OR 1`);
    await expect(demo.getByText('alpha=banana is not a number; 0.20 was taken.')).toBeVisible();
    await expect(demo.getByText('seed=1e99 is outside 0 to 9999; 9999 was taken.')).toBeVisible();
    await expect(demo.getByText("mining=' OR 1 is not one of")).toBeVisible();
    await expect(demo).toHaveAttribute('data-state', 'paused');
    expect(errors).toEqual([]);
  });

  test('says what is wrong with a number that is typed', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const box = demo.getByRole('spinbutton', { name: 'Margin α' });
    await box.fill('0,35');
    await box.press('Enter');
    await expect(box).toHaveValue('0.35');
    await box.fill('much');
    await box.press('Enter');
    await expect(demo.getByRole('alert')).toHaveText('“much” is not a number; 0.35 stays.');
    await expect(box).toHaveValue('0.35');
  });

  test('goes on from the last checkpoint when its worker is killed', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?speed=full`);
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect.poll(() => stepOf(demo), { timeout: 20_000 }).toBeGreaterThan(300);
    await page.workers()[0]!.evaluate(() => self.close());
    await expect(demo.getByText(/started again/)).toBeVisible({ timeout: 30_000 });
    const before = await stepOf(demo);
    expect(before).toBeGreaterThan(0);
    await expect.poll(() => stepOf(demo), { timeout: 30_000 }).toBeGreaterThan(before + 100);
    await expect(demo).toHaveAttribute('data-state', 'running');
  });

  test('gives its worker back after a long rest, and goes on from the same step', async ({ page }) => {
    await page.clock.install();
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect.poll(() => stepOf(demo)).toBeGreaterThan(15);
    await demo.getByRole('button', { name: 'Pause' }).click();
    const rested = await restingStep(demo);
    expect(page.workers()).toHaveLength(1);
    await page.clock.fastForward(31_000);
    await expect.poll(() => page.workers().length).toBe(0);

    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(rested + 1);
    await expect(demo.locator('[data-trouble]')).toHaveCount(0);
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

test('nothing is loaded from elsewhere, and no engine before somebody trains', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const demo = await demoOf(page, './');
  await page.waitForLoadState('networkidle');
  expect(page.workers()).toHaveLength(0);
  await demo.getByRole('button', { name: 'Train' }).click();
  await expect(demo).toHaveAttribute('data-state', 'running');
  const home = new URL(page.url()).origin;
  expect(
    asked.filter((url) => !url.startsWith(home) && !url.startsWith('data:') && !url.startsWith('blob:')),
  ).toEqual([]);
});

test('says so when the browser has no workers', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  const demo = await demoOf(page, LESSON);
  await demo.getByRole('button', { name: 'Train' }).click();
  await expect(demo).toHaveAttribute('data-state', 'failed');
  await expect(demo.locator('[data-trouble]')).toContainText(/worker/i);
});

test('trains on the plain kernels when there is no WebAssembly SIMD', async ({ page }) => {
  // Workers have a world of their own: hide SIMD from every one that starts.
  await page.addInitScript(() => {
    const Real = Worker;
    globalThis.Worker = class extends Real {
      constructor(url: string | URL, options?: WorkerOptions) {
        const source = `WebAssembly.validate = () => false; importScripts(${JSON.stringify(new URL(url, location.href).href)});`;
        super(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })), {
          ...options,
          type: 'classic',
        });
      }
    };
  });
  const demo = await demoOf(page, LESSON);
  await demo.getByRole('button', { name: 'Train' }).click();
  await expect(demo).toHaveAttribute('data-kernels', 'plain');
  const first = await stepOf(demo);
  await expect.poll(() => stepOf(demo)).toBeGreaterThan(first + 2);
});
