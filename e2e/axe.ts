import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rules about colours. What all others look at is the same in both themes. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** axe finds nothing in the page, or in a part of it, light or dark. */
export async function expectAccessible(page: Page, part?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(inNewColours);
    // Only violations are reported, and in one go: a fifth of the time that the whole report takes.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    if (part) axe.include(part);
    if (colorScheme === 'dark') axe.withRules(OF_COLOURS);
    const { violations } = await axe.analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect(found, `in the ${colorScheme} theme`).toEqual([]);
  }
}

/** Resolves when no colour is on its way to another any more. */
async function inNewColours(): Promise<void> {
  const turning = document.getAnimations().filter((one) => one instanceof CSSTransition);
  await Promise.allSettled(turning.map(({ finished }) => finished));
}
