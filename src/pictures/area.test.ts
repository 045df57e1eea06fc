import { describe, expect, it } from 'vitest';
import { averageSquare, averageWhole } from './area';

describe('averageSquare(picture, square, size)', () => {
  it('is the mean of each block when the sizes divide, worked by hand', () => {
    const grey = [1, 3, 10, 20, 5, 7, 30, 40, 0, 0, 8, 8, 4, 0, 8, 8];
    const four = averageSquare({ width: 4, height: 4, grey }, { x: 0, y: 0, side: 4 }, 2);
    expect([...four]).toEqual([4, 25, 1, 8]);
  });

  it('counts a pixel at the border by the share that lies inside, worked by hand', () => {
    // 3 pixels onto 2: each new one covers one and a half.
    const three = { width: 3, height: 3, grey: [0, 6, 12, 0, 6, 12, 0, 6, 12] };
    const two = averageSquare(three, { x: 0, y: 0, side: 3 }, 2);
    [2, 10, 2, 10].forEach((expected, i) => {
      expect(two[i]).toBeCloseTo(expected, 6);
    });
  });

  it('reads a square that begins between pixels', () => {
    const ramp = { width: 4, height: 2, grey: [0, 10, 20, 30, 0, 10, 20, 30] };
    const [one] = averageSquare(ramp, { x: 0.5, y: 0, side: 2 }, 1);
    expect(one).toBeCloseTo(0.25 * 0 + 0.5 * 10 + 0.25 * 20, 6);
  });

  it('enlarges by repeating', () => {
    const two = { width: 2, height: 2, grey: [1, 2, 3, 4] };
    const four = averageSquare(two, { x: 0, y: 0, side: 2 }, 4);
    expect([...four]).toEqual([1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4]);
  });

  it('keeps the mean of the square, whatever the sizes', () => {
    const width = 37;
    const grey = Array.from({ length: width * width }, (_, i) => (i * 7919) % 256);
    const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
    for (const size of [1, 5, 24, 36, 37, 50]) {
      const scaled = averageSquare({ width, height: width, grey }, { x: 0, y: 0, side: width }, size);
      expect(scaled.reduce((sum, value) => sum + value, 0) / size ** 2).toBeCloseTo(mean, 3);
    }
  });

  it('agrees with counting a fine grid of points', () => {
    const picture = { width: 9, height: 7, grey: Array.from({ length: 63 }, (_, i) => (i * 31) % 17) };
    const square = { x: 1.3, y: 0.45, side: 6.1 };
    const scaled = averageSquare(picture, square, 3);
    const fine = 400;
    scaled.forEach((value, i) => {
      let sum = 0;
      for (let a = 0; a < fine; a++) {
        for (let b = 0; b < fine; b++) {
          const x = square.x + ((i % 3) + (a + 0.5) / fine) * (square.side / 3);
          const y = square.y + (Math.floor(i / 3) + (b + 0.5) / fine) * (square.side / 3);
          sum += picture.grey[Math.floor(y) * picture.width + Math.floor(x)]!;
        }
      }
      expect(value).toBeCloseTo(sum / fine ** 2, 1);
    });
  });

  it.each([
    { x: -1, y: 0, side: 2 },
    { x: 0, y: 2, side: 3 },
    { x: 0, y: 0, side: 0 },
    { x: Number.NaN, y: 0, side: 1 },
  ])('rejects %o outside of the picture, with its numbers', (square) => {
    const picture = { width: 4, height: 4, grey: new Float32Array(16) };
    expect(() => averageSquare(picture, square, 2)).toThrow(
      new RangeError(
        `the box must lie in the picture of 4 × 4, got ${square.side} × ${square.side} at (${square.x}, ${square.y})`,
      ),
    );
  });
});

describe('averageWhole(picture, width, height)', () => {
  it('scales the two sides each by its own factor', () => {
    const picture = { width: 4, height: 2, grey: [1, 3, 5, 7, 3, 5, 7, 9] };
    expect([...averageWhole(picture, 2, 1)]).toEqual([3, 7]);
  });
});
