import { describe, expect, it } from 'vitest';
import { bitmapAddress } from './bitmap';

/** The bytes behind the address. */
function bytesOf(address: string): Buffer {
  const [kind, data] = address.split(',');
  expect(kind).toBe('data:image/bmp;base64');
  return Buffer.from(data!, 'base64');
}

describe('bitmapAddress(grey, size)', () => {
  it('holds a header, and rows of three equal bytes a pixel, filled up to whole words', () => {
    const bytes = bytesOf(bitmapAddress(Float32Array.of(0, 1, 0.5, 0.2), 2));
    expect(bytes.length).toBe(54 + 2 * 8);
    expect(bytes.readUInt32LE(2)).toBe(bytes.length);
    expect([bytes.readInt32LE(18), bytes.readInt32LE(22)]).toEqual([2, -2]);
    expect([...bytes.subarray(54)]).toEqual([0, 0, 0, 255, 255, 255, 0, 0, 128, 128, 128, 51, 51, 51, 0, 0]);
  });
});
