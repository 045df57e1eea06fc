import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from './axe';
import { openDemo } from './demo';

const LESSON = './lessons/who-is-john/';

const demoOf = (page: Page, address = LESSON): Promise<Locator> => openDemo(page, 'gallery', address);
const sentenceOf = (demo: Locator): Locator => demo.locator('p').first();
const numberOf = async (demo: Locator, name: string): Promise<number> =>
  Number(await demo.getAttribute(`data-${name}`));
const growthOf = (demo: Locator): Locator =>
  demo.getByRole('slider', { name: 'People enrolled in the picture' });

test.describe('the gallery demo', () => {
  test('says what its picture shows before any script runs', async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
    const page = await context.newPage();
    await page.goto(LESSON);
    const demo = page.locator('figure[data-demo="gallery"]');
    await expect(sentenceOf(demo)).toContainText('20 people are enrolled with one picture each. With t = 0.');
    await expect(demo.getByRole('button', { name: 'Reset' })).toBeHidden();
    await context.close();
  });

  test('more people let in more strangers, by slider, key and drag, without an encoder', async ({ page }) => {
    const demo = await demoOf(page);
    const letIn = await numberOf(demo, 'let-in');
    await demo.getByRole('button', { name: 'a school' }).click();
    await expect(demo).toHaveAttribute('data-people', '200');
    expect(await numberOf(demo, 'let-in')).toBeGreaterThan(2 * letIn);
    await growthOf(demo).press('PageDown');
    await expect(demo).toHaveAttribute('data-people', '190');
    const { x, y, width } = (await growthOf(demo).boundingBox())!;
    await page.mouse.move(x + 0.8 * width, y + 100);
    await page.mouse.down();
    await page.mouse.move(x + 0.4 * width, y + 100, { steps: 5 });
    await page.mouse.up();
    const people = await numberOf(demo, 'people');
    expect(people).toBeGreaterThan(50);
    expect(people).toBeLessThan(100);
    await expect(sentenceOf(demo)).toContainText(`${people} people are enrolled`);
    expect(page.workers()).toHaveLength(0);
  });

  test('one person, no stranger and both ends of t: each has its sentence, and no chart breaks', async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    const demo = await demoOf(page);
    await demo.getByRole('button', { name: 'one person' }).click();
    await expect(sentenceOf(demo)).toContainText('there is no other name to be wrong about');
    await demo.getByRole('button', { name: 'no stranger comes' }).click();
    await expect(sentenceOf(demo)).toContainText('nobody can be let in by mistake');
    await expect(demo.getByText('strangers, nobody came')).toBeVisible();
    const t = demo.getByRole('spinbutton', { name: 'Threshold t' });
    for (const [value, said] of [
      ['0', 'With t = 0.00 nobody is named'],
      ['4', 'With t = 4.00 everybody is named'],
    ] as const) {
      await t.fill(value);
      await t.press('Enter');
      await expect(sentenceOf(demo)).toContainText(said);
      await expect(sentenceOf(demo)).toContainText('No stranger comes');
    }
    for (const path of await demo.locator('svg path').all()) {
      expect(await path.getAttribute('d')).not.toMatch(/NaN|Infinity/);
    }
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByRole('cell', { name: 'no stranger came' }).first()).toBeVisible();
    expect(errors).toEqual([]);
  });

  test('more pictures of each are embedded here: the nearest lets in more strangers, the centroid does not', async ({
    page,
  }) => {
    const demo = await demoOf(page);
    const one = await numberOf(demo, 'let-in');
    const shots = demo.getByRole('spinbutton', { name: 'Pictures of each' });
    await shots.fill('5');
    await shots.press('Enter');
    await expect(demo).toHaveAttribute('data-state', 'done', { timeout: 30_000 });
    await expect(sentenceOf(demo)).toContainText('with 5 pictures each');
    const nearest = await numberOf(demo, 'let-in');
    expect(nearest).toBeGreaterThan(1.4 * one);
    await demo.getByRole('radio', { name: 'the centroid' }).check();
    await expect.poll(() => numberOf(demo, 'let-in')).toBeLessThan(nearest / 1.4);
    await expect.poll(() => page.workers().length).toBe(0);
  });

  test('rank 1 is more than DIR at FPIR, and t can be taken from it', async ({ page }) => {
    const demo = await demoOf(page);
    expect(await numberOf(demo, 'rank-one')).toBeGreaterThan(await numberOf(demo, 'dir'));
    await demo.getByRole('button', { name: '5 % of these strangers' }).click();
    expect(await numberOf(demo, 'let-in')).toBeLessThanOrEqual(0.05);
    await demo.getByRole('button', { name: 'equal errors' }).click();
    expect(await numberOf(demo, 'let-in')).toBeGreaterThan(0.3);
  });

  test('axe finds nothing with everything open, light or dark', async ({ page }) => {
    const demo = await demoOf(page, LESSON);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expectAccessible(page, '[data-demo="gallery"]');
  });

  test('fits a small phone', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const demo = await demoOf(page, './embed/gallery/');
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
