import { expect, type Page, test } from '@playwright/test';
import { DEMOS } from '../src/demos/catalogue';
import { hostOf } from './host';

interface Told {
  /** The id of the element that raised it. */
  readonly of: string;
  readonly type: string;
  readonly state: string;
  readonly step: number;
  readonly message: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

declare global {
  interface Window {
    told: Told[];
  }
}

/** Writes down what every element raises; it hears them because it listens before they come to the element. */
const EAR = `<script>
  window.told = [];
  for (const type of ['ready', 'settings', 'step', 'error'])
    addEventListener(type, ({ target, detail }) => detail && told.push({ ...detail, of: target.id }), true);
</script>`;

const LINK = '<a href="https://example.org/">The margin, a demo</a>';

interface Loaded {
  /** The element that loads the script. SITE stands for the site's address. */
  readonly script?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Opens a page of another site that uses the element; SITE stands for the address of ours. */
async function open(
  page: Page,
  baseURL: string,
  body: string,
  { script, headers = {} }: Loaded = {},
): Promise<void> {
  const filled = (text: string): string => text.replaceAll('SITE', new URL('./', baseURL).href);
  const host = await hostOf(
    filled(`${EAR}${body}${script ?? '<script async src="SITEembed.js"></script>'}`),
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filled(value)])),
  );
  page.once('close', host.close);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(host.address);
}

const element = (page: Page, id = 'one') => page.locator(`#${id}`);
const frameOf = (page: Page, id = 'one') => page.frameLocator(`#${id} iframe`);
const demoOf = (page: Page, id = 'one') => frameOf(page, id).locator('figure[data-demo]');
const alphaOf = (page: Page, id = 'one') =>
  demoOf(page, id).getByRole('spinbutton', { name: 'Margin α' }).first();

const told = (page: Page, type: string, of = 'one'): Promise<Told[]> =>
  page.evaluate(([type, of]) => window.told.filter((one) => one.type === type && one.of === of), [type, of]);

async function first(
  page: Page,
  type: string,
  of = 'one',
  fits: (one: Told) => boolean = () => true,
): Promise<Told> {
  const fitting = async (): Promise<Told[]> => (await told(page, type, of)).filter(fits);
  await expect.poll(async () => (await fitting()).length, `${type} of ${of}`).toBeGreaterThan(0);
  return (await fitting())[0]!;
}

/** A mark in the frame's window that is gone when the frame is loaded anew. */
const mark = (page: Page): Promise<void> =>
  demoOf(page).evaluate(() => void Object.assign(window, { marked: true }));
const isMarked = (page: Page): Promise<boolean> => demoOf(page).evaluate(() => 'marked' in window);

const MARGIN = `<keep-your-distance id="one" demo="margin" alpha="0.35" hide="seed">${LINK}</keep-your-distance>`;

