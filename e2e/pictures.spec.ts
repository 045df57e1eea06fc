import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';
import { drawFace } from '../src/faces/draw';
import { person } from '../src/faces/person';
import { shot } from '../src/faces/shot';
import { expectAccessible } from './axe';

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The part of the lab where the reader brings pictures, awake. */
async function pickerOf(page: Page): Promise<Locator> {
  await page.goto('./lab/');
  const add = page.getByRole('group', { name: 'Add pictures' });
  await add.scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]').filter({ has: add })).toHaveCount(0);
  return page.locator('.picker');
}

const files = (picker: Locator) => picker.getByLabel('Picture files');
const crops = (row: Locator) => row.getByRole('button', { name: /^Crop of / });

/** A drawn face as a colour picture of 160 × 160. */
function face(personSeed: number, shotSeed: number): Sharp {
  const grey = Uint8Array.from(drawFace(person(personSeed), shot(shotSeed), 160), (value) => 255 * value);
  return sharp(grey, { raw: { width: 160, height: 160, channels: 1 } }).toColourspace('srgb');
}

async function upload(name: string, picture: Sharp | Buffer): Promise<Upload> {
  const buffer = Buffer.isBuffer(picture) ? picture : await picture.toBuffer();
  return { name, mimeType: '', buffer };
}

/** `count` pictures of one person, named bob-0.png and so on. */
function series(name: string, personSeed: number, count: number): Promise<Upload[]> {
  return Promise.all(
    Array.from({ length: count }, (_, i) => upload(`${name}-${i}.png`, face(personSeed, i).png())),
  );
}

/** Puts pictures in and says who they show. */
async function bring(picker: Locator, name: string, uploads: Upload[]): Promise<Locator> {
  await files(picker).setInputFiles(uploads);
  const nobody = picker.getByRole('region', { name: 'Pictures without a name' });
  await expect(crops(nobody)).toHaveCount(uploads.length);
  await nobody.getByLabel('Who is this?').fill(name);
  await nobody.getByLabel('Who is this?').press('Enter');
  const row = picker.getByRole('region', { name, exact: true });
  await expect(crops(row)).toHaveCount(uploads.length);
  return row;
}

/** Grey values of what the encoder sees of the open picture, by row and column. */
function seenBy(picker: Locator): Promise<number[]> {
  return picker.getByRole('img', { name: /as the encoder sees it/ }).evaluate((canvas) => {
    const pen = (canvas as HTMLCanvasElement).getContext('2d');
    return Array.from(pen?.getImageData(0, 0, 24, 24).data ?? []).filter((_, i) => i % 4 === 0);
  });
}

