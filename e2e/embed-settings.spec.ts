import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { DEMOS } from '../src/demos/catalogue';
import { hideable } from '../src/settings/about';
import { expectAccessible } from './axe';
import { openDemo, stepOf } from './demo';

const open = (page: Page, name: string, query = ''): Promise<Locator> =>
  openDemo(page, name, `./embed/${name}/${query === '' ? '' : `?${query}`}`);

test.describe('what an embed can hide', () => {
  for (const about of DEMOS) {
    test(`of ${about.name} is in its first picture, or said to come later`, () => {
      const html = readFileSync(`dist/embed/${about.name}/index.html`, 'utf8');
      const words = [...html.matchAll(/data-(?:part|setting)="([^"]*)"/g)].flatMap(([, said]) =>
        said!.split(' '),
      );
      const missing = hideable(about).filter((name) => !words.includes(name));
      expect(missing.toSorted()).toEqual([...about.notAtFirst].toSorted());
    });
  }

  test('a control goes, and its setting is locked', async ({ page }) => {
    const demo = await open(page, 'triplet', 'hide=eta,alpha&alpha=0.5');
    await expect(demo.getByRole('slider', { name: 'Margin α', exact: true })).toBeHidden();
    await expect(demo.locator('[data-setting="eta"]')).toBeHidden();
    await expect(demo.locator('[data-setting="distance"]')).toBeVisible();
    await expect(demo.getByRole('slider', { name: 'Margin α in the formula' })).toHaveCount(0);
    await expect(demo.getByRole('img', { name: 'margin α: 0.50' })).toBeVisible();
  });

  test('a part goes and leaves no gap, before the demo is awake and after', async ({ page }) => {
    await page.setViewportSize({ width: 900, height: 900 });
    const whole = await open(page, 'margin');
    const beside = (await whole.locator('[data-part~="histogram"]').boundingBox())!;
    const demo = await open(page, 'margin', 'hide=sphere');
    await expect(demo.locator('[data-part~="sphere"]')).toBeHidden();
    const alone = (await demo.locator('[data-part~="histogram"]').boundingBox())!;
    expect(alone.width).toBeGreaterThan(1.8 * beside.width);
    expect(alone.x).toBeLessThan(40);
  });

  test('who shares an embed shares what it hides and locks', async ({ page }) => {
    const demo = await open(page, 'margin', 'alpha=0.35&hide=seed&lock=alpha');
    await demo.getByRole('button', { name: 'Share' }).click();
    const shared = await demo.getByRole('textbox', { name: /as an address/ }).inputValue();
    expect(Object.fromEntries(new URL(shared).searchParams)).toEqual({
      alpha: '0.35',
      v: '1',
      hide: 'seed',
      lock: 'alpha',
    });
  });

  test('a row of which nothing is left goes, too', async ({ page }) => {
    const demo = await open(page, 'stranger', 'hide=enrolled,each,queue,ways');
    const rows = await demo
      .locator('.row')
      .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height));
    expect(rows.filter((height) => height === 0)).toHaveLength(1);
    await expect(demo.getByRole('region', { name: 'The queue' })).toBeHidden();
    const chain = await open(page, 'percentage', 'hide=how,sums,share,numbers');
    await expect(chain.locator('[data-part~="how"]').first()).toBeHidden();
    await expect(chain.getByText('Three weighted sums')).toBeHidden();
    await expect(chain.getByText('Two matrices')).toBeVisible();
  });

  test('the sentence goes, and is still said', async ({ page }) => {
    const demo = await open(page, 'triplet', 'hide=sentence');
    await expect(demo.locator('[data-part="sentence"]')).toBeHidden();
    await expect(demo.locator(':scope > [role="status"]')).toContainText('Semi-hard');
  });

  test('one of the losses goes from the row of losses, or the row', async ({ page }) => {
    const demo = await open(page, 'race', 'hide=softmax');
    await expect(demo.locator('label[data-setting="softmax"]')).toBeHidden();
    await expect(demo.locator('label[data-setting="arcface"]')).toBeVisible();
    const without = await open(page, 'race', 'hide=losses');
    await expect(without.getByRole('group', { name: 'In the race' })).toBeHidden();
  });
});

