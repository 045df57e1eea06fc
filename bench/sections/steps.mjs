import { median } from '../table.mjs';

const ROUNDS = 9;
const SIZES = {
  M1: '2-32-32-2',
  M2: '576-128-64-16, length 1',
  M3: '16 filters of 5 × 5, stride 2, and 16 numbers, length 1',
};
const TO_REACH = { M1: { hand: 2.5 }, M2: { plain: 10 } };
/** As many as a screen shows pictures. */
const LEAST_OF_CONVOLUTION = 60;
const NAMES = {
  plain: 'plain TensorFlow.js on wasm',
  hand: 'hand-written typed arrays',
  engine: 'our engine',
};

/** Steps per second of a batch of 64, batch-all, Adam; contestants take turns, ratios are taken round by round. */
export async function steps({ browser, lab }) {
  const page = await browser.newPage();
  await page.goto(lab);
  const rows = [];
  for (const model of ['M1', 'M2']) {
    const speeds = await page.evaluate(([name, rounds]) => bench.race(name, rounds), [model, ROUNDS]);
    for (const [name, rounds] of Object.entries(speeds)) {
      rows.push({
        what: `${model} (${SIZES[model]}): ${NAMES[name]}`,
        value: median(rounds),
        unit: 'steps/s',
        digits: 0,
      });
    }
    for (const name of ['plain', 'hand']) {
      const ratios = speeds.engine.map((speed, round) => speed / speeds[name][round]);
      const what = `${model}: our engine against ${NAMES[name]}`;
      rows.push({ what, value: median(ratios), unit: '×', digits: 2, atLeast: TO_REACH[model][name] });
    }
  }
  const { engine } = await page.evaluate((rounds) => bench.race('M3', rounds, ['engine']), ROUNDS);
  rows.push({
    what: `M3 (${SIZES.M3}): ${NAMES.engine}`,
    value: median(engine),
    unit: 'steps/s',
    digits: 0,
    atLeast: LEAST_OF_CONVOLUTION,
  });
  await page.close();
  return rows;
}
