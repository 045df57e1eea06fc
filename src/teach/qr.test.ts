import { describe, expect, it } from 'vitest';
import { qrSvg } from './qr';

/** Whether the square in column x of row y is dark. */
const darkIn = (svg: string) => (x: number, y: number) => svg.includes(`M${x} ${y}h1v1h-1z`);

describe('qrSvg(text)', () => {
  const svg = qrSvg('https://example.org/embed/margin/?alpha=0.35&v=1')!;
  const isDark = darkIn(svg);
  const size = Number(/viewBox="0 0 (\d+) \1"/.exec(svg)![1]);

  it('has four light squares on every side, as cameras ask for', () => {
    for (let along = 0; along < size; along++)
      for (const across of [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1])
        expect(isDark(along, across) || isDark(across, along)).toBe(false);
  });

  it('has the three finder patterns in their corners, dark, light and dark again', () => {
    for (const [left, top] of [
      [4, 4],
      [size - 11, 4],
      [4, size - 11],
    ] as const)
      for (let x = 0; x < 7; x++)
        for (let y = 0; y < 7; y++)
          expect(isDark(left + x, top + y)).toBe(Math.max(Math.abs(x - 3), Math.abs(y - 3)) !== 2);
  });

  it('is another code for another text, and the same one for the same', () => {
    expect(qrSvg('a')).toBe(qrSvg('a'));
    expect(qrSvg('a')).not.toBe(qrSvg('b'));
  });

  it('is null for a text that no phone would read as a code', () =>
    expect(qrSvg('ä'.repeat(800))).toBeNull());
});