test.describe('what an embed locks', () => {
  test('stands, says so, and does nothing', async ({ page }) => {
    const demo = await open(page, 'triplet', 'lock=alpha,px,py,distance');
    const slider = demo.getByRole('slider', { name: 'Margin α', exact: true });
    await expect(slider).toBeDisabled();
    await expect(demo.getByRole('radio', { name: 'plain' })).toBeDisabled();
    await expect(demo.getByRole('slider', { name: 'Margin α in the formula' })).toHaveCount(0);
    const loss = await demo.getAttribute('data-loss');
    const picture = demo.getByRole('application');
    await picture.focus();
    await picture.press('p');
    await picture.press('ArrowRight');
    // It was the negative that moved: the positive cannot be chosen.
    await expect(demo).not.toHaveAttribute('data-loss', loss!);
    await demo.getByRole('button', { name: 'Show the numbers' }).click();
    await expect(demo.getByRole('spinbutton', { name: 'Positive, right' })).toHaveValue('0.38');
    await expect(demo.getByRole('spinbutton', { name: 'Positive, right' })).toBeDisabled();
    // A preset that would have to move the positive cannot be chosen.
    await expect(demo.getByRole('button', { name: 'all three on one point' })).toBeDisabled();
  });

  test('is a picture where it was a slider', async ({ page }) => {
    const demo = await open(page, 'stranger', 't=0.4&lock=t,visitor');
    await expect(demo.getByRole('slider', { name: 'Threshold t on the ruler' })).toHaveCount(0);
    await expect(demo.getByRole('button', { name: 'Next visitor' })).toHaveAttribute('aria-disabled', 'true');
    const margin = await open(page, 'margin', 'view=gaps&lock=alpha,anchor');
    await expect(margin.getByRole('slider', { name: 'Margin α in the histogram' })).toHaveCount(0);
    const threshold = await open(page, 'threshold', 'lock=choose');
    await expect(threshold.getByRole('slider', { name: 'Threshold in the picture' })).toHaveCount(0);
    await expect(threshold.getByRole('slider', { name: 'Threshold t', exact: true })).toBeDisabled();
  });

  for (const [name, locked] of [
    ['margin', 'alpha,speed'],
    ['triplet', 'alpha,distance,space,clip,eta,ax,ay,px,py,nx,ny'],
    ['stranger', 't,visitor,picture,enrolled,each,cure,comes,seed'],
    ['percentage', 'matrix,person,picture,other,second,threshold'],
  ] as const) {
    test(`is legible in ${name}: axe finds nothing, light or dark`, async ({ page }) => {
      await open(page, name, `lock=${locked}`);
      await expectAccessible(page);
    });
  }
});

