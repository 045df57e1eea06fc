import { expect, type FrameLocator, type Locator, type Page, test } from '@playwright/test';
import { DEMOS } from '../src/demos/catalogue';
import { expectAccessible } from './axe';
import { openDemo } from './demo';
import { hostOf } from './host';

/** The demo in a frame, whatever made the frame. */
const demoIn = (frame: FrameLocator): Locator => frame.locator('figure[data-demo]');

const frameOf = (page: Page): FrameLocator => page.frameLocator('keep-your-distance iframe');

/** The builder, its preview awake. */
async function openBuilder(page: Page, query = ''): Promise<Locator> {
  await page.goto(`./teach/${query}`);
  return awake(page);
}

async function awake(page: Page): Promise<Locator> {
  const demo = demoIn(frameOf(page));
  // The page may still grow above it.
  await expect(async () => {
    await demo.scrollIntoViewIfNeeded();
    await expect(frameOf(page).locator('html')).toHaveAttribute('data-awake', '', { timeout: 1000 });
  }).toPass({ timeout: 20_000 });
  return demo;
}

/** The text that would be copied. */
const copied = (page: Page): Locator =>
  page.getByRole('region', { name: 'Take it with you' }).getByRole('textbox');

async function setBox(box: Locator, value: string): Promise<void> {
  await box.fill(value);
  await box.press('Enter');
  await box.blur();
}

const alphaIn = (demo: Locator): Locator => demo.getByRole('spinbutton', { name: 'Margin α', exact: true });

