import {
  test as base,
  expect,
  type Frame,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test';
import { hostOf } from './host';

interface Framed {
  /** Opens a page of another origin with this in its body. Whatever kind of frame it has, nothing may be left uncaught. */
  openHost: (body: string, headers?: Readonly<Record<string, string>>) => Promise<void>;
  /** The address of an embed, such as `margin/?alpha=0.35`. */
  embed: (name: string) => string;
}

export const test = base.extend<Framed>({
  openHost: async ({ page }, use) => {
    const uncaught: string[] = [];
    page.on('pageerror', (error) => uncaught.push(error.message));
    const hosts: { close: () => void }[] = [];
    await use(async (body, headers) => {
      const host = await hostOf(`${HEARS}${body}`, headers);
      hosts.push(host);
      await page.goto(host.address);
    });
    for (const { close } of hosts) close();
    expect(uncaught).toEqual([]);
  },
  embed: async ({ baseURL }, use) => {
    await use((name) => new URL(`./embed/${name}`, baseURL).href);
  },
});

/** What the demos said to the host, with the place of its frame among all: see `heard`. */
const HEARS = `<script>
  window.heard = [];
  addEventListener('message', ({ source, data }) => {
    if (data.keepYourDistance) heard.push({ frame: Array.prototype.indexOf.call(window, source), ...data });
  });
</script>`;

export interface Heard {
  readonly frame: number;
  readonly type: string;
  readonly state?: string;
  readonly step?: number | null;
  readonly height?: number;
  readonly message?: string;
}

export function heard(page: Page): Promise<Heard[]> {
  return page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

/** Says something to one of the demos of the host. */
export function tell(page: Page, frame: number, command: Readonly<Record<string, unknown>>): Promise<void> {
  return page.evaluate(([to, message]) => window[to]!.postMessage({ keepYourDistance: 1, ...message }, '*'), [
    frame,
    command,
  ] as const);
}

export function demoIn(frame: FrameLocator | Frame): Locator {
  return frame.locator('figure[data-demo]');
}

export async function expectAwake(frame: FrameLocator | Frame): Promise<void> {
  await expect(frame.locator('astro-island[ssr]')).toHaveCount(0);
}

/** Trains by its button, until it has gone well beyond its first picture. */
export async function trainIn(frame: FrameLocator | Frame): Promise<void> {
  await expectAwake(frame);
  await demoIn(frame).getByRole('button', { name: 'Train' }).click();
  await expect
    .poll(async () => Number(await demoIn(frame).getAttribute('data-step')), { timeout: 40_000 })
    .toBeGreaterThan(60);
}
