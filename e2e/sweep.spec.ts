import { expect, type Locator, type Page, test } from '@playwright/test';
import { openDemo } from './demo';
import { demoIn, test as framedTest } from './framed';

const LESSON = './lessons/the-margin/';
/** Four short runs. */
const SMALL = 'demo=sweep&least=0.2&most=1&margins=2&minings=batch-all&seeds=2&steps=20';
/** More than are finished before somebody can press Stop. */
const LONG = 'demo=sweep&margins=10&minings=batch-all&seeds=2&steps=400';

const demoOf = (page: Page, query = SMALL): Promise<Locator> => openDemo(page, 'sweep', `${LESSON}?${query}`);
const finishedOf = async (demo: Locator): Promise<number> => Number(await demo.getAttribute('data-finished'));
const button = (demo: Locator, name: string): Locator => demo.getByRole('button', { name, exact: true });
const done = (demo: Locator) => expect(demo).toHaveAttribute('data-state', 'done', { timeout: 60_000 });

async function sweepAll(page: Page): Promise<Locator> {
  const demo = await demoOf(page);
  await button(demo, 'Sweep').click();
  await done(demo);
  return demo;
}

/** What all runs came to, as the table has it. */
async function rowsOf(demo: Locator): Promise<string[]> {
  await button(demo, 'Show the numbers').click();
  const rows = demo.getByRole('region', { name: 'The numbers' }).locator('tbody tr');
  await expect(rows).toHaveCount(4);
  return rows.allInnerTexts();
}