test('what is played in the preview is what will be copied, and the preview goes on', async ({ page }) => {
  const demo = await openBuilder(page);
  await expect(copied(page)).toHaveValue(/\/embed\/margin\/"/);
  await demo.evaluate((figure) => figure.classList.add('the-same'));
  await setBox(alphaIn(demo), '0.35');
  await expect(copied(page)).toHaveValue(/\/embed\/margin\/\?alpha=0\.35&amp;v=1"/);
  await expect(page.getByRole('spinbutton', { name: 'Margin' })).toHaveValue('0.35');
  await expect(page).toHaveURL(/teach\/\?demo=margin&alpha=0\.35&v=1$/);
  await expect(demo).toHaveClass(/the-same/);
});

test('what is set beside the preview is in it, locked or not, and can be put back', async ({ page }) => {
  await openBuilder(page);
  await page.getByRole('checkbox', { name: 'Lock Margin' }).check();
  const demo = await awake(page);
  await expect(alphaIn(demo)).toBeDisabled();
  await setBox(page.getByRole('spinbutton', { name: 'Margin' }), '1.2');
  await expect(alphaIn(demo)).toHaveValue('1.20');
  await expect(copied(page)).toHaveValue(/alpha=1\.20&amp;v=1&amp;lock=alpha"/);
  await page.getByRole('button', { name: 'Put Margin back to 0.20' }).click();
  await expect(alphaIn(demo)).toHaveValue('0.20');
  await expect(copied(page)).toHaveValue(/\/embed\/margin\/\?lock=alpha"/);
});

test('what is hidden is not in the preview, and a hidden setting counts as locked', async ({ page }) => {
  const demo = await openBuilder(page);
  const speed = demo.getByRole('combobox', { name: 'Speed' });
  await expect(speed).toBeVisible();
  await page.getByRole('checkbox', { name: 'Hide Speed' }).check();
  await expect(speed).toBeHidden();
  await expect(page.getByRole('checkbox', { name: 'Lock Speed' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Lock Speed' })).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Hide the line that leads to the lesson' }).check();
  await expect(copied(page)).toHaveValue(/\?hide=speed%2Chome"/);
  await expect(frameOf(page).getByRole('link', { name: /lesson 4/ })).toBeHidden();
});

test('another demo begins afresh, and its ready-made settings are those of its declaration', async ({
  page,
}) => {
  const about = DEMOS.find(({ name, presets }) => name === 'triplet' && presets.length > 0)!;
  const preset = about.presets.at(-1)!;
  await openBuilder(page, '?demo=margin&alpha=0.35&hide=seed&width=320');
  await page.getByRole('combobox', { name: 'Demo' }).selectOption({ label: about.title });
  const demo = await awake(page);
  await expect(demo).toHaveAttribute('data-demo', about.name);
  await expect(page).toHaveURL(/teach\/\?demo=triplet&width=320&v=1$/);
  await page.getByRole('group', { name: 'Begins' }).getByRole('button', { name: preset.label }).click();
  await awake(page);
  await expect(copied(page)).toHaveValue(new RegExp(`/embed/triplet/${preset.name}/"`));
  await page.getByRole('group', { name: 'Begins' }).getByRole('button', { name: 'as it is' }).click();
  await expect(copied(page)).toHaveValue(/\/embed\/triplet\/"/);
});

test('a preset is found among the demos, and is called by its name in whatever is copied', async ({
  page,
}) => {
  await openBuilder(page, '?demo=margin&hide=speed&copy=element');
  const list = page.getByRole('combobox', { name: 'Demo' });
  await list.selectOption({ label: 'The margin α: α too small' });
  await awake(page);
  await expect(page.getByRole('checkbox', { name: 'Hide Speed' })).toBeChecked();
  await expect(alphaIn(demoIn(frameOf(page)))).toHaveValue('0.02');
  await list.selectOption({ label: 'Who is at the door: John is called Bob' });
  const demo = await awake(page);
  await expect(demo.locator('[data-part="sentence"]').first()).toContainText('The classifier says Bob');
  await expect(copied(page)).toHaveValue(
    /<keep-your-distance demo="stranger" preset="john-is-called-bob"><a href="[^"]+\/embed\/stranger\/john-is-called-bob\/">Who is at the door: John is called Bob, a demo</,
  );
  await page.getByRole('radio', { name: 'Iframe' }).check();
  await expect(copied(page)).toHaveValue(
    /\/embed\/stranger\/john-is-called-bob\/" title="Who is at the door: John is called Bob, a demo"/,
  );
  await page.getByRole('group', { name: 'Begins' }).getByRole('button', { name: 'as it is' }).click();
  await expect(list).toHaveValue('stranger');
});

test('a setting without a control waits under its heading, and can be locked there', async ({ page }) => {
  await openBuilder(page);
  const lock = page.getByRole('checkbox', { name: 'Lock Faces' });
  await expect(page.getByRole('checkbox', { name: 'Lock Speed' })).toBeVisible();
  await expect(lock).toBeHidden();
  await page.getByText('More settings').click();
  await lock.check();
  await expect(copied(page)).toHaveValue(/\?lock=faces"/);
  await lock.uncheck();
  await expect(lock).toBeVisible();
  await lock.check();
  await expect(page).toHaveURL(/lock=faces/);
  await page.reload();
  await expect(lock).toBeChecked();
});

test('what a slide leaves out is not offered to be hidden', async ({ page }) => {
  await openBuilder(page);
  const boxes = ['Hide Speed', 'Hide Share', 'Hide the curves of the run'].map((name) =>
    page.getByRole('checkbox', { name, exact: true }),
  );
  for (const box of boxes) await expect(box).toBeVisible();
  await page.getByRole('radio', { name: 'a slide, 16:9' }).check();
  await awake(page);
  await page.getByText('More settings').click();
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toBeVisible();
  for (const box of boxes) await expect(box).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: 'Hide Margin' })).toBeVisible();
});

test('a demo that begins with something measured begins so here, and nothing is said of it', async ({
  page,
}) => {
  for (const { name } of DEMOS.filter(({ measured }) => measured)) {
    await openBuilder(page, `?demo=${name}`);
    await expect(page.getByRole('button', { name: /^Put .* back/ }), name).toHaveCount(0);
    await expect(copied(page), name).toHaveValue(new RegExp(`/embed/${name}/"`));
  }
});

test('the preview is as wide as it is asked to be, and the plain frame as high as the preview', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await openBuilder(page);
  const frame = page.locator('keep-your-distance');
  for (const width of ['320', '960', '640']) {
    await page.getByRole('radio', { name: width }).check();
    await expect.poll(async () => (await frame.boundingBox())!.width).toBe(Number(width));
    const given = async (): Promise<number> =>
      Number(/height="(\d+)"/.exec(await copied(page).inputValue())![1]);
    const over = async (): Promise<number> => (await given()) - (await frame.boundingBox())!.height;
    await expect.poll(over).toBeGreaterThanOrEqual(0);
    await expect.poll(over).toBeLessThan(20);
    await expect(
      page.getByText(`pixels high: what the demo needs at a width of ${width}, as in the preview`),
    ).toBeVisible();
  }
});

test('it is written down in six ways', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openBuilder(page, '?demo=margin&alpha=0.35&hide=seed');
  // The site that is tested is.
  await expect(page.getByText('This copy of the notebook is on your own computer')).toBeVisible();
  const kinds: readonly (readonly [string, RegExp])[] = [
    [
      'Element',
      /^<script async src="[^"]+\/embed\.js"><\/script>\n<keep-your-distance demo="margin" alpha="0\.35" hide="seed"><a /,
    ],
    [
      'Markdown',
      /^\[!\[The margin α, a demo\]\(http[^)]+\/cards\/margin\.png\)\]\(http[^)]+\/embed\/margin\/\?alpha=0\.35&v=1&hide=seed\)$/,
    ],
    [
      'reveal.js slide',
      /^<section data-background-iframe="[^"]+&amp;size=slide" data-background-interactive/,
    ],
    ['Link', /^http[^"<>]+\/embed\/margin\/\?alpha=0\.35&v=1&hide=seed$/],
    ['Iframe', /^<iframe src="[^"]+\/embed\/margin\/\?alpha=0\.35&amp;v=1&amp;hide=seed" /],
  ];
  for (const [name, text] of kinds) {
    await page.getByRole('radio', { name }).check();
    await expect(copied(page)).toHaveValue(text);
  }
  const before = asked.length;
  await page.getByRole('radio', { name: 'QR code' }).check();
  const code = page.getByRole('img', { name: /QR code/ });
  await expect(code).toHaveJSProperty('complete', true);
  expect(await code.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  expect(asked.slice(before).filter((url) => /\/qr\.[^/]*\.js|uqr/.test(url))).not.toEqual([]);
  expect(asked.slice(0, before).filter((url) => /\/qr\.[^/]*\.js|uqr/.test(url))).toEqual([]);
  await expect(copied(page)).toHaveValue(/^http/);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Save as SVG' }).click();
  expect((await file).suggestedFilename()).toBe('keep-your-distance-margin.svg');
});

test('Copy copies, and where it may not, selects', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBuilder(page);
  const section = page.getByRole('region', { name: 'Take it with you' });
  await section.getByRole('button', { name: 'Copy' }).click();
  await expect(section.getByRole('status')).toHaveText('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await copied(page).inputValue());
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await section.getByRole('button', { name: 'Copy' }).click();
  await expect(section.getByRole('status')).toContainText('The text is selected');
  const selected = await copied(page).evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe(await copied(page).inputValue());
});

for (const kind of ['Iframe', 'Element']) {
  test(`the copied ${kind.toLowerCase()} does in a page of another origin what the builder showed`, async ({
    page,
  }) => {
    await openBuilder(page, '?demo=margin&width=640');
    await setBox(page.getByRole('spinbutton', { name: 'Margin' }), '0.35');
    await page.getByRole('checkbox', { name: 'Hide Speed' }).check();
    await page.getByRole('checkbox', { name: 'Lock Margin' }).check();
    await page.getByRole('textbox', { name: 'Caption' }).fill('Move α, and say "why" & <when>');
    await page.getByRole('textbox', { name: 'Caption' }).blur();
    await expect(frameOf(page).getByText('Move α, and say')).toBeVisible();
    await awake(page);
    await expect(copied(page)).toHaveValue(/alpha=0\.35&amp;/);
    await expect(alphaIn(demoIn(frameOf(page)))).toHaveValue('0.35');
    // What the address asks for is trained up to the step of the first picture.
    await expect(demoIn(frameOf(page))).toHaveAttribute('data-state', 'paused');
    const shown = await frameOf(page).locator('[data-part="sentence"]').textContent();
    await page.getByRole('radio', { name: kind }).check();
    const host = await hostOf(`<div style="width: 640px">${await copied(page).inputValue()}</div>`);
    try {
      await page.goto(host.address);
      const frame = page.frameLocator('iframe');
      await expect(frame.locator('html')).toHaveAttribute('data-awake', '');
      await expect(alphaIn(demoIn(frame))).toHaveValue('0.35');
      await expect(alphaIn(demoIn(frame))).toBeDisabled();
      await expect(demoIn(frame).getByRole('combobox', { name: 'Speed' })).toBeHidden();
      await expect(frame.getByText('Move α, and say "why" & <when>')).toBeVisible();
      await expect(frame.locator('[data-part="sentence"]')).toHaveText(shown!);
      // Neither cuts the demo off.
      const cut = async (): Promise<number> =>
        (await frame.locator('body').evaluate((body) => body.scrollHeight)) -
        (await page.locator('iframe').boundingBox())!.height;
      await expect.poll(cut).toBeLessThanOrEqual(0);
    } finally {
      host.close();
    }
  });
}

test('on a phone the preview begins as wide as one', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('./teach/');
  await expect(page.getByRole('radio', { name: '320' })).toBeChecked();
});

