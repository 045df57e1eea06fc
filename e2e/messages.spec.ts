import { expect, type FrameLocator, type Page, test } from '@playwright/test';
import { stepOf } from './demo';
import { hostOf } from './host';

interface Heard {
  readonly type: string;
  readonly id?: string | number;
  readonly state: string;
  readonly step: number;
  readonly height: number;
  readonly message: string;
  readonly times?: number;
  readonly settings: Readonly<Record<string, unknown>>;
}

declare global {
  interface Window {
    heard: Heard[];
    send: (message: unknown) => void;
  }
}

const EAR = `<script>
  window.heard = [];
  window.send = (message) => frames[0].postMessage(message, '*');
  addEventListener('message', ({ data }) => heard.push(data));
</script>`;

/** A demo in a frame of another site, and what the two say to each other. */
class Host {
  readonly #page: Page;
  readonly frame: FrameLocator;

  constructor(page: Page) {
    this.#page = page;
    this.frame = page.frameLocator('iframe').first();
  }

  get demo() {
    return this.frame.locator('figure[data-demo]');
  }

  get alpha() {
    return this.demo.getByRole('spinbutton', { name: 'Margin α' }).first();
  }

  send(message: object): Promise<void> {
    return this.sendRaw({ keepYourDistance: 1, ...message });
  }

  sendRaw(message: unknown): Promise<void> {
    return this.#page.evaluate((sent) => window.send(sent), message);
  }

  /** All that was heard: of one type, or everything. */
  heard(type?: string): Promise<Heard[]> {
    return this.#page.evaluate(
      (wanted) => window.heard.filter(({ type }) => wanted === undefined || type === wanted),
      type,
    );
  }

  async first(type: string, fits: (said: Heard) => boolean = () => true): Promise<Heard> {
    const fitting = async (): Promise<Heard[]> => (await this.heard(type)).filter(fits);
    await expect.poll(async () => (await fitting()).length, type).toBeGreaterThan(0);
    return (await fitting())[0]!;
  }

  error(words: string): Promise<Heard> {
    return this.first('error', ({ message }) => message.includes(words));
  }
}

interface Around {
  readonly before?: string;
  readonly after?: string;
}

/** Opens a host whose first frame is an embed; it is closed when the test is over. */
async function open(
  page: Page,
  baseURL: string,
  embed: string,
  { before = '', after = '' }: Around = {},
): Promise<Host> {
  const address = new URL(`./embed/${embed}`, baseURL).href.replaceAll('&', '&amp;');
  const host = await hostOf(
    `${EAR}${before}<iframe title="A demo" src="${address}" width="800" height="900"></iframe>${after}`,
  );
  page.once('close', host.close);
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(host.address);
  return new Host(page);
}

