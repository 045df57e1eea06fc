import { expect, type Locator, type Page, test } from '@playwright/test';
import { openDemo, restingStep, stepOf } from './demo';
import { allAt, figuresOf, lanesOf } from './lanes';

const LESSON = './lessons/beyond-the-triplet/';

const demoOf = (page: Page, address: string): Promise<Locator> => openDemo(page, 'race', address);

const racing = (demo: Locator, name: string): Locator => demo.getByRole('checkbox', { name, exact: true });

test.describe('the race', () => {
  test('begins with four that are one, trains them apart, pauses, goes one step and begins again', async ({
    page,
  }) => {
    const demo = await demoOf(page, LESSON);
    await expect(demo).toHaveAttribute('data-state', 'idle');
    expect(await lanesOf(demo)).toEqual(['contrastive', 'triplet', 'supcon', 'arcface']);
    for (const score of ['recall', 'eer', 'dir']) expect(new Set(await figuresOf(demo, score)).size).toBe(1);
    const [untrained] = await figuresOf(demo, 'recall');

    await demo.getByRole('button', { name: 'Train' }).click();
    await expect(demo).toHaveAttribute('data-state', 'running');
    await expect.poll(() => stepOf(demo), { timeout: 60_000 }).toBeGreaterThan(100);
    await demo.getByRole('button', { name: 'Pause' }).click();
    await expect(demo).toHaveAttribute('data-state', 'paused');
    await restingStep(demo);
    for (const recall of await figuresOf(demo, 'recall')) expect(recall).toBeGreaterThan(untrained! + 0.2);
    for (const rate of await figuresOf(demo, 'eer')) expect(rate).toBeLessThan(0.25);
    await expect(demo.getByText(/ms a step/)).toHaveCount(4);

    await demo.getByRole('button', { name: 'Step' }).click();
    const stepped = await restingStep(demo);
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(stepped + 1);
    await demo.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => stepOf(demo)).toBe(0);
    await expect.poll(async () => new Set(await figuresOf(demo, 'recall')).size).toBe(1);
  });

  test('another choice is another race: it begins again, with the settings of its own losses', async ({
    page,
  }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(1);
    await expect(demo.getByRole('slider', { name: 'Cosine margin m' })).toHaveCount(0);
    await racing(demo, 'contrastive').uncheck({ force: true });
    await expect.poll(() => lanesOf(demo)).toEqual(['triplet', 'supcon', 'arcface']);
    await expect.poll(() => stepOf(demo)).toBe(0);
    await expect(demo.getByRole('slider', { name: 'Contrastive margin m' })).toHaveCount(0);
    await racing(demo, 'CosFace').check({ force: true });
    await expect.poll(() => lanesOf(demo)).toEqual(['triplet', 'supcon', 'arcface', 'cosface']);
    await expect(demo.getByRole('slider', { name: 'Cosine margin m' })).toHaveCount(1);
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(1);
  });

  test('refuses a fifth loss and the last one’s leaving, each with a sentence', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await racing(demo, 'softmax').click({ force: true });
    await expect(
      demo.getByText('Four losses are the most that can race; take one out before softmax comes in.'),
    ).toBeVisible();
    await expect(racing(demo, 'softmax')).not.toBeChecked();
    expect(await lanesOf(demo)).toHaveLength(4);
    await expect(demo).toHaveAttribute('data-state', 'idle');
    for (const name of ['contrastive', 'supervised contrastive', 'ArcFace'])
      await racing(demo, name).uncheck({ force: true });
    await expect.poll(() => lanesOf(demo)).toEqual(['triplet']);
    await racing(demo, 'triplet').click({ force: true });
    await expect(demo.getByText(/A race has to have somebody in it/)).toBeVisible();
    await expect(racing(demo, 'triplet')).toBeChecked();
  });

  test('a preset brings its losses, and needs no engine before somebody trains', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'the triplet against classes' }).click();
    await expect.poll(() => lanesOf(demo)).toEqual(['triplet', 'softmax', 'arcface', 'cosface']);
    // Nobody has trained yet, and at step 0 the picture is the same for all losses.
    await expect(demo).toHaveAttribute('data-state', 'idle');
    expect(page.workers()).toHaveLength(0);
    await expect(demo.getByRole('slider', { name: 'Scale s' })).toHaveCount(1);
    await expect(demo.getByRole('slider', { name: 'Temperature τ' })).toHaveCount(0);
  });

  test('takes the same steps again from the same seed, and others with another temperature', async ({
    page,
  }) => {
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
    const temperature = demo.getByRole('spinbutton', { name: 'Temperature τ' });
    await temperature.fill('0.5');
    await temperature.press('Enter');
    const again = await lossesAfter(2);
    expect(again.map((loss, i) => loss === once[i])).toEqual([true, true, false, true]);
  });

  test('a temperature moves while it trains: nothing begins again', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect.poll(() => stepOf(demo), { timeout: 30_000 }).toBeGreaterThan(5);
    await demo.getByRole('slider', { name: 'Temperature τ' }).fill('0.5');
    await expect(demo.getByRole('spinbutton', { name: 'Temperature τ' })).toHaveValue('0.50');
    const before = await stepOf(demo);
    await expect.poll(() => stepOf(demo), { timeout: 30_000 }).toBeGreaterThan(before);
    await expect(demo).toHaveAttribute('data-state', 'running');
  });

  test('draws its curves against the time that each lane’s own steps took', async ({ page }) => {
    const demo = await demoOf(page, `${LESSON}?speed=full`);
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect.poll(() => stepOf(demo), { timeout: 60_000 }).toBeGreaterThan(60);
    await demo.getByRole('button', { name: 'Pause' }).click();
    await restingStep(demo);
    const endsOf = (): Promise<string[]> =>
      demo
        .locator('[data-lane]')
        .evaluateAll((lanes) =>
          lanes.map((lane) => lane.querySelector('.curve .tick.end')?.textContent ?? ''),
        );
    // On a slow machine the curves are drawn in turn.
    await expect.poll(endsOf).toEqual(Array(4).fill(expect.stringMatching(/^step \d+$/)));
    await demo.getByLabel('Curves against').selectOption('seconds');
    await expect.poll(endsOf).toEqual(Array(4).fill(expect.stringMatching(/^\d+\.\d\d s$/)));
    expect(new Set(await endsOf()).size).toBe(1);
  });

  test('shows the past of all lanes when the cursor of one moves, and comes back', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    for (const step of [1, 2]) {
      await demo.getByRole('button', { name: 'Step' }).click();
      await expect.poll(() => stepOf(demo)).toBe(step);
    }
    const past = demo.getByRole('slider', { name: 'Past of the run, ArcFace' });
    await past.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => stepOf(demo)).toBe(0);
    // On a slow machine the curves are drawn in turn.
    await expect(past).toHaveAttribute('aria-valuenow', '0');
    await expect(demo.getByText('In the past.')).toBeVisible();
    await page.keyboard.press('End');
    await expect.poll(() => stepOf(demo)).toBe(2);
    await expect(demo.getByText('In the past.')).toHaveCount(0);
  });

  test('shows its numbers as tables, and gives an address that brings the settings back', async ({
    page,
  }) => {
    const demo = await demoOf(page, `${LESSON}?proxynca=on&triplet=off&temperature=0.3`);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByRole('row', { name: /recall@1, 40 strangers/ }).getByRole('cell')).toHaveCount(4);
    await expect(demo.getByRole('row', { name: /identified at FPIR 5/ })).toContainText('%');
    await demo.getByRole('button', { name: 'Share' }).click();
    const address = await demo.getByLabel('The same settings, as an address').inputValue();
    const again = await demoOf(page, address);
    await expect.poll(() => lanesOf(again)).toEqual(['contrastive', 'supcon', 'arcface', 'proxynca']);
    await expect(again.getByRole('spinbutton', { name: 'Temperature τ' })).toHaveValue('0.30');
  });

  test('opens with a sentence a value when the address makes no sense', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const demo = await demoOf(page, `${LESSON}?softmax=on&scale=banana&angle=9`);
    await expect(
      demo.getByText('5 losses were asked for and four can race; ArcFace was left out.'),
    ).toBeVisible();
    await expect(demo.getByText('scale=banana is not a number; 8 was taken.')).toBeVisible();
    await expect(demo.getByText('angle=9 is outside 0.00 to 1.00; 1.00 was taken.')).toBeVisible();
    await demo.getByRole('button', { name: 'Step' }).click();
    await expect.poll(() => stepOf(demo)).toBe(1);
    expect(errors).toEqual([]);
  });

  test('turns its pictures together, and marks another anchor in all of them', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    const pictures = demo.getByRole('application');
    const placesOf = (i: number): Promise<string[]> =>
      pictures
        .nth(i)
        .locator('.plot-mark')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('transform') ?? ''));
    const before = await placesOf(3);
    await pictures.first().focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => placesOf(3)).not.toEqual(before);
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await demo.getByRole('button', { name: 'Share' }).click();
    await expect(demo.getByLabel('The same settings, as an address')).toHaveValue(/anchor=1\b/);
  });
});

test('asks for two predictions before the race, and loads no engine before somebody trains', async ({
  page,
}) => {
  await demoOf(page, LESSON);
  await page.waitForLoadState('networkidle');
  expect(page.workers()).toHaveLength(0);
  await expect(page.locator('[data-part="predict"]')).toHaveCount(2);
  await page.getByRole('radio', { name: /contrastive loss of 2006/ }).check();
  await page.getByRole('button', { name: 'Commit' }).first().click();
  await expect(page.getByText(/The oldest\. Contrastive/)).toBeVisible();
});
