import { expect, type Locator, test } from '@playwright/test';
import { openDemo, stepOf } from './demo';

/** The lab's faces, learnt from the hardest negatives from the first step on: they collapse on every seed that was tried. */
const SICK = 'faces=drawn&people=16&outputs=16&mining=batch-hard&rate=0.003&speed=full&seed=1';

const findingOf = (demo: Locator): Locator => demo.locator('[data-part="finding"]');

test.describe('the detector', () => {
  test('names a collapse in the lab, and is silent again when it is told to begin anew', async ({ page }) => {
    const demo = await openDemo(page, 'margin', './lab/?mining=batch-hard&rate=0.003&seed=1');
    const status = demo.getByRole('status');
    await expect(status).not.toContainText('ollapse');
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect(findingOf(demo)).toHaveAttribute('data-finding', 'collapse', { timeout: 60_000 });
    await expect(findingOf(demo)).toContainText(/Collapse since step \d+: the loss was 0\.2/);
    await expect(status).toContainText(
      /Collapse since step \d+: .* 64 of 64 anchors pulled, two people were .* apart/,
    );

    await demo.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => stepOf(demo)).toBe(0);
    await expect(findingOf(demo)).toHaveText('');
    await expect(status).not.toContainText('ollapse');
  });

  test('says it in an embed without moving anything', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 900 });
    const demo = await openDemo(page, 'margin', `./embed/margin/?${SICK}`);
    const sentence = demo.locator('[data-part="sentence"]');
    const top = async (): Promise<number> => (await sentence.boundingBox())!.y;
    const before = await top();
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect(findingOf(demo)).toContainText(/Collapse since step \d+/, { timeout: 60_000 });
    expect(await top()).toBe(before);
  });

  test('can be hidden, and speaks to a screen reader all the same', async ({ page }) => {
    const demo = await openDemo(page, 'margin', `./embed/margin/?${SICK}&hide=finding`);
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect(demo.getByRole('status')).toContainText('Collapse since step', { timeout: 60_000 });
    await expect(findingOf(demo)).toBeHidden();
  });

  test('names the lane that is sick where several train', async ({ page }) => {
    const demo = await openDemo(page, 'tug', './embed/tug/?speed=full');
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect(findingOf(demo)).toContainText(/^\s*Pull only: collapse since step \d+/, {
      timeout: 60_000,
    });
    await expect(demo.getByRole('status')).toContainText('Pull only: collapse since step');
  });

  test('says nothing of a run that is well', async ({ page }) => {
    const demo = await openDemo(page, 'margin', './embed/margin/?speed=full');
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect.poll(() => stepOf(demo), { timeout: 60_000 }).toBeGreaterThan(250);
    await demo.getByRole('button', { name: 'Pause' }).click();
    await expect(demo.getByRole('status')).toHaveText(/^α is 0\.20\. At step \d/);
    await expect(demo.getByRole('status')).not.toContainText('since step');
    await expect(findingOf(demo)).toHaveText('');
  });
});
