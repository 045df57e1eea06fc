import { buildSite } from './build.mjs';
import { brokenLinks } from './links.mjs';
import { runTool } from './tool.mjs';

/** The site under a path, as many hosts serve it, with the lesson template: built beside dist/, for the tests. */
export const UNDER_A_PATH = { base: '/under/a/path/', folder: 'test-results/site', template: true };

const SVELTE_CHECK = ['--tsconfig', './tsconfig.json', '--threshold', 'warning', '--fail-on-warnings'];
/** A box that scrolls has to be a focus stop, or the keyboard cannot move it; Svelte would warn of that. */
const SCROLLS_BY_KEYBOARD = 'a11y_no_noninteractive_tabindex:ignore';

/** One after the other: each of these lets Astro write its generated types, which the last one reads. */
export const siteChecks = [
  { name: 'build', run: () => built({}) },
  { name: 'build under a path', run: () => built(UNDER_A_PATH) },
  { name: 'links', run: () => linked('dist', '/') },
  { name: 'links under a path', run: () => linked(UNDER_A_PATH.folder, UNDER_A_PATH.base) },
  { name: 'types of pages', run: () => runTool('astro', ['check', '--minimumSeverity', 'warning']) },
  {
    name: 'types of components and modules',
    run: () => runTool('svelte-check', [...SVELTE_CHECK, '--compiler-warnings', SCROLLS_BY_KEYBOARD]),
  },
];

export const sourceChecks = [
  { name: 'lint and format', run: () => runTool('biome', ['check', '--error-on-warnings']) },
  { name: 'the one-way rule', run: () => runTool('eslint', ['.', '--max-warnings', '0']) },
  { name: 'format of lessons', run: () => runTool('prettier', ['--check', 'content/**/*.mdx']) },
];

/** Runs lists of checks side by side, and says how each went. Resolves with the names of those that failed. */
export async function runLanes(...lanes) {
  const failed = await Promise.all(lanes.map(runLane));
  return failed.flat();
}

async function runLane(checks) {
  const failed = [];
  for (const { name, run } of checks) {
    const start = performance.now();
    const { ok, output } = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${ok ? '✓' : '✗'} ${name}, ${seconds} s`);
    if (ok) continue;
    console.log(output.trim().replace(/^/gm, '    '));
    failed.push(name);
  }
  return failed;
}

async function built(where) {
  try {
    await buildSite(where);
    return { ok: true, output: '' };
  } catch (error) {
    return { ok: false, output: error.message };
  }
}

function linked(folder, base) {
  const broken = brokenLinks(folder, base);
  return { ok: broken.length === 0, output: broken.join('\n') };
}