test.describe('the sweep', () => {
  test('rests with a few runs of the page, and loads no engine before somebody sweeps', async ({ page }) => {
    const demo = await openDemo(page, 'sweep', LESSON);
    await expect(demo).toHaveAttribute('data-state', 'idle');
    await expect(demo).toHaveAttribute('data-runs', '60');
    await expect(demo.locator('[data-part="sentence"]')).toContainText(
      '12 runs came with the page; 0 of 60 are finished.',
    );
    await expect(button(demo, 'Clear the finished runs')).toBeDisabled();
    await page.waitForLoadState('networkidle');
    expect(page.workers()).toHaveLength(0);
  });

  test('trains all runs, shows them, and ends its workers', async ({ page }) => {
    const demo = await sweepAll(page);
    await expect(demo).toHaveAttribute('data-finished', '4');
    await expect(demo.locator('[data-part="sentence"]')).toContainText('All 4 runs are finished.');
    await expect(demo.getByRole('progressbar')).toHaveAttribute('aria-valuetext', '4 of 4 runs');
    await expect(demo.getByRole('status')).toContainText('All 4 runs are finished.');
    await expect(button(demo, 'Sweep')).toBeDisabled();
    await expect.poll(() => page.workers().length).toBe(0);
    expect((await rowsOf(demo)).join('\n')).not.toContain('of the page');
  });

  test('keeps what is finished when the page is loaded again, and clears it when told to', async ({
    page,
  }) => {
    const rows = await rowsOf(await sweepAll(page));
    await page.reload();
    const again = await demoOf(page);
    await done(again);
    expect(await rowsOf(again)).toEqual(rows);
    await button(again, 'Clear the finished runs').click();
    await expect(again).toHaveAttribute('data-finished', '0');
    await page.reload();
    await expect(await demoOf(page)).toHaveAttribute('data-state', 'idle');
  });

  test('keeps the runs of other settings in sight, and brings their settings back', async ({ page }) => {
    await sweepAll(page);
    const demo = await openDemo(page, 'sweep', LESSON);
    await expect(
      demo.getByText('4 finished runs with other settings are kept in this browser.'),
    ).toBeVisible();
    await button(demo, 'Take the settings of the last sweep').click();
    await done(demo);
    await expect(demo).toHaveAttribute('data-finished', '4');
    const again = await openDemo(page, 'sweep', LESSON);
    await button(again, 'Clear the finished runs').click();
    await expect(again.getByText(/are kept in this browser/)).toBeHidden();
    await expect(button(again, 'Clear the finished runs')).toBeDisabled();
  });

  test('gives the same numbers the second time', async ({ page }) => {
    const demo = await sweepAll(page);
    const rows = await rowsOf(demo);
    await button(demo, 'Clear the finished runs').click();
    await button(demo, 'Sweep').click();
    await done(demo);
    await button(demo, 'Show the numbers').click();
    expect(await rowsOf(demo)).toEqual(rows);
  });

  test('stops at once, loses no finished run, and goes on where it was, also in a page loaded again', async ({
    page,
  }) => {
    const demo = await demoOf(page, LONG);
    await button(demo, 'Sweep').click();
    await expect.poll(() => finishedOf(demo), { timeout: 60_000 }).toBeGreaterThan(0);
    await button(demo, 'Stop').click();
    await expect(demo).toHaveAttribute('data-state', 'paused');
    await expect.poll(() => page.workers().length).toBe(0);
    const finished = await finishedOf(demo);
    await page.reload();
    const again = await demoOf(page, LONG);
    await expect(again).toHaveAttribute('data-state', 'paused');
    expect(await finishedOf(again)).toBe(finished);
    await button(again, 'Go on').click();
    await done(again);
    await expect(again).toHaveAttribute('data-finished', '20');
  });

  test('says how far it is and how long it will take, and the page answers meanwhile', async ({ page }) => {
    const demo = await demoOf(page, LONG);
    await button(demo, 'Sweep').click();
    await expect(demo.getByText(/\d+ of 20 runs, (about|a few)/)).toBeVisible({ timeout: 60_000 });
    await expect(demo.getByRole('status')).toContainText('Sweeping: ');
    await demo.getByRole('slider', { name: 'Margin α looked at' }).focus();
    await page.keyboard.press('End');
    await expect(demo.getByRole('table', { name: 'α = 4.00' })).toBeVisible();
    await button(demo, 'Stop').click();
    await expect(demo).toHaveAttribute('data-state', 'paused');
  });

  test('begins the run of a dead worker again, and says so in a line', async ({ page }) => {
    await page.addInitScript(() => {
      const opened: Worker[] = [];
      Object.assign(window, { opened });
      window.Worker = class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          opened.push(this);
        }
      };
    });
    const demo = await demoOf(page, LONG);
    await button(demo, 'Sweep').click();
    await expect(demo).toHaveAttribute('data-state', 'running', { timeout: 60_000 });
    await page.evaluate(() => {
      const { opened } = window as unknown as { opened: Worker[] };
      opened.at(-1)!.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    });
    await expect(
      demo.getByText(/A training worker stopped\. The run that it was at, seed 1, α .* was begun again/),
    ).toBeVisible();
    await expect.poll(() => finishedOf(demo), { timeout: 60_000 }).toBeGreaterThan(0);
    await button(demo, 'Stop').click();
  });

  test('opens with a sentence for each thing that cannot be tried as it was asked for', async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const all = 'batch-all,semi-hard,batch-hard,random';
    const demo = await demoOf(
      page,
      `demo=sweep&least=5&most=0.1&margins=50&minings=${all}&seeds=50&steps=banana`,
    );
    await expect(demo.getByText('steps=banana is not a number; 400 was taken.')).toBeVisible();
    await expect(demo.getByText(/10,000 runs were asked for and 600 are the most/)).toBeVisible();
    await expect(demo.getByText('From α = 5 to 0.1 goes down; it is tried from 0.1 to 5.')).toBeVisible();
    await expect(demo).toHaveAttribute('data-runs', '600');
    expect(errors).toEqual([]);
  });

  test('follows its settings, and gives an address that brings them back', async ({ page }) => {
    const demo = await openDemo(page, 'sweep', LESSON);
    await button(demo, 'a closer look at small margins').click();
    await expect(demo).toHaveAttribute('data-runs', '60');
    await expect(demo.getByRole('checkbox', { name: 'semi-hard, as FaceNet says it' })).not.toBeChecked();
    await demo.getByRole('spinbutton', { name: 'Seeds' }).fill('2');
    await page.keyboard.press('Enter');
    await expect(demo).toHaveAttribute('data-runs', '20');
    await button(demo, 'Share').click();
    const address = await demo.getByLabel('The same settings, as an address').inputValue();
    await expect(await openDemo(page, 'sweep', address)).toHaveAttribute('data-runs', '20');
  });

  test('stands in the lab, and takes its settings from there', async ({ page }) => {
    const demo = await openDemo(page, 'sweep', `./lab/?${SMALL}`);
    await button(demo, 'Sweep').click();
    await done(demo);
    const lab = page.locator('figure[data-demo="margin"]');
    await lab.getByLabel('Hidden layers').selectOption('32');
    await expect(demo).toHaveAttribute('data-finished', '0');
    await expect(demo).toHaveAttribute('data-state', 'idle');
    await lab.getByLabel('Hidden layers').selectOption('128-64');
    await expect(demo).toHaveAttribute('data-finished', '4');
  });
});

framedTest('sweeps in a frame that may store nothing, and says so', async ({ page, openHost, embed }) => {
  await openHost(
    `<iframe sandbox="allow-scripts" title="A demo" width="800" height="1400" src="${embed(`sweep/?${SMALL}`)}"></iframe>`,
  );
  const demo = demoIn(page.frameLocator('iframe'));
  await expect(demo.getByText(/This page may not store anything/)).toBeVisible();
  await button(demo, 'Sweep').click();
  await done(demo);
  await expect(demo).toHaveAttribute('data-finished', '4');
});
