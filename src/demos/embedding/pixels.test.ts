import { describe, expect, it } from 'vitest';
import { pictureOf, SIZE } from './picture';
import { cellsOf, withCell, withLine } from './pixels';

const picture = pictureOf('Bob', 1);

describe('cellsOf(pixels)', () => {
  it('takes the mean of 3 × 3 pixels', () => {
    const pixels = new Float32Array(SIZE * SIZE);
    // The middle pixel of the cell in row 2, column 3 (counted from 1), and its right neighbour.
    pixels[4 * SIZE + 7] = 0.9;
    pixels[4 * SIZE + 8] = 0.9;
    const cells = cellsOf(pixels);
    expect(cells[8 + 2]).toBeCloseTo(0.2, 6);
    expect(cells.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0.2, 6);
  });
});

describe('withCell(pixels, cell, mean)', () => {
  it.each([0, 0.05, 0.5, 0.97, 1])('meets a mean of %d and leaves all pixels within 0 … 1', (mean) => {
    for (const cell of [0, 27, 63]) {
      const changed = withCell(picture, cell, mean);
      expect(cellsOf(changed)[cell]).toBeCloseTo(mean, 5);
      expect(changed.every((value) => value >= 0 && value <= 1)).toBe(true);
    }
  });

  it('changes nine pixels and not the picture that it was given', () => {
    const before = picture.slice();
    const changed = withCell(picture, 27, 0.1);
    expect(changed.filter((value, i) => value !== picture[i]).length).toBe(9);
    expect(picture).toEqual(before);
  });

  it('can leave black and white again', () => {
    const black = new Float32Array(SIZE * SIZE);
    expect(cellsOf(withCell(black, 5, 0.3))[5]).toBeCloseTo(0.3, 6);
    expect(cellsOf(withCell(black.fill(1), 5, 0.3))[5]).toBeCloseTo(0.3, 6);
    expect(withCell(black, 5, 1)).toEqual(black);
  });
});

describe('withLine(pixels, from, to, grey)', () => {
  const white = new Float32Array(SIZE * SIZE).fill(1);
  const painted = (from: [number, number], to: [number, number]): number[] => {
    const [start, end] = [from, to].map(([column, row]) => ({ column, row }));
    return [...withLine(white, start!, end!, 0).entries()].filter(([, v]) => v === 0).map(([at]) => at);
  };

  it('paints one pixel, and a line without holes', () => {
    expect(painted([3, 2], [3, 2])).toEqual([2 * SIZE + 3]);
    expect(painted([0, 0], [2, 0])).toEqual([0, 1, 2]);
    expect(painted([0, 0], [3, 3])).toEqual([0, 25, 50, 75]);
  });

  it('leaves out what lies outside', () => {
    expect(painted([22, 0], [26, 0])).toEqual([22, 23]);
    expect(painted([-2, -2], [-1, -1])).toEqual([]);
  });
});
