import { expect, type FrameLocator } from '@playwright/test';
import { EMBEDS } from './built';
import { openDemo } from './demo';
import { embedAll } from './side-by-side';
import { test } from './watched';

/** The first sentence of a demo, or what it says instead of one. */
const SENTENCE = 'figure[data-demo] p:not([data-part="finding"])';

/** As the build wrote it, and as it stands now. */
function sentencesIn(frame: FrameLocator): Promise<(string | undefined)[]> {
  return frame.locator('html').evaluate(async (_, selector) => {
    const html = await (await fetch(location.href)).text();
    const written = new DOMParser().parseFromString(html, 'text/html').querySelector(selector);
    return [written, document.querySelector(selector)].map((one) => one?.textContent?.trim());
  }, SENTENCE);
}

for (const [demo, presets] of EMBEDS) {
  test(`the pages of ${presets.length} presets of ${demo} begin with the picture that they keep`, async ({
    page,
    baseURL,
  }) => {
    const at = (rest: string): string => new URL(`./embed/${demo}/${rest}`, baseURL).href;
    const pairs = presets.flatMap((preset) => [at(`${preset}/`), at(`?preset=${preset}`)]);
    await embedAll(page, demo, pairs, async (embedded) => {
      for (const [i, { address, frame }] of embedded.entries()) {
        if (i % 2 === 1) continue;
        expect(await frame.locator('html').evaluate(() => document.title), address).not.toBe('');
        await expect(frame.getByRole('heading', { level: 1 }), address).toHaveCount(1);
        const [built, live] = await sentencesIn(frame);
        expect(built, address).toBeTruthy();
        expect(live, address).toBe(built);
        await expect(frame.locator('figure'), address).not.toHaveAttribute('data-state', /loading|running/);
        const asked = embedded[i + 1]!;
        await expect(asked.frame.locator(SENTENCE).first(), asked.address).toHaveText(built!);
      }
    });
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
