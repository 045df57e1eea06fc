/**
 * The benchmark: one table, with what is to be reached beside what was measured.
 *
 *     npm run bench [-- SECTION …] [-- --json FILE]
 *
 * The sections are listed below; without names every one of them runs. Everything runs in Chromium, on the built site or on the page in bench/page.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.mjs';
import { buildSite, buildWith } from '../scripts/build.mjs';
import { serveSite } from '../scripts/serve.mjs';
import { calibration } from './sections/calibration.mjs';
import { drag } from './sections/drag.mjs';
import { embedding } from './sections/embedding.mjs';
import { embeds } from './sections/embeds.mjs';
import { frames } from './sections/frames.mjs';
import { loss } from './sections/loss.mjs';
import { memory } from './sections/memory.mjs';
import { messages } from './sections/messages.mjs';
import { mining } from './sections/mining.mjs';
import { paint } from './sections/paint.mjs';
import { percentage } from './sections/percentage.mjs';
import { race } from './sections/race.mjs';
import { recall } from './sections/recall.mjs';
import { steps } from './sections/steps.mjs';
import { stranger } from './sections/stranger.mjs';
import { threshold } from './sections/threshold.mjs';
import { tug } from './sections/tug.mjs';
import { weight } from './sections/weight.mjs';
import { format } from './table.mjs';

/** Sections that need only the page in bench/page. */
const WITHOUT_SITE = ['steps', 'loss'];
const SECTIONS = {
  steps,
  loss,
  recall,
  frames,
  tug,
  race,
  drag,
  mining,
  embedding,
  stranger,
  threshold,
  percentage,
  calibration,
  weight,
  paint,
  embeds,
  memory,
  messages,
};

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const unknown = positionals.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}. There are: ${Object.keys(SECTIONS).join(', ')}.`);
  process.exit(1);
}
const wanted = positionals.length > 0 ? positionals : Object.keys(SECTIONS);

await buildWith('vite', ['build', '--config', 'bench/vite.config.mjs'], {
  folder: 'bench/out',
  inputs: [
    'src/engine',
    'src/numerics',
    'src/faces',
    'bench/page',
    'bench/vite.config.mjs',
    'package-lock.json',
  ],
});
const lab = await serveSite({ port: 4407, folder: 'bench/out' });
const site = wanted.some((name) => !WITHOUT_SITE.includes(name)) ? await builtSite() : undefined;
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });

const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores, Chromium ${browser.version()}, Node ${process.version}`;
const load = () => loadavg()[0].toFixed(1);
const before = load();
const rows = [];
try {
  for (const name of wanted) {
    console.error(`${name} …`);
    const found = await SECTIONS[name]({ browser, site: site?.address, lab: lab.address });
    rows.push(...found.map((row) => ({ section: name, ...row })));
  }
} finally {
  await browser.close();
  await Promise.all([site?.stop(), lab.stop()]);
}

console.log(`\n${machine}; load ${before} before, ${load()} after\n`);
console.log(format(rows));
if (values.json)
  writeFileSync(values.json, `${JSON.stringify({ machine, load: [before, load()], rows }, null, 2)}\n`);
process.exit(0);

async function builtSite() {
  await buildSite();
  return serveSite({ port: lab.port + 1 });
}
