import { expect } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from '../scripts/browser.mjs';
import { demoIn, test, trainIn } from './framed';

// A browser that keeps nothing for a frame of another site.
test.use({
  launchOptions: {
    executablePath: findBrowser(),
    args: [...BROWSER_FLAGS, '--test-third-party-cookie-phaseout'],
  },
});

test('a demo trains where a frame of another site may store nothing', async ({ page, openHost, embed }) => {
  // Another port is another origin; another name is another site.
  const address = embed('margin/?alpha=0.35&speed=full').replace('127.0.0.1', 'localhost');
  await openHost(`<iframe title="A demo" width="800" height="900" src="${address}"></iframe>`);
  const frame = page.frameLocator('iframe');
  const refusal = await demoIn(frame).evaluate(() => {
    try {
      return String(localStorage.length);
    } catch (error) {
      return (error as DOMException).name;
    }
  });
  expect(refusal).toBe('SecurityError');
  await trainIn(frame);
});