test.describe('the element', () => {
  test('shows its demo, set as its attributes say, in a frame as high as the demo', async ({
    page,
    baseURL,
  }) => {
    await open(page, baseURL!, MARGIN);
    const frame = element(page).locator('iframe');
    await expect(frame).toHaveAttribute('title', 'The margin, a demo');
    await expect(frame).toHaveAttribute('loading', 'lazy');
    await expect(frame).toHaveAttribute('allow', 'clipboard-write');
    expect(await first(page, 'ready')).toMatchObject({ demo: 'margin', settings: { alpha: 0.35 } });
    await expect(alphaOf(page)).toHaveValue('0.35');
    await expect(demoOf(page).locator('[data-setting="seed"]').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'The margin, a demo' })).toBeHidden();
    for (const width of [400, 1100]) {
      await page.setViewportSize({ width, height: 900 });
      await expect
        .poll(async () => {
          const inside = await frameOf(page)
            .locator('body')
            .evaluate((body) => body.getBoundingClientRect().height);
          return Math.ceil(inside) - (await frame.boundingBox())!.height;
        })
        .toBe(0);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1100);
  });

  test('passes a changed attribute on, and a removed one, without loading the frame again', async ({
    page,
    baseURL,
  }) => {
    await open(page, baseURL!, MARGIN);
    await first(page, 'ready');
    await mark(page);
    await element(page).evaluate((one) => one.setAttribute('alpha', '1.5'));
    await expect(alphaOf(page)).toHaveValue('1.50');
    await element(page).evaluate((one) => one.removeAttribute('alpha'));
    await expect(alphaOf(page)).toHaveValue('0.20');
    await element(page).evaluate((one) => one.setAttribute('title', 'Move α'));
    await expect(element(page).locator('iframe')).toHaveAttribute('title', 'Move α');
    await element(page).evaluate((one) => one.setAttribute('height', '333'));
    await expect(element(page).locator('iframe')).toHaveCSS('height', '333px');
    expect(await isMarked(page)).toBe(true);
    expect(await told(page, 'error')).toEqual([]);
  });

  test('loads the frame again for what belongs to its page, and keeps what was set', async ({
    page,
    baseURL,
  }) => {
    await open(page, baseURL!, MARGIN);
    await first(page, 'ready');
    await mark(page);
    await element(page).evaluate((one: HTMLElementTagNameMap['keep-your-distance']) => {
      one.set({ MINING: 'batch-hard' });
      one.setAttribute('theme', 'dark');
    });
    await expect(frameOf(page).locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(alphaOf(page)).toHaveValue('0.35');
    expect(
      (await first(page, 'ready', 'one', ({ settings }) => settings['mining'] === 'batch-hard')).settings,
    ).toMatchObject({ alpha: 0.35 });
    expect(await isMarked(page)).toBe(false);
    await element(page).evaluate((one) => one.setAttribute('demo', 'triplet'));
    await expect(frameOf(page).locator('figure[data-demo="triplet"]')).toBeVisible();
  });

  test('plays, pauses, steps, resets, sets and reads', async ({ page, baseURL }) => {
    await open(
      page,
      baseURL!,
      `<keep-your-distance id="one" demo="margin" speed="full"></keep-your-distance>`,
    );
    const { step } = await first(page, 'ready');
    const call = (name: 'play' | 'pause' | 'step' | 'reset'): Promise<void> =>
      element(page).evaluate(
        (one: HTMLElementTagNameMap['keep-your-distance'], called) => one[called](),
        name,
      );
    const read = () =>
      element(page).evaluate((one: HTMLElementTagNameMap['keep-your-distance']) => one.read());
    await call('step');
    await first(page, 'step', 'one', (said) => said.step === step + 1);
    await call('play');
    await first(page, 'step', 'one', (said) => said.state === 'running' && said.step > step + 10);
    await call('pause');
    await first(page, 'step', 'one', (said) => said.state === 'paused' && said.step > step + 10);
    await element(page).evaluate((one: HTMLElementTagNameMap['keep-your-distance']) => one.set({ alpha: 2 }));
    await expect(alphaOf(page)).toHaveValue('2.00');
    await first(page, 'settings', 'one', ({ settings }) => settings['alpha'] === 2);
    await call('reset');
    await expect.poll(async () => (await read()).step).toBe(0);
    expect(await read()).toMatchObject({ demo: 'margin', settings: { alpha: 2, speed: 'full' } });
  });

  test('raises an error for a value that cannot be taken', async ({ page, baseURL }) => {
    await open(page, baseURL!, MARGIN);
    await first(page, 'ready');
    await element(page).evaluate((one) => one.setAttribute('alpha', 'much'));
    expect((await first(page, 'error')).message).toContain('alpha=much is not a number');
    await element(page).evaluate((one) => one.setAttribute('beta', '1'));
    await first(page, 'error', 'one', ({ message }) => message.startsWith('beta is not a setting of margin'));
  });

  test('loses nothing that is set before the frame is there', async ({ page, baseURL }) => {
    await open(page, baseURL!, '<div style="height: 5000px"></div><div id="place"></div>');
    await page.waitForFunction(() => customElements.get('keep-your-distance'));
    await page.evaluate(() => {
      const one = document.createElement('keep-your-distance');
      one.id = 'one';
      one.setAttribute('demo', 'margin');
      one.set({ seed: 5 });
      document.querySelector('#place')!.append(one);
      one.setAttribute('anchor', '3');
      one.set({ alpha: 1 });
      one.set({ alpha: 0.35 });
      one.step();
    });
    await element(page).scrollIntoViewIfNeeded();
    expect((await first(page, 'ready')).settings).toMatchObject({ seed: 5, anchor: 3, alpha: 0.35 });
    await first(page, 'step', 'one', ({ state, step }) => state === 'paused' && step > 0);
    expect(await told(page, 'error')).toEqual([]);
  });

  test('takes no global attribute for a setting', async ({ page, baseURL }) => {
    await open(
      page,
      baseURL!,
      `<keep-your-distance id="one" demo="margin" class="wide" style="max-width: 600px" lang="en" dir="ltr" role="group" tabindex="-1" data-alpha="3" aria-label="A demo" onclick="void 0" draggable="false" translate="no">${LINK}</keep-your-distance>`,
    );
    await first(page, 'ready');
    const address = await element(page).locator('iframe').getAttribute('src');
    expect(new URL(address!).search).toBe('');
    await element(page).evaluate((one) => {
      for (const name of ['class', 'style', 'hidden', 'data-alpha', 'aria-label', 'slot', 'role'])
        one.setAttribute(name, '');
      one.removeAttribute('hidden');
    });
    await element(page).evaluate((one) => one.setAttribute('alpha', '0.35'));
    await expect(alphaOf(page)).toHaveValue('0.35');
    expect(await told(page, 'error')).toEqual([]);
  });

  test('lets go when it is removed, works when it is put back, and when it is moved', async ({
    page,
    baseURL,
  }) => {
    await open(page, baseURL!, `<div id="here">${MARGIN}</div><div id="there"></div>`);
    await first(page, 'ready');
    await page.evaluate(() => {
      const one = document.querySelector('#one')!;
      Object.assign(window, { kept: one });
      one.remove();
      one.setAttribute('alpha', '1');
      window.told.length = 0;
    });
    await page.evaluate(() => {
      const { kept } = window as unknown as { kept: HTMLElement };
      document.querySelector('#here')!.append(kept);
    });
    expect((await first(page, 'ready')).settings).toMatchObject({ alpha: 1 });
    await page.evaluate(() => {
      window.told.length = 0;
      document.querySelector('#there')!.append(document.querySelector('#one')!);
    });
    await first(page, 'ready');
    await expect(element(page).locator('iframe')).toHaveCount(1);
    await element(page).evaluate((one) => one.setAttribute('alpha', '0.35'));
    await expect(alphaOf(page)).toHaveValue('0.35');
    expect(await told(page, 'ready')).toHaveLength(1);
  });

  test('hears its own frame alone, when there are two', async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 1000, height: 2400 });
    await open(
      page,
      baseURL!,
      `${MARGIN}<keep-your-distance id="two" demo="margin" alpha="2"></keep-your-distance>`,
    );
    await first(page, 'ready');
    await first(page, 'ready', 'two');
    await element(page, 'two').evaluate((two) => two.setAttribute('alpha', '3'));
    await first(page, 'settings', 'two');
    await expect(alphaOf(page, 'two')).toHaveValue('3.00');
    await expect(alphaOf(page)).toHaveValue('0.35');
    expect(await told(page, 'settings')).toEqual([]);
    const read = (id: string) =>
      element(page, id).evaluate((one: HTMLElementTagNameMap['keep-your-distance']) => one.read());
    expect([(await read('one')).settings['alpha'], (await read('two')).settings['alpha']]).toEqual([0.35, 3]);
  });

  test('has the shape of a slide for a slide', async ({ page, baseURL }) => {
    await open(
      page,
      baseURL!,
      `<keep-your-distance id="one" demo="triplet" size="slide" style="width: 960px"></keep-your-distance>`,
    );
    await first(page, 'ready');
    const { width, height } = (await element(page).locator('iframe').boundingBox())!;
    expect(width / height).toBeCloseTo(16 / 9, 1);
  });
});

