import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Kind, sniff } from './sniff';

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a0b0c0' } });

async function bytes(picture: Sharp): Promise<Uint8Array> {
  return new Uint8Array(await picture.toBuffer());
}

describe('sniff(bytes)', () => {
  const made: [string, Kind, () => Promise<Uint8Array>][] = [
    ['a PNG', 'PNG', () => bytes(plain(37, 21).png())],
    ['a JPEG', 'JPEG', () => bytes(plain(37, 21).jpeg())],
    ['a progressive JPEG', 'JPEG', () => bytes(plain(37, 21).jpeg({ progressive: true }))],
    [
      'a JPEG with a profile and EXIF data',
      'JPEG',
      () => bytes(plain(37, 21).withMetadata({ orientation: 6 }).jpeg()),
    ],
    ['a lossy WebP', 'WebP', () => bytes(plain(37, 21).webp())],
    ['a lossless WebP', 'WebP', () => bytes(plain(37, 21).webp({ lossless: true }))],
    ['a WebP with EXIF data', 'WebP', () => bytes(plain(37, 21).withMetadata({ orientation: 6 }).webp())],
    ['an AVIF', 'AVIF', () => bytes(plain(37, 21).avif())],
    ['a GIF', 'GIF', () => bytes(plain(37, 21).gif())],
  ];

  it.each(made)('knows %s and its width and height', async (_, kind, make) => {
    expect(sniff(await make())).toEqual({ kind, size: { width: 37, height: 21 } });
  });

  it('knows sizes that need more than one byte', async () => {
    for (const format of ['png', 'jpeg', 'webp', 'avif', 'gif'] as const) {
      const file = await bytes(plain(700, 1300).toFormat(format));
      expect(sniff(file)?.size, format).toEqual({ width: 700, height: 1300 });
    }
  });

  it('knows the kind of a file from its first 16 bytes', async () => {
    for (const [name, kind, make] of made) {
      const cut = (await make()).subarray(0, 16);
      expect(sniff(cut)?.kind, name).toBe(kind);
    }
  });

  it('reads the header of a picture of a billion pixels without decoding it', async () => {
    const bomb = await bytes(plain(8, 8).png());
    const view = new DataView(bomb.buffer, bomb.byteOffset);
    view.setUint32(16, 40_000);
    view.setUint32(20, 25_000);
    expect(sniff(bomb)?.size).toEqual({ width: 40_000, height: 25_000 });
  });

  it('takes a width of 0 for no size', async () => {
    const gif = await bytes(plain(8, 8).gif());
    gif[6] = 0;
    expect(sniff(gif)).toEqual({ kind: 'GIF', size: null });
  });

  it('passes over filling between the segments of a JPEG', () => {
    const jpeg = [0xff, 0xd8, 0xff, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 17, 8, 0, 5, 0, 9, 3, 0, 0];
    expect(sniff(Uint8Array.from(jpeg))).toEqual({ kind: 'JPEG', size: { width: 9, height: 5 } });
  });

  it('counts the largest of several pictures in one AVIF', async () => {
    const small = await bytes(plain(37, 21).avif());
    const at = Buffer.from(small).indexOf('ispe');
    const box = small.slice(at - 4, at + 16);
    new DataView(box.buffer).setUint32(12, 9000);
    // Two boxes where one was: everything around them grows by its length.
    const both = new Uint8Array([...small.subarray(0, at - 4), ...box, ...small.subarray(at - 4)]);
    const view = new DataView(both.buffer);
    for (const name of ['meta', 'iprp', 'ipco']) {
      const start = Buffer.from(both).indexOf(name) - 4;
      view.setUint32(start, view.getUint32(start) + box.length);
    }
    expect(sniff(both)?.size).toEqual({ width: 9000, height: 21 });
  });

  it('gives no size of an AVIF whose list of pictures is cut off: a larger one may follow', async () => {
    const whole = await bytes(plain(37, 21).avif());
    const after = Buffer.from(whole).indexOf('ispe') + 16;
    expect(sniff(whole.subarray(0, after))).toEqual({ kind: 'AVIF', size: null });
  });

  it.each([
    ['nothing', ''],
    ['text', 'name,person\n'],
    ['half a signature', '\x89PNG'],
    ['a sound in a RIFF file', 'RIFF\0\0\0\0WAVEfmt '],
    ['a HEIC picture', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ])('is null for %s', (_, text) => {
    expect(sniff(Uint8Array.from(text, (c) => c.charCodeAt(0)))).toBeNull();
  });

  it('never fails on the beginning of a file, however short', async () => {
    for (const [, , make] of made) {
      const whole = await make();
      for (let length = 0; length < Math.min(400, whole.length); length++) sniff(whole.slice(0, length));
    }
  });
});
