import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { EMBEDS } from './built';
import { hostOf } from './host';
import { embedAll } from './side-by-side';
import { test } from './watched';

/** Every example of the page that the build wrote, by the demo that it is of. Those of presets are preset-pages.spec.ts's. */
const EXAMPLES = new Map<string, string[]>();
const built = readFileSync('dist/teach/reference/index.html', 'utf8');
for (const [tag] of built.matchAll(/<a [^>]*data-example[^>]*>/g)) {
  const address = /href="([^"]*)"/.exec(tag)![1]!.replaceAll(/&(amp|#38);/g, '&');
  const [, demo, rest] = /\/embed\/([^/]+)\/(.*)/.exec(address)!;
  EXAMPLES.set(demo!, [...(EXAMPLES.get(demo!) ?? []), rest!]);
}

const presetsAmong = (examples: readonly string[]): string[] => examples.filter((rest) => rest.endsWith('/'));

test('the reference has examples of every demo, its presets among them', () => {
  expect([...EXAMPLES.keys()].toSorted()).toEqual([...EMBEDS.keys()].toSorted());
  for (const [demo, examples] of EXAMPLES)
    expect(presetsAmong(examples).toSorted()).toEqual(
      EMBEDS.get(demo)!
        .map((preset) => `${preset}/`)
        .toSorted(),
    );
});

for (const [demo, examples] of EXAMPLES) {
  test(`every example of ${demo} opens, and is taken as it is given`, async ({ page, baseURL }) => {
    const settings = examples.filter((rest) => !rest.endsWith('/'));
    expect(settings.length).toBeGreaterThan(1);
    await embedAll(
      page,
      demo,
      settings.map((rest) => new URL(`./embed/${demo}/${rest}`, baseURL).href),
    );
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