test.describe('the script', () => {
  for (const [how, script] of [
    ['in the head, before the element', '<script src="SITEembed.js"></script>'],
    ['deferred', '<script defer src="SITEembed.js?v=1"></script>'],
    ['as a module', '<script type="module" src="SITEembed.js"></script>'],
    ['twice', '<script src="SITEembed.js"></script><script src="SITEembed.js"></script>'],
  ] as const) {
    test(`works ${how}`, async ({ page, baseURL }) => {
      await open(page, baseURL!, how.startsWith('in the head') ? `${script}${MARGIN}` : MARGIN, {
        script: how.startsWith('in the head') ? '' : script,
      });
      await first(page, 'ready');
      await expect(alphaOf(page)).toHaveValue('0.35');
      await expect(element(page).locator('iframe')).toHaveAttribute('title', 'The margin, a demo');
    });
  }

  test('that does not know its site says so once, and the link stays', async ({ page, baseURL }) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    const script = `<script type="module">await import('SITEembed.js')</script>`;
    await open(page, baseURL!, `${MARGIN}${MARGIN.replace('one', 'two')}`, { script });
    await page.waitForFunction(() => customElements.get('keep-your-distance'));
    expect(
      complaints.filter((text) => text.startsWith('<keep-your-distance> does not know its site')),
    ).toHaveLength(1);
    await expect(element(page).getByRole('link', { name: 'The margin, a demo' })).toBeVisible();
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('asks no more of a strict policy than itself and its frame', async ({ page, baseURL }) => {
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    const ear = `'unsafe-inline'`;
    await open(page, baseURL!, MARGIN, {
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src SITEembed.js ${ear}; frame-src SITE; require-trusted-types-for 'script'`,
      },
    });
    await first(page, 'ready');
    await expect(element(page).locator('iframe')).toHaveCSS('border-top-width', '0px');
    expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
  });
});

test.describe('a frame that does not speak', () => {
  const BLOCKED = { headers: { 'Content-Security-Policy': `frame-src 'none'` } };

  test('leaves the author’s link, and an error', async ({ page, baseURL }) => {
    await open(page, baseURL!, MARGIN, BLOCKED);
    const { message } = await first(page, 'error');
    expect(message).toContain('margin does not speak');
    expect(message).toContain('frame-src');
    await expect(page.getByRole('link', { name: 'The margin, a demo' })).toBeVisible();
  });

  test('leaves a link that the element makes, where the author has written none', async ({
    page,
    baseURL,
  }) => {
    await open(page, baseURL!, MARGIN.replace(LINK, '\n'), BLOCKED);
    const link = page.getByRole('link', { name: 'margin, a demo of Keep Your Distance' });
    await expect(link).toBeVisible();
    expect(await link.getAttribute('href')).toBe(
      new URL('./embed/margin/?alpha=0.35&hide=seed', baseURL).href,
    );
  });

  test('makes read() reject with a sentence', async ({ page, baseURL }) => {
    await open(page, baseURL!, MARGIN, BLOCKED);
    await page.waitForFunction(() => customElements.get('keep-your-distance'));
    const why = element(page).evaluate((one: HTMLElementTagNameMap['keep-your-distance']) =>
      one.read().then(String, ({ message }) => message),
    );
    expect(await why).toContain('margin did not answer');
  });
});

test('no setting of a demo has the name of an attribute that every element has', async ({
  page,
  baseURL,
}) => {
  await page.goto(baseURL!);
  const names = DEMOS.flatMap(({ settings }) => Object.keys(settings).map((key) => key.toLowerCase()));
  const taken = await page.evaluate(
    (all) => all.filter((name) => name in HTMLElement.prototype || !/^[a-z\d]+$/.test(name)),
    names,
  );
  expect(taken).toEqual([]);
});
