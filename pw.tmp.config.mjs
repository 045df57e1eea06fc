import { devices } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './scripts/browser.mjs';
export default { testDir: 'e2e', outputDir: 'test-results/browser', timeout: 120000, expect: { timeout: 20000 }, workers: 2,
 use: { ...devices['Desktop Chrome'], launchOptions: { executablePath: findBrowser(), args: BROWSER_FLAGS }, baseURL: 'http://127.0.0.1:4612/' } };
