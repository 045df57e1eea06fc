import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { admit } from './admit';
import { LIMITS } from './limits';

async function png(width = 30, height = 20): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width, height, channels: 3, background: '#a0b0c0' } });
  return new Uint8Array(await picture.png().toBuffer());
}

async function reasonFor(file: File): Promise<string> {
  const verdict = await admit(file);
  return verdict.kind === 'refused' ? verdict.reason : 'admitted';
}

describe('admit(file)', () => {
  it('lets a picture pass, with its kind and size', async () => {
    expect(await admit(new File([await png()], 'bob.png'))).toEqual({
      kind: 'admitted',
      picture: 'PNG',
      size: { width: 30, height: 20 },
      note: null,
    });
  });

  it.each(['bob.JPG', 'bob.jpeg', 'bob.jfif'])('knows that %s is a name for a JPEG', async (name) => {
    const jpeg = await sharp(await png())
      .jpeg()
      .toBuffer();
    expect(await admit(new File([new Uint8Array(jpeg)], name))).toMatchObject({
      kind: 'admitted',
      note: null,
    });
  });

  it('takes a PNG that is named .jpg, and says so', async () => {
    expect(await admit(new File([await png()], 'bob.jpg'))).toMatchObject({
      kind: 'admitted',
      picture: 'PNG',
      note: '“bob.jpg” is named like a JPEG picture but holds a PNG picture; it was taken as what it holds.',
    });
  });

  it('says “an AVIF”', async () => {
    const verdict = await admit(new File([await png()], 'bob.avif'));
    expect(verdict).toMatchObject({
      note: expect.stringContaining('named like an AVIF picture but holds a PNG'),
    });
  });

  it('asks nothing of a name without an ending', async () => {
    expect(await admit(new File([await png()], 'bob'))).toMatchObject({ kind: 'admitted', note: null });
  });

  it('refuses an empty file', async () => {
    expect(await reasonFor(new File([], 'bob.png'))).toBe(
      '“bob.png” is empty (0 bytes). Copy it again from where it came.',
    );
  });

  it('refuses a file above the limit in bytes, and takes one at the limit', async () => {
    const start = await png();
    const filled = (bytes: number) => new File([start, new Uint8Array(bytes - start.length)], 'bob.png');
    expect(await reasonFor(filled(LIMITS.bytes))).toBe('admitted');
    expect(await reasonFor(filled(LIMITS.bytes + 1))).toBe(
      '“bob.png” has 25.1 MB; a picture may have 25 MB. Save it smaller.',
    );
  });

  it('refuses a picture above the limit in pixels by its header alone', async () => {
    const bomb = await png();
    const view = new DataView(bomb.buffer);
    view.setUint32(16, 10_000);
    view.setUint32(20, 5_000);
    expect(await reasonFor(new File([bomb], 'bob.png'))).toBe('admitted');
    view.setUint32(20, 8_000);
    expect(await reasonFor(new File([bomb], 'bob.png'))).toBe(
      '“bob.png” has 10,000 × 8,000 = 80 megapixels; a picture may have 50. Scale it down.',
    );
  });

  it.each([
    [
      'bob.png',
      'Dear Bob,\n',
      '“bob.png” is named like a PNG picture but holds text. Save the picture as PNG, JPEG, WebP, AVIF or GIF.',
    ],
    ['list.csv', 'name,person\n', '“list.csv” holds text. Save the picture as PNG, JPEG, WebP, AVIF or GIF.'],
    [
      'bob.jpg',
      '<!DOCTYPE html><title>Not found</title>',
      '“bob.jpg” is named like a JPEG picture but holds a web page. Save the picture as PNG, JPEG, WebP, AVIF or GIF.',
    ],
    [
      'bob.svg',
      '<?xml version="1.0"?><svg/>',
      '“bob.svg” holds an SVG drawing. Save the picture as PNG, JPEG, WebP, AVIF or GIF.',
    ],
    [
      'bob.heic',
      '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
      '“bob.heic” holds a HEIC picture. Save the picture as PNG, JPEG, WebP, AVIF or GIF.',
    ],
    [
      'bob.webp',
      '\x01\x02\x03\x04',
      '“bob.webp” is named like a WebP picture but holds something unknown. Save the picture as PNG, JPEG, WebP, AVIF or GIF.',
    ],
  ])('refuses %s that holds %j, and says what it is', async (name, text, reason) => {
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
    expect(await reasonFor(new File([bytes], name))).toBe(reason);
  });

  it('refuses a picture that ends before it says its size', async () => {
    const cut = (await png()).slice(0, 20);
    expect(await reasonFor(new File([cut], 'bob.png'))).toBe(
      '“bob.png” begins like a PNG picture but cannot be decoded: it is broken or cut off. Copy it again, or leave it out.',
    );
  });

  it('finds the size of a JPEG behind 300 KB of other data', async () => {
    const jpeg = new Uint8Array(
      await sharp(await png())
        .jpeg()
        .toBuffer(),
    );
    const block = new Uint8Array(60_002);
    block.set([0xff, 0xe2, 60_000 >> 8, 60_000 & 255]);
    const file = new File([jpeg.slice(0, 2), block, block, block, block, block, jpeg.slice(2)], 'bob.jpg');
    expect(await admit(file)).toMatchObject({ kind: 'admitted', size: { width: 30, height: 20 } });
  });

  it('refuses a file that has gone since it was chosen', async () => {
    const gone = new File([await png()], 'bob.png');
    gone.slice = () => {
      throw new Error('A requested file or directory could not be found');
    };
    expect(await reasonFor(gone)).toBe(
      '“bob.png” cannot be read (A requested file or directory could not be found). Choose it again.',
    );
  });
});
