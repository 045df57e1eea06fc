import { expect, type FrameLocator, type Page } from '@playwright/test';
import { demoIn, expectAwake, heard, tell, test } from './framed';

const TWENTY = 20;
const HEIGHT = 500;
const frameOf = (page: Page, i: number): FrameLocator => page.frameLocator('iframe').nth(i);

/** A column of frames of the same demo. */
function column(addresses: readonly string[], height = HEIGHT): string {
  const frames = addresses.map(
    (address, i) =>
      `<iframe title="Demo ${i}" src="${address}" width="600" height="${height}" style="display: block; border: 0"></iframe>`,
  );
  return frames.join('');
}

test('two demos on one page have nothing to do with each other', async ({ page, openHost, embed }) => {
  await page.setViewportSize({ width: 1000, height: 1900 });
  await openHost(column([embed('margin/?alpha=0.35'), embed('margin/?alpha=1')], 900));
  await Promise.all([0, 1].map((i) => expectAwake(frameOf(page, i))));
  const alpha = (i: number) => demoIn(frameOf(page, i)).getByRole('spinbutton', { name: 'Margin α' });
  await tell(page, 0, { type: 'set', settings: { alpha: 2 } });
  await expect(alpha(0)).toHaveValue('2.00');
  await alpha(1).fill('0.5');
  await alpha(1).blur();
  await expect(alpha(1)).toHaveValue('0.50');
  await expect(alpha(0)).toHaveValue('2.00');
  await demoIn(frameOf(page, 1)).getByRole('button', { name: 'Train' }).click();
  await expect(demoIn(frameOf(page, 1))).toHaveAttribute('data-state', 'running');
  expect(await demoIn(frameOf(page, 0)).getAttribute('data-step')).toBe('12');
  const ofTheFirst = (await heard(page)).filter(({ frame, type }) => frame === 0 && type === 'settings');
  expect(ofTheFirst.at(-1)).toMatchObject({ settings: { alpha: 2 } });
});

test('the same demo twice trains the same, and another α otherwise', async ({ page, openHost, embed }) => {
  await page.setViewportSize({ width: 1000, height: 2900 });
  await openHost(
    column(
      ['alpha=0.35', 'alpha=0.35', 'alpha=1'].map((query) => embed(`margin/?${query}`)),
      900,
    ),
  );
  const losses: (string | null)[] = [];
  for (const i of [0, 1, 2]) {
    await expectAwake(frameOf(page, i));
    const demo = demoIn(frameOf(page, i));
    for (const step of [13, 14, 15]) {
      await tell(page, i, { type: 'step' });
      await expect(demo).toHaveAttribute('data-step', String(step));
    }
    losses.push(await demo.getAttribute('data-loss'));
  }
  expect(losses[0]).toMatch(/^0\.\d+$/);
  expect(losses[1]).toBe(losses[0]);
  expect(losses[2]).not.toBe(losses[0]);
});

test('of twenty demos on a page those in view train, and the others wait', async ({
  page,
  openHost,
  embed,
}) => {
  await page.setViewportSize({ width: 800, height: 2 * HEIGHT });
  const address = embed('margin/?start=view');
  await openHost(
    `<style>body { margin: 0 } h1 { display: none }</style>${column(Array(TWENTY).fill(address))}`,
  );
  /** What each demo said of itself last. */
  const last = async () =>
    new Map(
      (await heard(page)).flatMap((said) => (said.state === undefined ? [] : [[said.frame, said] as const])),
    );
  const running = async () =>
    [...(await last()).values()]
      .filter(({ state }) => state === 'running')
      .map(({ frame }) => frame)
      .sort((a, b) => a - b);
  const awake = async () => [...(await last()).values()].filter(({ state }) => state !== 'asleep').length;
  const scrollTo = (place: number) => page.evaluate((top) => window.scrollTo(0, top), place * HEIGHT);
  const step = async (i: number) => (await last()).get(i)?.step ?? 0;

  await expect.poll(async () => (await last()).size, { timeout: 60_000 }).toBe(TWENTY);
  await expect.poll(running).toEqual([0, 1]);
  expect(await awake()).toBeLessThanOrEqual(3);
  expect(page.workers()).toHaveLength(2);

  await scrollTo(10);
  await expect.poll(running).toEqual([10, 11]);
  // A neighbour whose edge touches the view may wake, too.
  expect(await awake()).toBeLessThanOrEqual(6);
  const resting = await step(0);
  expect(resting).toBeGreaterThan(12);
  await expect.poll(() => step(10)).toBeGreaterThan(15);
  expect(await step(0)).toBe(resting);

  await scrollTo(0);
  await expect.poll(running).toEqual([0, 1]);
  await expect.poll(() => step(0)).toBeGreaterThan(resting);
  expect(await awake()).toBeLessThanOrEqual(6);
});

test('twenty small demos in view all wake, and none trains unasked', async ({ page, openHost, embed }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  const frame = `<iframe title="A demo" src="${embed('triplet/')}" width="240" height="220"></iframe>`;
  await openHost(frame.repeat(TWENTY));
  for (let i = 0; i < TWENTY; i++) await expectAwake(frameOf(page, i));
  expect(page.workers()).toEqual([]);
});
