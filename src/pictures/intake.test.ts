import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Result } from './collection';
import { takeIn } from './intake';

const preview = { width: 1, height: 1, grey: new Uint8Array(1) };
const png = sharp({ create: { width: 3, height: 3, channels: 3, background: '#fff' } })
  .png()
  .toBuffer();

async function pictures(count: number) {
  const bytes = new Uint8Array(await png);
  return Array.from({ length: count }, (_, i) => ({ file: new File([bytes], `${i}.png`), person: 'Bob' }));
}

describe('takeIn({ files, room, decode, ontaken, stop })', () => {
  it('tells what came of each file in the order of the files, two at work at once', async () => {
    let atWork = 0;
    let most = 0;
    const told: string[] = [];
    await takeIn({
      files: await pictures(9),
      room: 100,
      decode: async (file) => {
        most = Math.max(most, ++atWork);
        await new Promise((done) => setTimeout(done, file.name === '0.png' ? 20 : 1));
        atWork--;
        return preview;
      },
      ontaken: ({ name }) => told.push(name),
    });
    expect(told).toEqual(Array.from({ length: 9 }, (_, i) => `${i}.png`));
    expect(most).toBe(2);
  });

  it('goes on after a picture that cannot be decoded, and gives the reason', async () => {
    const results: Result[] = [];
    await takeIn({
      files: await pictures(3),
      room: 100,
      decode: async (file) => {
        if (file.name === '1.png') throw new Error('The source image could not be decoded.');
        return preview;
      },
      ontaken: (result) => results.push(result),
    });
    expect(results.map(({ kind }) => kind)).toEqual(['taken', 'refused', 'taken']);
    expect(results[1]).toMatchObject({
      reason:
        '“1.png” begins like a PNG picture but cannot be decoded: it is broken or cut off. Copy it again, or leave it out.',
    });
  });

  it('decodes no more than there is room for', async () => {
    let decoded = 0;
    const results: Result[] = [];
    await takeIn({
      files: await pictures(5),
      room: 2,
      decode: async () => {
        decoded++;
        return preview;
      },
      ontaken: (result) => results.push(result),
    });
    expect(decoded).toBe(2);
    expect(results.map(({ kind }) => kind)).toEqual(['taken', 'taken', 'refused', 'refused', 'refused']);
  });

  it('begins no other file once it is stopped', async () => {
    const stop = new AbortController();
    const told: string[] = [];
    await takeIn({
      files: await pictures(50),
      room: 100,
      decode: async () => preview,
      ontaken: ({ name }) => {
        told.push(name);
        if (told.length === 5) stop.abort();
      },
      stop: stop.signal,
    });
    expect(told.length).toBeGreaterThanOrEqual(5);
    expect(told.length).toBeLessThanOrEqual(7);
  });
});
