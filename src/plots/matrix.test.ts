import { describe, expect, it } from 'vitest';
import {
  cellAt,
  columnX,
  gridPath,
  matrixAddress,
  matrixLayout,
  OPEN,
  openedCells,
  rowHeight,
  rowY,
  strengthOf,
} from './matrix';
import { pileUp } from './pile';

describe('matrixLayout(width, rows, opened) and cellAt(layout, x, y)', () => {
  it.each([
    [520, 32, 18],
    [350, 32, 0],
    [350, 128, 127],
    [520, 2, 1],
    [320, 1, 0],
  ])(
    '%i wide, %i rows, row %i opened: every cell is found again by its middle, and none covers another',
    (width, rows, opened) => {
      const layout = matrixLayout(width, rows, opened);
      let foot = layout.top;
      for (let row = 0; row < rows; row++) {
        const y = rowY(layout, row);
        expect(y).toBeGreaterThanOrEqual(foot - 1e-9);
        foot = y + rowHeight(layout, row);
        const at = cellAt(layout, columnX(layout, row) + layout.cell / 2, y + rowHeight(layout, row) / 2);
        expect(at).toEqual({ row, column: row });
      }
      expect(rowHeight(layout, opened)).toBe(OPEN);
      expect(foot).toBeLessThanOrEqual(layout.height + 9);
      expect(columnX(layout, rows)).toBeLessThanOrEqual(width);
    },
  );

  it('takes the nearest cell outside, and the opened row for all of its room', () => {
    const layout = matrixLayout(520, 32, 18);
    expect(cellAt(layout, -50, -50)).toEqual({ row: 0, column: 0 });
    expect(cellAt(layout, 9999, 9999)).toEqual({ row: 31, column: 31 });
    expect(cellAt(layout, 200, rowY(layout, 18) - 3).row).toBe(18);
    expect(cellAt(layout, 200, rowY(layout, 18) + OPEN + 3).row).toBe(18);
  });

  it('a row that is opened under the pointer stays under the pointer', () => {
    for (const row of [3, 17, 19, 30]) {
      const before = matrixLayout(520, 32, 18);
      for (const share of [0.1, 0.5, 0.9]) {
        const y = rowY(before, row) + share * rowHeight(before, row);
        expect(cellAt(matrixLayout(520, 32, row), 200, y).row).toBe(row);
      }
    }
  });
});

describe('matrixAddress and strengthOf', () => {
  it('is the stronger the nearer, and plain distances are as strong as their squares', () => {
    expect(strengthOf(0)).toBeCloseTo(0.84, 12);
    expect(strengthOf(4)).toBe(0.04);
    expect(strengthOf(0.4)).toBeGreaterThan(strengthOf(0.5));
    const [squared, plain] = [Float32Array.of(0, 0.25, 0.25, 0), Float32Array.of(0, 0.5, 0.5, 0)];
    expect(matrixAddress(plain, 2, 'plain')).toBe(matrixAddress(squared, 2, 'squared'));
    expect(matrixAddress(squared, 2, 'squared')).toMatch(/^data:image\/bmp/);
  });
});

describe('gridPath and openedCells', () => {
  it('draw lines between all cells, and between people where cells are small', () => {
    expect(gridPath(matrixLayout(520, 8, 0), 4).match(/M/g)).toHaveLength(2 * 7);
    expect(gridPath(matrixLayout(520, 128, 0), 8).match(/M/g)).toHaveLength(2 * 15);
  });

  it('draw a rectangle a column at the foot of the row', () => {
    const layout = matrixLayout(520, 32, 18);
    expect(openedCells(layout, [])).toBe('');
    expect(openedCells(layout, [1, 2]).match(/M/g)).toHaveLength(2);
    const [, x, y] = openedCells(layout, [1], 0, 0.5).match(/^M([\d.]+) ([\d.]+)/)!;
    expect(Number(x)).toBe(columnX(layout, 1));
    expect(Number(y)).toBe(rowY(layout, 18) + OPEN / 2);
  });
});

describe('pileUp(places, width)', () => {
  it('lays marks that would touch below each other, and no others', () => {
    expect(pileUp([0, 20, 40], 10)).toEqual([0, 0, 0]);
    expect(pileUp([0, 5, 10, 100], 10)).toEqual([0, 1, 0, 0]);
    expect(pileUp([7, 7, 7], 10)).toEqual([0, 1, 2]);
    expect(pileUp([], 10)).toEqual([]);
  });
});
