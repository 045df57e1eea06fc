/**
 * Everything that has to hold, in one command: the checks, the unit tests and the browser tests.
 * The last line counts them all, each check as one.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runLanes, siteChecks, sourceChecks } from './checks.mjs';
import { root, runTool } from './tool.mjs';

const results = join(root, 'test-results');
const unitFile = join(results, 'unit.json');
const browserFile = join(results, 'browser.json');

mkdirSync(results, { recursive: true });
for (const file of [unitFile, browserFile]) rmSync(file, { force: true });

const unitTests = {
  name: 'unit tests',
  run: () => runTool('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitFile}`]),
};
const failedChecks = await runLanes(siteChecks, [...sourceChecks, unitTests]);

console.log('\nbrowser tests');
const browser = await runTool('playwright', ['test', '--reporter=list,json'], {
  live: true,
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: browserFile },
});

const counts = [checkCount(), unitCount(), browserCount()];
for (const { name, passed, failed, skipped } of counts) {
  console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
}
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);

function checkCount() {
  const checks = [...siteChecks, ...sourceChecks].map(({ name }) => name);
  const failed = checks.filter((name) => failedChecks.includes(name)).length;
  return { name: 'checks', passed: checks.length - failed, failed, skipped: 0 };
}

function unitCount() {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0 } = read(unitFile);
  // A file that cannot even be loaded fails without a failed test.
  const failed = Math.max(numFailedTests, failedChecks.includes(unitTests.name) ? 1 : 0);
  return { name: 'unit tests', passed: numPassedTests, failed, skipped: numPendingTests };
}

function browserCount() {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(browserFile).stats ?? {};
  return {
    name: 'browser tests',
    passed: expected + flaky,
    failed: Math.max(unexpected, browser.ok ? 0 : 1),
    skipped,
  };
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
