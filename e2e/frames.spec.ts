import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';

/** Every demo that can be embedded, and whether it trains: those have a button for it in the page that the build wrote. */
const EMBEDS = readdirSync('dist/embed').map((name) => ({
  name,
  trains: /<button[^>]*>(?:(?!<\/button>).)*Train/s.test(
    readFileSync(`dist/embed/${name}/index.html`, 'utf8'),
  ),
}));

/** Somebody else's site: another origin, with our demo in a frame. */
async function hostOf(frame: string): Promise<{ address: string; server: Server }> {
  const page = `<!doctype html><html lang="en"><title>A course</title><h1>A course</h1>${frame}</html>`;
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

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
        host.server.close();
      }
    });
  }
}