test.describe('an embed, to the page around it,', () => {
  test('says hello, how high it is, and that it is ready', async ({ page, baseURL }) => {
    const host = await open(page, baseURL!, 'margin/?alpha=0.35');
    expect((await host.first('ready')).settings).toMatchObject({ alpha: 0.35, mining: 'batch-all' });
    const all = await host.heard();
    expect(all[0]).toMatchObject({
      keepYourDistance: 1,
      type: 'hello',
      demo: 'margin',
      state: 'asleep',
      settings: {},
    });
    const heights = await host.heard('height');
    const body = await host.frame
      .locator('body')
      .evaluate((element) => element.getBoundingClientRect().height);
    expect(heights.at(-1)!.height).toBe(Math.ceil(body));
  });

  test('is ready also when its own script comes after the demo is awake', async ({ page, baseURL }) => {
    let letIn = (): void => {};
    const isAwake = new Promise<void>((resolve) => {
      letIn = resolve;
    });
    await page.route(/\/_astro\/Embed\..*\.js/, async (route) => {
      await isAwake;
      await route.continue();
    });
    // The page around it is loaded when all of the frame is.
    const opened = open(page, baseURL!, 'margin/?alpha=0.35');
    await expect(page.frameLocator('iframe').locator('astro-island:not([ssr])')).toHaveCount(1);
    letIn();
    const host = await opened;
    expect((await host.first('ready')).settings).toMatchObject({ alpha: 0.35 });
    await host.send({ type: 'set', settings: { alpha: 1 } });
    await expect(host.alpha).toHaveValue('1.00');
  });

  test('says its height in the words of Canvas and of Pym, whose parent may ask by a width', async ({
    page,
    baseURL,
  }) => {
    const host = await open(page, baseURL!, 'triplet/?childId=demo-7&initialWidth=800');
    await host.first('ready');
    const { height } = (await host.heard('height')).at(-1)!;
    const pym = `pymxPYMxdemo-7xPYMxheightxPYMx${height}`;
    const all: unknown[] = await host.heard();
    expect(all).toContainEqual({ subject: 'lti.frameResize', height });
    expect(all).toContain(pym);
    await expect(host.demo).not.toContainText('childId');
    const times = async (): Promise<number> =>
      (await host.heard()).filter((said: unknown) => said === pym).length;
    const before = await times();
    await host.sendRaw('pymxPYMxanotherxPYMxwidthxPYMx800');
    await host.sendRaw('pymxPYMxdemo-7xPYMxwidthxPYMx800');
    await expect.poll(times).toBe(before + 1);
  });

  test('says no height on a slide, which fits its frame', async ({ page, baseURL }) => {
    const host = await open(page, baseURL!, 'triplet/?size=slide');
    await host.first('ready');
    expect(await host.heard('hello')).toHaveLength(1);
    expect(await host.heard('height')).toEqual([]);
  });

  test('tells what the reader sets', async ({ page, baseURL }) => {
    const host = await open(page, baseURL!, 'margin/');
    await host.first('ready');
    await host.alpha.fill('1.5');
    await host.alpha.press('Enter');
    expect(
      (await host.first('settings', ({ settings }) => settings['alpha'] === 1.5)).settings,
    ).toMatchObject({
      mining: 'batch-all',
    });
  });
});

test.describe('a command', () => {
  test('read is answered with how the demo stands', async ({ page, baseURL }) => {
    const host = await open(page, baseURL!, 'margin/');
    await host.first('ready');
    await host.send({ type: 'read', id: 'now' });
    const step = await stepOf(host.demo);
    expect(await host.first('state')).toMatchObject({
      id: 'now',
      demo: 'margin',
      state: 'idle',
      step,
      settings: { alpha: 0.2, unit: true },
      figures: { loss: Number(await host.demo.getAttribute('data-loss')) },
    });
  });

  test('set is in the picture, locked or not, and null puts it back', async ({ page, baseURL }) => {
    const host = await open(page, baseURL!, 'margin/?lock=alpha');
    await host.first('ready');
    await expect(host.alpha).toBeDisabled();
    await host.send({ type: 'set', id: 1, settings: { alpha: 0.35, ANCHOR: 3 } });
    await expect(host.alpha).toHaveValue('0.35');
    await expect(host.demo.locator('[data-part~="sentence"]')).toContainText('0.35');
    expect(await host.first('state', ({ id }) => id === 1)).toMatchObject({
      settings: { alpha: 0.35, anchor: 3 },
    });
    expect(await host.heard('settings')).toHaveLength(1);
    await host.send({ type: 'set', settings: { alpha: null } });
    await expect(host.alpha).toHaveValue('0.20');
    expect(await host.heard('error')).toEqual([]);
  });

  test('play, pause, step and reset do what the buttons do; five quick steps are five', async ({
    page,
    baseURL,
  }) => {
    const host = await open(page, baseURL!, 'margin/?speed=full');
    await host.first('ready');
    const start = await stepOf(host.demo);
    for (let i = 1; i <= 5; i++) await host.send({ type: 'step', id: i });
    await expect.poll(() => stepOf(host.demo)).toBe(start + 5);
    await host.send({ type: 'play' });
    await host.first('step', ({ state, step }) => state === 'running' && step > start + 20);
    await host.send({ type: 'pause', id: 'stop' });
    expect(await host.first('state', ({ id }) => id === 'stop')).toMatchObject({ state: 'paused' });
    await expect(host.demo.getByRole('button', { name: 'Train' })).toBeVisible();
    await host.send({ type: 'reset' });
    await expect.poll(() => stepOf(host.demo)).toBe(0);
    expect(await host.heard('error')).toEqual([]);
  });

  test('that comes before the demo is awake waits for it, and step wakes it', async ({ page, baseURL }) => {
    const host = await open(page, baseURL!, 'margin/?start=click');
    const { step } = await host.first('hello');
    await host.send({ type: 'set', settings: { alpha: 1 } });
    await host.send({ type: 'set', id: 2, settings: { seed: 8, nonsense: 1 } });
    await host.send({ type: 'read', id: 3 });
    expect(await host.first('state')).toMatchObject({ id: 3, state: 'asleep', settings: {} });
    await host.send({ type: 'set', settings: { seed: 7 } });
    await host.send({ type: 'step', id: 4 });
    expect((await host.first('ready')).settings).toMatchObject({ alpha: 1, seed: 7 });
    expect(await host.error('nonsense')).toMatchObject({ id: 2 });
    expect((await host.heard('state')).map(({ id }) => id)).toEqual([3, 2, 4]);
    await expect.poll(() => stepOf(host.demo)).toBe(step + 1);
  });

  test('out of view is followed too; to play is to train once it is seen', async ({ page, baseURL }) => {
    const host = await open(page, baseURL!, 'margin/?speed=full', {
      before: '<div style="height: 4000px"></div>',
    });
    const { step } = await host.first('hello');
    await host.send({ type: 'play', id: 1 });
    await host.send({ type: 'set', id: 2, settings: { alpha: 0.35 } });
    expect(await host.first('state', ({ id }) => id === 2)).toMatchObject({
      step,
      settings: { alpha: 0.35 },
    });
    await host.send({ type: 'read', id: 3 });
    expect(['idle', 'paused', 'loading']).toContain((await host.first('state', ({ id }) => id === 3)).state);
    await page.locator('iframe').scrollIntoViewIfNeeded();
    await host.first('step', (said) => said.state === 'running' && said.step > step + 20);
    await page.evaluate(() => scrollTo(0, 0));
    await host.first('step', (said) => said.state === 'paused');
  });

  test('to train is refused by a demo that does not', async ({ page, baseURL }) => {
    const host = await open(page, baseURL!, 'triplet/');
    await host.first('ready');
    await host.send({ type: 'play', id: 9 });
    expect(
      await host.error('play: triplet does not train step by step; send set, reset or read.'),
    ).toMatchObject({ id: 9 });
  });
});

