import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { hostOf } from './host';

/** Every example of the page that the build wrote: its address, by the demo that it is of. */
const EXAMPLES = new Map<string, string[]>();
const built = readFileSync('dist/teach/reference/index.html', 'utf8');
for (const [tag] of built.matchAll(/<a [^>]*data-example[^>]*>/g)) {
  const address = /href="([^"]*)"/.exec(tag)![1]!.replaceAll(/&(amp|#38);/g, '&');
  const demo = /\/embed\/([^/]+)\//.exec(address)![1]!;
  EXAMPLES.set(demo, [...(EXAMPLES.get(demo) ?? []), address]);
}

/** What a note says of a value that was not taken as it was given. */
const REFUSED = /left aside|was taken|is taken|is not known|names no|names nothing|does not know/;

test('the reference has examples of every demo', () => {
  expect(EXAMPLES.size).toBe(11);
  for (const addresses of EXAMPLES.values()) expect(addresses.length).toBeGreaterThan(1);
});

for (const [demo, addresses] of EXAMPLES) {
  test(`every example of ${demo} opens, and is taken as it is given`, async ({ page }) => {
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    for (const address of addresses) {
      await page.goto(`.${address}`, { waitUntil: 'domcontentloaded' });
      const figure = page.locator(`figure[data-demo="${demo}"]`);
      await expect(figure, address).toBeVisible();
      const isAsked = address.includes('start=click');
      await expect(page.locator('astro-island[ssr]'), address).toHaveCount(isAsked ? 1 : 0);
      await expect(figure.getByText(REFUSED), address).toHaveCount(0);
      expect(errors, address).toEqual([]);
    }
  });
}

test('what its lines to copy put into a page on another origin is the demo, with these settings', async ({
  page,
  baseURL,
}) => {
  await page.goto('./teach/reference/');
  const lineOf = async (label: string) =>
    (await page.getByRole('region', { name: label, exact: true }).textContent())!.replaceAll(
      'https://address-of-this-site/',
      baseURL!,
    );
  const lines = [await lineOf('A plain iframe'), await lineOf('The element')];
  for (const line of lines) {
    const host = await hostOf(line);
    try {
      await page.goto(host.address);
      const frame = page.locator('iframe').contentFrame();
      await expect(frame.getByRole('spinbutton', { name: 'Margin α' })).toHaveValue('0.35');
    } finally {
      host.close();
    }
  }
});

test('its script steers a plain iframe', async ({ page, baseURL }) => {
  await page.goto('./teach/reference/');
  const script = await page.getByRole('region', { name: 'Steering a plain iframe' }).textContent();
  const host = await hostOf(
    `<iframe title="A demo" src="${new URL('./embed/margin/', baseURL).href}" width="800" height="780"></iframe>
     <script>${script}</script>`,
  );
  try {
    await page.goto(host.address);
    const alpha = page.frameLocator('iframe').getByRole('spinbutton', { name: 'Margin α' });
    await expect(alpha).toHaveValue('0.35');
  } finally {
    host.close();
  }
});

test('it is one page with a way to each demo and each group of its parameters', async ({ page }) => {
  await page.goto('./teach/reference/');
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Pull and push' })
    .click();
  await expect(page).toHaveURL(/#demo-tug$/);
  await expect(page.getByRole('heading', { name: 'Pull and push' })).toBeInViewport();
  for (const group of ['settings', 'parts', 'presets'])
    await expect(page.locator(`#margin-${group}`)).toHaveCount(1);
});
