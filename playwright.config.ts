import { defineConfig, devices } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs';
import { UNDER_A_PATH } from './scripts/checks.mjs';

const PORT = Number(process.env['PORT'] ?? 4405);
const site = { base: '/', folder: 'dist', template: false, port: PORT };
const underAPath = { ...UNDER_A_PATH, port: PORT + 1 };

const addressOf = ({ base, port }: typeof site): string => `http://127.0.0.1:${port}${base}`;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  forbidOnly: Boolean(process.env['CI']),
  // Generous, for a busy machine: how fast a page is, is measured in bench/.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: process.env['CI'] ? 1 : 0,
  // Two at a time: each trains in a worker of its own, and a reader's machine has two cores at least.
  workers: 2,
  fullyParallel: true,
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS },
    // To record every test makes all of them half as slow again.
    trace: process.env['CI'] ? 'on-first-retry' : 'retain-on-failure',
  },
  projects: [
    // Its pages are opened one by one in everyone.spec.ts.
    { name: 'site', testIgnore: ['template.spec.ts', 'pages.spec.ts'], use: { baseURL: addressOf(site) } },
    {
      name: 'under a path',
      // What can break when the site is not at the root of its host.
      testMatch: ['pages.spec.ts', 'frames.spec.ts', 'lost.spec.ts', 'template.spec.ts'],
      use: { baseURL: addressOf(underAPath) },
    },
  ],
  webServer: [site, underAPath].map((server) => ({
    command: `node scripts/start.mjs --port ${server.port} --base ${server.base} --folder ${server.folder}${server.template ? ' --template' : ''}`,
    url: addressOf(server),
    // It builds what it serves, unless that has been done.
    timeout: 600_000,
  })),
});