test.describe('nonsense', () => {
  const WRONG: readonly [sent: object, said: string][] = [
    [
      { keepYourDistance: 2, type: 'play' },
      'keepYourDistance: 2 is a version of the messages that this demo does not know',
    ],
    [{ keepYourDistance: 1 }, 'type: undefined is not a command'],
    [{ keepYourDistance: 1, type: 'explode' }, 'type: “explode” is not a command; send read, set, play'],
    [{ keepYourDistance: 1, type: 'play', id: { deep: 1 } }, 'id: an object is neither a text nor a number'],
    [{ keepYourDistance: 1, type: 'set' }, 'settings: undefined is not an object of settings'],
    [{ keepYourDistance: 1, type: 'set', settings: [0.35] }, 'settings: a list is not an object of settings'],
    [{ keepYourDistance: 1, type: 'set', settings: { alpha: { is: 1 } } }, 'settings: alpha is an object'],
    [
      { keepYourDistance: 1, type: 'set', settings: { alpha: 99 } },
      'alpha=99 is outside 0.00 to 5.00; 5.00 was taken.',
    ],
    [{ keepYourDistance: 1, type: 'set', settings: { alpha: 'much' } }, 'alpha=much is not a number'],
    [
      { keepYourDistance: 1, type: 'set', settings: { mining: 'gold' } },
      'mining=gold is not one of batch-all',
    ],
    [
      { keepYourDistance: 1, type: 'set', settings: { beta: 1 } },
      'beta is not a setting of margin; there are alpha',
    ],
  ];

  test('is answered with an error that names the value, and the demo goes on', async ({ page, baseURL }) => {
    const host = await open(page, baseURL!, 'margin/');
    await host.first('ready');
    for (const [sent, said] of WRONG) {
      await host.sendRaw(sent);
      await host.error(said);
    }
    await host.send({ type: 'set', settings: { alpha: 0.35 } });
    await expect(host.alpha).toHaveValue('0.35');
  });

  test('that is not for the demo is left alone', async ({ page, baseURL }) => {
    const host = await open(page, baseURL!, 'margin/');
    await host.first('ready');
    for (const sent of [null, 7, 'play', [], {}, { type: 'play' }, { data: { keepYourDistance: 1 } }])
      await host.sendRaw(sent);
    await host.send({ type: 'read', id: 1 });
    expect(await host.first('state')).toMatchObject({ state: 'idle' });
    expect(await host.heard('error')).toEqual([]);
  });

  test('from a stranger is not heard: another frame, or a window that the page opened', async ({
    page,
    baseURL,
  }) => {
    const shout = `{ keepYourDistance: 1, type: 'set', settings: { alpha: 3 } }`;
    const stranger = `<iframe title="A stranger" srcdoc="<script>onmessage = () => parent.frames[0].postMessage(${shout}, '*')</script>"></iframe>`;
    const host = await open(page, baseURL!, 'margin/', { after: stranger });
    await host.first('ready');
    await page.evaluate(() => window.frames[1]!.postMessage('shout', '*'));
    const opened = page.waitForEvent('popup');
    await page.evaluate(() => void window.open('about:blank'));
    await (await opened).evaluate(() =>
      window.opener.frames[0].postMessage({ keepYourDistance: 1, type: 'set', settings: { alpha: 3 } }, '*'),
    );
    await host.send({ type: 'read', id: 1 });
    expect(await host.first('state')).toMatchObject({ settings: { alpha: 0.2 } });
    expect(await host.heard('settings')).toEqual([]);
  });

  test('of ten megabytes is refused in a short sentence', async ({ page, baseURL }) => {
    const host = await open(page, baseURL!, 'margin/');
    await host.first('ready');
    await page.evaluate(() => {
      const { send } = window;
      const long = '9'.repeat(1e7);
      send(long);
      send({ keepYourDistance: 1, type: long });
      send({ keepYourDistance: 1, type: 'set', settings: { alpha: long } });
      send({ keepYourDistance: 1, type: 'set', settings: { [long]: 1 } });
      send({
        keepYourDistance: 1,
        type: 'set',
        settings: Object.fromEntries(
          long
            .slice(0, 1e5)
            .split('')
            .map((_, i) => [i, 1]),
        ),
      });
      send({ keepYourDistance: 1, type: 'set', id: long, settings: { alpha: 0.35 } });
    });
    await expect(host.alpha).toHaveValue('0.35');
    await host.error('100000 of them are more than any demo has');
    for (const { message } of await host.heard('error')) expect(message.length).toBeLessThan(400);
  });

  test('or sense, a thousand times at once, draws no more than once a picture, and the last value wins', async ({
    page,
    baseURL,
  }) => {
    const host = await open(page, baseURL!, 'margin/?speed=full');
    await host.first('ready');
    await host.send({ type: 'play' });
    await host.first('step', ({ state }) => state === 'running');
    const pictures = await page.evaluate(async () => {
      const { send } = window;
      let drawn = 0;
      let isOver = false;
      const count = (): void => {
        drawn++;
        if (!isOver) requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
      for (let i = 1; i <= 1000; i++) {
        send({ keepYourDistance: 1, type: 'set', settings: { alpha: i === 1000 ? 0.35 : i / 500, beta: i } });
        send({ keepYourDistance: 1, type: 'nonsense' });
        if (i % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      isOver = true;
      return drawn;
    });
    await expect(host.alpha).toHaveValue('0.35');
    const settings = await host.heard('settings');
    expect(settings.length).toBeGreaterThan(5);
    expect(settings.length).toBeLessThanOrEqual(pictures);
    const errors = await host.heard('error');
    // One a picture for the setting that is none, and one for the command that is none.
    expect(errors.length).toBeLessThanOrEqual(2 * pictures);
    const nonsense = errors.filter(({ message }) => message.includes('“nonsense”'));
    expect(nonsense.reduce((sum, { times = 1 }) => sum + times, 0)).toBe(1000);
    const before = await stepOf(host.demo);
    await expect.poll(() => stepOf(host.demo)).toBeGreaterThan(before);
  });
});