test('presets, captions and themes are taken from the address', async ({ page }) => {
  const demo = await open(page, 'stranger', 'preset=only-bob-enrolled&theme=dark&caption=Who is it?');
  await expect(demo.getByRole('button', { name: 'only Bob is enrolled' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByText('Who is it?')).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const tug = await open(page, 'tug', 'preset=only-pulling');
  await expect(tug.locator('[data-lane]')).toHaveCount(1);
  await expect(tug.locator('[data-lane="pull-only"]')).toBeVisible();
  const margin = await open(page, 'margin', 'preset=alpha-beyond-the-wall');
  await expect(margin.getByRole('spinbutton', { name: 'Margin α' }).first()).toHaveValue('5.00');
  await expect.poll(() => margin.getAttribute('data-active'), { timeout: 40_000 }).toBe('1');
});

test.describe('when an embed starts', () => {
  test('start=click: nothing is asked for before the click, and then it trains', async ({ page }) => {
    await page.goto('./embed/margin/?start=click&speed=40');
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.mouse.wheel(0, 300);
    // What watches for the demo to be seen has spoken by the second frame after.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    expect(asked).toEqual([]);
    expect(page.workers()).toHaveLength(0);
    await page.getByRole('button', { name: 'Start the demo' }).click();
    await expect
      .poll(() => stepOf(page.locator('figure[data-demo]')), { timeout: 60_000 })
      .toBeGreaterThan(60);
    expect(asked.length).toBeGreaterThan(0);
  });

  test('start=view: it trains by itself, but not for who wants less motion', async ({ page }) => {
    const demo = await open(page, 'margin', 'start=view');
    await expect(demo).toHaveAttribute('data-state', /loading|running/);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const still = await open(page, 'margin', 'start=view');
    await expect(page.locator('html')).toHaveAttribute('data-awake', '');
    await expect(still).toHaveAttribute('data-state', 'idle');
  });
});

test.describe('on a slide', () => {
  for (const { name } of DEMOS) {
    test(`${name} fits 1280 × 720 and 1920 × 1080, in type to be read from the last row`, async ({
      page,
    }) => {
      await page.setViewportSize({ width: 1280, height: 720 });
      const demo = await open(page, name, 'size=slide');
      for (const [width, height] of [
        [1280, 720],
        [1920, 1080],
      ] as const) {
        await page.setViewportSize({ width, height });
        const fitted = (): Promise<boolean> =>
          page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight);
        await expect.poll(fitted).toBe(true);
        const sentence = demo.locator('[data-part="sentence"]').first();
        const seenSize = (): Promise<number> =>
          sentence.evaluate(
            (words) => Number.parseFloat(getComputedStyle(words).fontSize) * words.currentCSSZoom,
          );
        await expect.poll(async () => ((await seenSize()) * 1280) / width).toBeGreaterThanOrEqual(20);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
    });
  }

  test('a pointer finds its place on the enlarged page', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    const demo = await open(page, 'threshold', 'size=slide');
    const picture = demo.getByRole('slider', { name: 'Threshold in the picture' });
    const { x, y, width } = (await picture.boundingBox())!;
    // The axis goes from 0 to 4, all over the picture.
    await page.mouse.click(x + width / 2, y + 100);
    await expect.poll(async () => Number(await demo.getAttribute('data-threshold'))).toBeCloseTo(2, 1);
    const track = demo.locator('.track');
    const line = (await track.boundingBox())!;
    await page.mouse.click(line.x + line.width / 2, line.y + line.height / 2);
    // Its scale is that of the root: half way is a quarter of 4.
    await expect.poll(async () => Number(await demo.getAttribute('data-threshold'))).toBeCloseTo(1, 1);
  });

  test('it fits again when the frame is another', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, 'margin', 'size=slide');
    await page.setViewportSize({ width: 720, height: 1280 });
    const room = (): Promise<number> =>
      page.evaluate(() => window.innerHeight - document.documentElement.scrollHeight);
    await expect.poll(room).toBeGreaterThanOrEqual(0);
  });
});

test.describe('what makes no sense is said in one sentence', () => {
  const WRONG = [
    ['preset=nonsense', 'preset=nonsense is not known'],
    ['hide=nonsense', 'hide=nonsense names nothing in this demo'],
    ['lock=sentence', 'lock=sentence names no setting of this demo'],
  ] as const;
  for (const name of ['margin', 'triplet', 'stranger', 'percentage']) {
    test(`in ${name}`, async ({ page }) => {
      for (const [query, sentence] of WRONG) {
        const demo = await open(page, name, query);
        await expect(demo.locator('.note').filter({ hasText: sentence })).toHaveCount(1);
      }
      const demo = await open(page, name, 'start=never&size=poster&theme=pink&hide=,,%3Cb%3E&lock=');
      for (const said of ['start=never is', 'size=poster is', 'theme=pink is'])
        await expect(demo.locator('.note').filter({ hasText: said })).toHaveCount(1);
      await expect(demo.locator('[data-part="sentence"]').first()).toBeVisible();
    });
  }
});
