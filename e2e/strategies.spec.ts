import { expect, type Locator, type Page, test } from '@playwright/test';
import { openDemo, restingStep, stepOf } from './demo';
import { allAt, figuresOf, lanesOf } from './lanes';

const LESSON = './lessons/choosing-triplets/';

const demoOf = (page: Page, address: string): Promise<Locator> => openDemo(page, 'strategies', address);

const shown = (demo: Locator, name: string): Locator => demo.getByRole('checkbox', { name, exact: true });

test.describe('the strategies', () => {
  test('begin as one encoder, train apart, pause, go one step and begin again', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?demo=strategies&speed=full`);
    await expect(demo).toHaveAttribute('data-state', 'idle');
    expect(await lanesOf(demo)).toEqual(['batch-all', 'random', 'semi-hard', 'batch-hard']);
    expect(new Set(await figuresOf(demo, 'recall')).size).toBe(1);

    await demo.getByRole('button', { name: 'Train' }).click();
    await expect(demo).toHaveAttribute('data-state', 'running');
    await expect.poll(() => stepOf(demo), { timeout: 60_000 }).toBeGreaterThan(150);
    await demo.getByRole('button', { name: 'Pause' }).click();
    const paused = await restingStep(demo);
    await allAt(demo, paused);
    // What was scored last comes with the picture that stands, and that after the step.
    const hardestIsLast = async (): Promise<boolean> => {
      const [all, random, semiHard, hardest] = await figuresOf(demo, 'recall');
      return Math.min(all!, random!, semiHard!) > hardest!;
    };
    await expect.poll(hardestIsLast).toBe(true);
    const active = await figuresOf(demo, 'active');
    expect(active[3]).toBe(1);
    expect(active[0]).toBeLessThan(0.1);
    await expect(demo.getByText(/ms a step/)).toHaveCount(4);

    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(paused + 1);
    await demo.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => stepOf(demo)).toBe(0);
    await expect.poll(async () => new Set(await figuresOf(demo, 'recall')).size).toBe(1);
  });

  test('train all, shown or not: one that is shown later has the same past', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    for (const step of [1, 2]) {
      await demo.getByRole('button', { name: 'Step' }).click();
      await expect.poll(() => stepOf(demo)).toBe(step);
    }
    await shown(demo, 'random').uncheck({ force: true });
    await shown(demo, 'semi-hard (TF Addons)').check({ force: true });
    await expect.poll(() => lanesOf(demo)).toEqual(['batch-all', 'semi-hard', 'semi-hard-tfa', 'batch-hard']);
    await allAt(demo, 2);
    await expect(demo).toHaveAttribute('data-state', 'paused');
    await expect(demo.getByText(/\d+ skipped/)).toBeVisible();
    await expect(demo.getByText(/\d+ fallbacks?$/)).toBeVisible();
  });

  test('show all when none is chosen, and say so', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?demo=strategies&strategies=`);
    expect(await lanesOf(demo)).toHaveLength(6);
    await expect(demo.getByText(/No strategy was chosen/)).toBeVisible();
  });

  test('take the same steps again from the same seed', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const lossesAfter = async (steps: number): Promise<number[]> => {
      await demo.getByRole('button', { name: 'Reset' }).click();
      await expect.poll(() => stepOf(demo)).toBe(0);
      for (let step = 1; step <= steps; step++) {
        await demo.getByRole('button', { name: 'Step' }).click();
        await allAt(demo, step);
      }
      return figuresOf(demo, 'loss');
    };
    const once = await lossesAfter(2);
    expect(new Set(once).size).toBe(4);
    expect(await lossesAfter(2)).toEqual(once);
  });

  test('draw one mean of the loss or both', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const lines = demo.locator('[data-lane="batch-all"] [data-part="losses"] .line');
    await expect(lines).toHaveCount(2);
    await demo.getByRole('combobox', { name: /^Loss/ }).selectOption('valid');
    await expect(lines).toHaveCount(1);
    await expect(lines).toHaveClass(/dashed/);
  });

  test('with one picture each say that there is no valid triplet, and go on', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'one picture each' }).click();
    await expect(demo.getByText(/there is no valid triplet, the loss is 0/)).toBeVisible();
    await demo.getByRole('button', { name: 'Step' }).click();
    await allAt(demo, 1);
    expect(await figuresOf(demo, 'loss')).toEqual([0, 0, 0, 0]);
    await expect(demo.getByText(/there is no valid triplet in the batch/).first()).toBeVisible();
    await demo.getByRole('button', { name: 'four strategies' }).click();
    await expect(demo.getByText(/the loss is 0/)).toHaveCount(0);
  });

  test('draw their curves against the time that each one’s own steps took', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?demo=strategies&speed=full`);
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect.poll(() => stepOf(demo), { timeout: 60_000 }).toBeGreaterThan(40);
    await demo.getByRole('button', { name: 'Pause' }).click();
    await restingStep(demo);
    const endsOf = (): Promise<string[]> =>
      demo.locator('.curve .tick.end').evaluateAll((ends) => ends.map((end) => end.textContent ?? ''));
    for (const end of await endsOf()) expect(end).toMatch(/^step \d+$/);
    await demo.getByLabel('Curves against').selectOption('seconds');
    await expect.poll(async () => (await endsOf())[0]).toMatch(/^\d+\.\d\d s$/);
    expect(new Set(await endsOf()).size).toBe(1);
  });

  test('show the past of all when the cursor of one moves, and come back', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    for (const step of [1, 2]) {
      await demo.getByRole('button', { name: 'Step' }).click();
      await expect.poll(() => stepOf(demo)).toBe(step);
    }
    await demo.getByRole('slider', { name: 'Past of the run, random' }).focus();
    await page.keyboard.press('Home');
    await allAt(demo, 0);
    await expect(demo.getByText('In the past.')).toBeVisible();
    await page.keyboard.press('End');
    await allAt(demo, 2);
    await expect(demo.getByText('In the past.')).toHaveCount(0);
  });

  test('show their numbers as tables, and give an address that brings the settings back', async ({
    page,
  }) => {
    const demo = await demoOf(page, `${LESSON}?demo=strategies&strategies=semi-hard,semi-hard-tfa&people=8`);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByRole('row', { name: /recall@1, 40 strangers/ }).getByRole('cell')).toHaveCount(2);
    await expect(demo.getByRole('row', { name: /pairs skipped/ })).toBeVisible();
    await demo.getByRole('button', { name: 'Share' }).click();
    const address = await demo.getByLabel('The same settings, as an address').inputValue();
    const again = await demoOf(page, address);
    await expect.poll(() => lanesOf(again)).toEqual(['semi-hard', 'semi-hard-tfa']);
    await expect(again.getByRole('spinbutton', { name: 'People a batch' })).toHaveValue('8');
  });

  test('on a phone Train stands right above the curves, and the settings below them', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const demo = await demoOf(page, LESSON);
    const top = async (part: Locator): Promise<number> => (await part.boundingBox())!.y;
    const train = await top(demo.getByRole('button', { name: 'Train' }));
    const curves = await top(demo.locator('[data-lane]').first());
    expect(curves).toBeGreaterThan(train);
    expect(curves - train).toBeLessThan(200);
    expect(await top(demo.locator('[data-part="presets"]'))).toBeGreaterThan(curves);
  });

  test('open with a sentence a value when the address makes no sense', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const demo = await demoOf(page, './embed/strategies/?people=99&shots=banana&strategies=random,best');
    await expect(demo.getByText('people=99 is outside 2 to 32; 32 was taken.')).toBeVisible();
    await expect(demo.getByText('shots=banana is not a number; 4 was taken.')).toBeVisible();
    await expect(demo.getByText(/strategies=random,best names best/)).toBeVisible();
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo), { timeout: 30_000 }).toBe(1);
    expect(errors).toEqual([]);
  });
});

test('asks for three predictions, and loads no engine before somebody trains', async ({ page }) => {
  await demoOf(page, LESSON);
  await page.waitForLoadState('networkidle');
  expect(page.workers()).toHaveLength(0);
  await expect(page.locator('[data-part="predict"]')).toHaveCount(3);
  await page.getByRole('radio', { name: /Batch-hard: it takes the worst/ }).check();
  await page.getByRole('button', { name: 'Commit' }).nth(1).click();
  await expect(page.getByText(/Batch-hard, with/)).toBeVisible();
});
