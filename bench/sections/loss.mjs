const COUNTS = [64, 128, 256, 512, 1024];

/**
 * What the losses of src/numerics cost, on 16 numbers and four pictures a person: distances, batch-all and the gradient back,
 * for more and more pictures; then each loss there and back, for a batch of 64 of 64 people.
 */
export async function loss({ browser, lab }) {
  const page = await browser.newPage();
  await page.goto(lab);
  const costs = await page.evaluate((counts) => bench.lossCosts(counts), COUNTS);
  const each = await page.evaluate(() => bench.eachLoss(64));
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
  const byLoss = each.map(({ loss, microseconds }) => ({
    what: `N = 64: ${loss}`,
    value: microseconds,
    unit: 'µs',
    digits: 0,
  }));
  return [
    ...rows,
    ...byLoss,
    { what: 'N = 1024 against N = 128', value: of(1024) / of(128), unit: '×', atMost: 90 },
  ];
}
