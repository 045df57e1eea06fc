const COUNTS = [64, 128, 256, 512, 1024];

/** What the loss of src/numerics costs: distances, batch-all, and the gradient back to 16 numbers; four pictures a person. */
export async function loss({ browser, lab }) {
  const page = await browser.newPage();
  await page.goto(lab);
  const costs = await page.evaluate((counts) => bench.lossCosts(counts), COUNTS);
  await page.close();
  const rows = costs.map(({ count, distances, batchAll, gradient, all }) => {
    const parts = [distances, batchAll, gradient].map((part) => part.toFixed(0)).join(' + ');
    return {
      what: `N = ${count}: distances + batch-all + gradient (${parts})`,
      value: all,
      unit: 'µs',
      digits: 0,
    };
  });
  const of = (wanted) => costs.find(({ count }) => count === wanted).all;
  return [...rows, { what: 'N = 1024 against N = 128', value: of(1024) / of(128), unit: '×', atMost: 90 }];
}
