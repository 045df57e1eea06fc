import { expect, type Locator, type Page } from '@playwright/test';

/** A page as it stands when nobody touches it: its type is there, and what is in view is awake. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(isSettled);
}

async function isSettled(): Promise<boolean> {
  await document.fonts.ready;
  const inView = (part: Element): boolean => {
    const { top, bottom, width } = part.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  // Some parts sleep until a setting of their page is moved.
  const asleep = [...document.querySelectorAll('astro-island[ssr]:not([client="setting"])')];
  // What steers an embed comes once its demo is awake.
  const isSteered = !document.documentElement.matches('[data-embed]:not([data-awake])');
  return isSteered && !asleep.some(({ children }) => [...children].some(inView));
}

/** A demo of a page, by its name, awake. */
export async function openDemo(page: Page, name: string, address: string): Promise<Locator> {
  await page.goto(address);
  const demo = page.locator(`figure[data-demo="${name}"]`);
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]').filter({ has: demo })).toHaveCount(0);
  return demo;
}

export const stepOf = async (demo: Locator): Promise<number> => Number(await demo.getAttribute('data-step'));

/** The step once it stands still: a step or two may be under way when the button is pressed, and a busy machine draws them late. */
export async function restingStep(demo: Locator): Promise<number> {
  let last = -1;
  const isSame = async (): Promise<boolean> => {
    const before = last;
    last = await stepOf(demo);
    return last === before;
  };
  await expect.poll(isSame, { intervals: [700] }).toBe(true);
  return last;
}
