import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { hostOf } from './host';

/** Every demo that can be embedded, and whether it trains: those have a button for it in the page that the build wrote. */
const EMBEDS = readdirSync('dist/embed').map((name) => ({
  name,
  trains: /<button[^>]*>(?:(?!<\/button>).)*Train/s.test(
    readFileSync(`dist/embed/${name}/index.html`, 'utf8'),
  ),
}));

for (const { name, trains } of EMBEDS) {
  for (const sandbox of ['', 'sandbox="allow-scripts"']) {
    test(`the embedded ${name} works in a frame of another origin ${sandbox}`, async ({ page, baseURL }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      const address = new URL(`./embed/${name}/${trains ? '?alpha=0.35&speed=full' : ''}`, baseURL).href;
      const host = await hostOf(
        `<iframe ${sandbox} title="A demo" src="${address}" width="800" height="900"></iframe>`,
      );
      try {
        await page.goto(host.address);
        const frame = page.frameLocator('iframe');
        const demo = frame.locator(`figure[data-demo="${name}"]`);
        await expect(demo).toBeVisible();
        await expect(frame.locator('astro-island[ssr]')).toHaveCount(0);
        if (trains) {
          await expect(demo.getByRole('spinbutton', { name: 'Margin α' })).toHaveValue('0.35');
          await demo.getByRole('button', { name: 'Train' }).click();
          await expect
            .poll(async () => Number(await demo.getAttribute('data-step')), { timeout: 20_000 })
            .toBeGreaterThan(60);
        }
        expect(errors).toEqual([]);
      } finally {
        host.close();
      }
    });
  }
}
