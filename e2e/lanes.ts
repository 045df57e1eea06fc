import { expect, type Locator } from '@playwright/test';

/** Which lanes a demo shows, in the order of the page. */
export const lanesOf = (demo: Locator): Promise<string[]> =>
  demo
    .locator('[data-lane]')
    .evaluateAll((lanes) => lanes.map((lane) => (lane as HTMLElement).dataset['lane']!));

/** A figure of each lane that is shown: `data-recall`, `data-loss`, … */
export const figuresOf = (demo: Locator, name: string): Promise<number[]> =>
  demo
    .locator('[data-lane]')
    .evaluateAll((lanes, key) => lanes.map((lane) => Number(lane.getAttribute(`data-${key}`))), name);

/** On a slow machine the lanes are drawn in turn: waits until all of them show this step. */
export async function allAt(demo: Locator, step: number): Promise<void> {
  await expect.poll(async () => [...new Set(await figuresOf(demo, 'step'))]).toEqual([step]);
}
