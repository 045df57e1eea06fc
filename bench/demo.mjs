/** The first demo of a page, in view and awake. */
export async function wakeDemo(page) {
  const demo = page.locator('figure[data-demo]').first();
  await demo.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    (figure) => !figure.closest('astro-island').hasAttribute('ssr'),
    await demo.elementHandle(),
  );
  return demo;
}

/** Trains, and waits until it does. */
export async function train(page, demo) {
  await demo.getByRole('button', { name: 'Train' }).click();
  await page.waitForFunction((figure) => figure.dataset.state === 'running', await demo.elementHandle());
}