test('the address keeps everything, through reload and back', async ({ page }) => {
  const query =
    '?demo=tug&preset=&alpha=0.35&hide=share%2Cseed&lock=anchor&theme=dark&start=click&caption=Look&width=960&copy=link&v=1';
  await page.goto(`./teach/${query}`);
  const isThere = async (): Promise<void> => {
    await expect(page.getByRole('combobox', { name: 'Demo' })).toHaveValue('tug');
    await expect(page.getByRole('spinbutton', { name: 'Margin' })).toHaveValue('0.35');
    for (const name of ['Hide Share', 'Hide Seed', 'Lock Anchor'])
      await expect(page.getByRole('checkbox', { name })).toBeChecked();
    for (const name of ['dark', 'by a click', '960', 'Link'])
      await expect(page.getByRole('radio', { name })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Caption' })).toHaveValue('Look');
    await expect(copied(page)).toHaveValue(
      /\/embed\/tug\/\?alpha=0\.35&v=1&hide=seed%2Cshare&lock=anchor&theme=dark&start=click&caption=Look$/,
    );
  };
  await isThere();
  await expect(frameOf(page).getByRole('button', { name: 'Start the demo' })).toBeVisible();
  await page.reload();
  await isThere();
  await page.getByRole('link', { name: 'Glossary' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible();
  await page.goBack();
  await isThere();
});

test('an address that makes no sense is answered in sentences, and the rest of it is kept', async ({
  page,
}) => {
  await openBuilder(page, '?demo=marginal&alpha=9&hide=sead,seed&theme=blue&preset=none-such');
  for (const said of [
    'demo=marginal is not one of embedding',
    'alpha=9 is outside 0.00 to 5.00; 5.00 was taken.',
    'hide=sead names nothing in this demo',
    'theme=blue is not one of system, light, dark',
    'preset=none-such is not one of margin',
  ])
    await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByRole('checkbox', { name: 'Hide Seed' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Hide Share' }).check();
  await expect(page.getByText('demo=marginal')).toHaveCount(0);
});

test('with the keyboard alone, a demo is chosen, a control hidden and the line copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openBuilder(page);
  await page.getByRole('combobox', { name: 'Demo' }).focus();
  await page.keyboard.type('Pull');
  await expect(page.getByRole('combobox', { name: 'Demo' })).toHaveValue('tug');
  await awake(page);
  const hide = page.getByRole('checkbox', { name: 'Hide Speed' });
  await hide.focus();
  await page.keyboard.press('Space');
  await expect(hide).toBeFocused();
  await page.getByRole('radio', { name: 'Iframe' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(copied(page)).toHaveValue(/^<script/);
  await page.keyboard.press('Tab');
  await expect(copied(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Take it with you' }).getByRole('status')).toHaveText(
    'Copied.',
  );
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '<keep-your-distance demo="tug" hide="speed">',
  );
});

test('a demo of a lesson leads to the builder with its settings', async ({ page }) => {
  const demo = await openDemo(page, 'margin', './lessons/the-margin/?alpha=0.35');
  await demo.getByRole('button', { name: 'Embed' }).click();
  await demo.getByRole('link', { name: /builder/ }).click();
  await awake(page);
  await expect(page.getByRole('combobox', { name: 'Demo' })).toHaveValue('margin');
  await expect(page.getByRole('spinbutton', { name: 'Margin' })).toHaveValue('0.35');
});

test('at 320 px nothing overflows, and axe finds nothing, light or dark', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openBuilder(page, '?demo=margin&alpha=9&width=960&copy=qr');
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await expectAccessible(page);
});
