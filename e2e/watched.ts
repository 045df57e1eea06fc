import { test as base, expect } from '@playwright/test';

/** A page in which nothing may go wrong, and from which nobody but this site is asked for anything. */
export const test = base.extend({
  page: async ({ page, baseURL }, use) => {
    const troubles: string[] = [];
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('console', (entry) => entry.type() === 'error' && troubles.push(entry.text()));
    page.on(
      'response',
      (response) => response.status() >= 400 && troubles.push(`${response.status()} ${response.url()}`),
    );
    page.on('request', (request) => {
      const url = request.url();
      // What the test itself opens may be a page around the embeds, of another origin.
      const isOpened = request.isNavigationRequest() && request.frame() === page.mainFrame();
      if (!isOpened && !url.startsWith(baseURL!) && !/^(data|blob):/.test(url))
        troubles.push(`asks for ${url}`);
    });
    await use(page);
    expect(troubles).toEqual([]);
  },
});