test.describe('own pictures', () => {
  test('are named, used and trained on, and nothing is sent', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (request.method() !== 'GET' || request.postData() !== null)
        sent.push(`${request.method()} ${request.url()}`);
      if (protocol.startsWith('http') && host !== new URL(page.url()).host && page.url() !== 'about:blank')
        sent.push(request.url());
    });
    const picker = await pickerOf(page);
    const use = picker.getByRole('button', { name: 'Use these pictures' });

    await bring(picker, 'Bob', await series('bob', 36701, 4));
    await expect(use).toBeDisabled();
    await expect(picker).toContainText('So far there is only Bob: add another person.');
    await bring(picker, 'Thomas', await series('thomas', 11240, 6));
    await expect(use).toBeEnabled();
    await use.click();
    await expect(picker.getByRole('status').first()).toHaveText(
      'Ready: 2 people, 7 pictures to train on, 3 held back to test with.',
    );

    const demo = page.locator('figure[data-demo="margin"]');
    await demo.getByRole('button', { name: 'Train' }).click();
    await expect.poll(async () => Number(await demo.getAttribute('data-step'))).toBeGreaterThan(20);
    await expect(demo).toHaveAttribute('data-recall', /^(0|1)(\.\d+)?$/);
    expect(sent).toEqual([]);
  });

  test('come as a folder, whose folders name the people and whose hidden files are overlooked', async ({
    page,
  }) => {
    const picker = await pickerOf(page);
    const root = await mkdtemp(join(tmpdir(), 'faces-'));
    try {
      for (const [name, seed] of [
        ['Bob', 36701],
        ['Thomas', 11240],
      ] as const) {
        await mkdir(join(root, name));
        for (const { name: file, buffer } of await series('picture', seed, 3))
          await writeFile(join(root, name, file), buffer);
        await writeFile(join(root, name, '.DS_Store'), 'hidden');
        await writeFile(join(root, name, 'Thumbs.db'), 'hidden');
      }
      await picker.getByLabel('Picture folder').setInputFiles(root);
      await expect(crops(picker.getByRole('region', { name: 'Bob' }))).toHaveCount(3);
      await expect(crops(picker.getByRole('region', { name: 'Thomas' }))).toHaveCount(3);
      await expect(picker.getByRole('status').first()).toHaveText(
        '6 pictures were taken, 0 files were left out.',
      );
      await expect(picker.getByRole('button', { name: 'Use these pictures' })).toBeEnabled();
    } finally {
      await rm(root, { recursive: true });
    }
  });

  test('can be dropped', async ({ page }) => {
    const picker = await pickerOf(page);
    const bytes = [...(await face(36701, 1).png().toBuffer())];
    const data = await page.evaluateHandle((png) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(png)], 'dropped.png'));
      return transfer;
    }, bytes);
    await picker.getByRole('group', { name: 'Add pictures' }).dispatchEvent('drop', { dataTransfer: data });
    await expect(picker.getByRole('button', { name: 'Crop of dropped.png' })).toBeVisible();
  });

  test('of all five kinds are read, a moving one by its first frame', async ({ page }) => {
    const picker = await pickerOf(page);
    const frames = Buffer.concat([Buffer.alloc(3 * 1600, 40), Buffer.alloc(3 * 1600, 220)]);
    const uploads = await Promise.all([
      upload('a.png', face(1, 1).png()),
      upload('b.jpg', face(1, 2).jpeg()),
      upload('c.webp', face(1, 3).webp()),
      upload('d.avif', face(1, 4).avif()),
      upload('e.gif', sharp(frames, { raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } }).gif()),
    ]);
    await bring(picker, 'Bob', uploads);
    await picker.getByRole('button', { name: 'Crop of e.gif' }).click();
    for (const grey of await seenBy(picker)) expect(Math.abs(grey - 40)).toBeLessThan(4);
  });

  test('are turned as their EXIF data say, and greyed as luma', async ({ page }) => {
    const picker = await pickerOf(page);
    // Stored lying: red on the left, blue on the right. Orientation 6 turns it a quarter to the right: red comes on top.
    const red = { create: { width: 700, height: 700, channels: 3, background: '#ff0000' } } as const;
    const lying = sharp(red).extend({ right: 700, background: '#0000ff' }).withMetadata({ orientation: 6 });
    await files(picker).setInputFiles([await upload('turned.jpg', lying.jpeg({ quality: 95 }))]);
    await picker.getByRole('button', { name: 'Crop of turned.jpg' }).click();
    const grey = await seenBy(picker);
    expect(Math.abs(grey[0]! - 54)).toBeLessThan(3); // 0.2126 × 255
    expect(Math.abs(grey[23]! - 54)).toBeLessThan(3);
    expect(Math.abs(grey[23 * 24]! - 18)).toBeLessThan(3); // 0.0722 × 255
    expect(Math.abs(grey[23 * 24 + 23]! - 18)).toBeLessThan(3);
  });

  test('that cannot be used are listed by name with the reason, and the rest go on', async ({ page }) => {
    const picker = await pickerOf(page);
    const png = await face(36701, 1).png().toBuffer();
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(20_000, 16);
    bomb.writeUInt32BE(20_000, 20);
    await files(picker).setInputFiles([
      await upload('good.png', png),
      await upload('empty.png', Buffer.alloc(0)),
      await upload('broken.png', Buffer.concat([png.subarray(0, 60), Buffer.alloc(200, 7)])),
      await upload('letter.png', Buffer.from('Dear Bob,\nthis is no picture.\n')),
      await upload('bomb.png', bomb),
      await upload('heavy.png', Buffer.concat([png, Buffer.alloc(25_000_000)])),
      await upload('misnamed.jpg', png),
    ]);
    await expect(picker.getByRole('status').first()).toHaveText(
      '2 pictures were taken, 5 files were left out.',
    );
    for (const sentence of [
      '“empty.png” is empty (0 bytes).',
      '“broken.png” begins like a PNG picture but cannot be decoded',
      '“letter.png” is named like a PNG picture but holds text.',
      '“bomb.png” has 20,000 × 20,000 = 400 megapixels; a picture may have 50.',
      '“heavy.png” has 25.1 MB; a picture may have 25 MB.',
      '“misnamed.jpg” is named like a JPEG picture but holds a PNG picture; it was taken',
    ]) {
      await expect(picker.getByRole('listitem').filter({ hasText: sentence })).toBeVisible();
    }
    await expect(picker.getByRole('button', { name: 'Crop of good.png' })).toBeVisible();
    await picker.getByRole('button', { name: 'Clear this list' }).click();
    await expect(picker.getByText('empty.png')).toHaveCount(0);
  });

  test('are cropped by keyboard, by button and by dragging', async ({ page }) => {
    const picker = await pickerOf(page);
    await files(picker).setInputFiles([await upload('bob.png', face(36701, 1).extend({ right: 160 }).png())]);
    const thumb = picker.getByRole('button', { name: 'Crop of bob.png' });
    await thumb.click();
    const square = picker.getByRole('application', { name: 'Square of bob.png' });
    await expect(square).toBeFocused();

    const changed = async (act: () => Promise<void>) => {
      const before = await seenBy(picker);
      await act();
      await expect.poll(async () => String(await seenBy(picker)) !== String(before)).toBe(true);
    };
    await changed(() => page.keyboard.press('ArrowLeft'));
    await changed(() => page.keyboard.press('-'));
    await changed(() => picker.getByRole('button', { name: 'Move down' }).click());
    await changed(() => picker.getByRole('button', { name: 'Larger square' }).click());
    await changed(async () => {
      const box = (await square.boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + 30, box.y + 10, { steps: 4 });
      await page.mouse.up();
    });
    await changed(async () => {
      await square.focus();
      await square.hover();
      await page.mouse.wheel(0, -120);
    });

    for (let i = 0; i < 80; i++) await square.press('ArrowLeft');
    await expect(picker.getByText('The square cannot go any further.')).toBeAttached();
    await page.keyboard.press('Escape');
    await expect(square).toHaveCount(0);
    await expect(thumb).toBeFocused();
  });

  test('are given to somebody else, renamed and removed', async ({ page }) => {
    const picker = await pickerOf(page);
    const bob = await bring(picker, 'Bob', await series('bob', 36701, 3));
    const thomas = await bring(picker, 'Thomas', await series('thomas', 11240, 3));
    await bob.getByRole('button', { name: 'Crop of bob-2.png' }).click();
    await bob.getByLabel('Shows').fill('Thomas');
    await bob.getByLabel('Shows').press('Enter');
    await expect(crops(thomas)).toHaveCount(4);
    await expect(crops(bob)).toHaveCount(2);
    await expect(picker).toContainText('Bob has 2.');

    await thomas.getByRole('button', { name: 'Remove this picture' }).click();
    await expect(crops(thomas)).toHaveCount(3);
    await bob.getByLabel('Name').fill('Thomas');
    await bob.getByLabel('Name').press('Enter');
    await expect(crops(thomas)).toHaveCount(5);
    await thomas.getByRole('button', { name: 'Remove Thomas' }).click();
    await expect(crops(picker)).toHaveCount(0);
  });

  test('fit a phone of 320 pixels and are accessible in both themes', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const picker = await pickerOf(page);
    await bring(picker, 'A person with quite a long name indeed', await series('bob', 36701, 9));
    await files(picker).setInputFiles([await upload(`${'long'.repeat(20)}.png`, Buffer.from('text'))]);
    await expect(picker.getByRole('listitem').filter({ hasText: 'holds text' })).toBeVisible();
    await picker.getByRole('button', { name: 'Crop of bob-0.png' }).click();
    const beyond = await picker
      .locator('*')
      .evaluateAll(
        (all) => all.filter((one) => one.getBoundingClientRect().right > window.innerWidth).length,
      );
    expect(beyond).toBe(0);
    const small = await picker.locator('button, input:not([hidden]), summary').evaluateAll(
      (all) =>
        all.filter((one) => {
          const { width, height } = one.getBoundingClientRect();
          return width < 24 || height < 24;
        }).length,
    );
    expect(small).toBe(0);
    await expectAccessible(page, '.picker');
  });
});
