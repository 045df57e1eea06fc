import { expect, type Locator, type Page } from '@playwright/test';

/** A demo of a page, by its name, awake. */
export async function openDemo(page: Page, name: string, address: string): Promise<Locator> {
  await page.goto(address);
  const demo = page.locator(`figure[data-demo="${name}"]`);
  await demo.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]').filter({ has: demo })).toHaveCount(0);
  return demo;
}

export const stepOf = async (demo: Locator): Promise<number> => Number(await demo.getAttribute('data-step'));

/** The step once it stands still: a step or two may be under way when the button is pressed. */
export async function restingStep(demo: Locator): Promise<number> {
  let last = -1;
  const isSame = async (): Promise<boolean> => {
    const before = last;
    last = await stepOf(demo);
    return last === before;
  };
  await expect.poll(isSame, { intervals: [300] }).toBe(true);
  return last;
}
