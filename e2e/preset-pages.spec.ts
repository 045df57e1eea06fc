import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openDemo } from './demo';

/** The presets of a demo, from the pages that the build wrote for them. */
const presetsOf = (demo: string): string[] =>
  readdirSync(`dist/embed/${demo}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

for (const demo of readdirSync('dist/embed')) {
  const presets = presetsOf(demo);
  test(`the pages of ${presets.length} presets of ${demo} begin with the picture that they keep`, async ({
    page,
  }) => {
    for (const preset of presets) {
      const address = `./embed/${demo}/${preset}/`;
      const figure = await openDemo(page, demo, address);
      // Its sentence, or what it says instead of one.
      const sentenceIn = `figure[data-demo="${demo}"] p`;
      const [built, live] = await page.evaluate(async (selector) => {
        const html = await (await fetch(location.href)).text();
        const written = new DOMParser().parseFromString(html, 'text/html').querySelector(selector);
        return [written, document.querySelector(selector)].map((one) => one?.textContent?.trim());
      }, sentenceIn);
      expect(built, preset).toBeTruthy();
      expect(live, preset).toBe(built);
      await expect(figure, preset).not.toHaveAttribute('data-state', /loading|running/);
      await openDemo(page, demo, `./embed/${demo}/?preset=${preset}`);
      await expect(page.locator(sentenceIn).first(), preset).toHaveText(built!);
    }
  });
}

test('a setting that was put back to its declared value comes back from the address of a preset’s page', async ({
  page,
}) => {
  const address = './embed/margin/alpha-too-small/';
  const demo = await openDemo(page, 'margin', address);
  const alpha = demo.getByRole('spinbutton', { name: 'Margin α' });
  await expect(alpha).not.toHaveValue('0.20');
  await alpha.fill('0.2');
  await alpha.press('Enter');
  await demo.getByRole('button', { name: 'Share' }).click();
  const shared = await demo.getByRole('textbox', { name: /as an address/ }).inputValue();
  expect(new URL(shared).searchParams.get('alpha')).toBe('0.20');
  const again = await openDemo(page, 'margin', shared);
  await expect(again.getByRole('spinbutton', { name: 'Margin α' })).toHaveValue('0.20');
});

test('the lab’s line for another page says what differs from where the embed begins', async ({ page }) => {
  const lab = await openDemo(page, 'margin', './lab/');
  await lab.getByRole('button', { name: 'Embed' }).click();
  const line = await lab.getByRole('textbox', { name: /inside another page/ }).inputValue();
  const address = new URL(/src="([^"]*)"/.exec(line)![1]!.replaceAll('&amp;', '&'));
  expect(address.searchParams.get('faces')).toBe('drawn');
  await lab.getByRole('button', { name: 'Share' }).click();
  const shared = await lab.getByRole('textbox', { name: /as an address/ }).inputValue();
  expect(new URL(shared).search).toBe('');
});
