import { expect, type FrameLocator, type Page } from '@playwright/test';
import { hostOf } from './host';

/** As many are in view at once. */
const AT_ONCE = 6;

/** What a note says of a value that was not taken as it was given. */
const REFUSED = /left aside|was taken|is taken|is not known|names no|names nothing|does not know/;

export interface Embedded {
  readonly address: string;
  readonly frame: FrameLocator;
}

/**
 * Embeds of a demo, some at a time in the frames of a page of another origin: each must open and be taken as it is given. Calls
 * back for those that stand there together.
 */
export async function embedAll(
  page: Page,
  demo: string,
  addresses: readonly string[],
  look: (embedded: readonly Embedded[]) => Promise<void> = async () => {},
): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 760 });
  for (let i = 0; i < addresses.length; i += AT_ONCE) {
    const some = addresses.slice(i, i + AT_ONCE);
    const host = await hostOf(some.map(frameOf).join(''));
    try {
      await page.goto(host.address);
      const embedded = some.map((address, k) => ({ address, frame: page.frameLocator('iframe').nth(k) }));
      for (const one of embedded) await expectTaken(one, demo);
      await look(embedded);
    } finally {
      host.close();
    }
  }
}

const frameOf = (address: string): string =>
  `<iframe title="A demo" src="${address.replaceAll('&', '&amp;')}" width="400" height="300"></iframe>`;

async function expectTaken({ address, frame }: Embedded, demo: string): Promise<void> {
  const figure = frame.locator(`figure[data-demo="${demo}"]`);
  await expect(figure, address).toBeVisible();
  const isAsked = address.includes('start=click');
  await expect(frame.locator('astro-island[ssr]'), address).toHaveCount(isAsked ? 1 : 0);
  await expect(figure.getByText(REFUSED), address).toHaveCount(0);
}
