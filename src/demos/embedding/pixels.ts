import { SIZE } from './picture';

/** The small matrix that is read and edited by hand: CELLS × CELLS, each cell the mean of SIDE × SIDE pixels. */
export const CELLS = 8;
export const SIDE = SIZE / CELLS;

export interface Pixel {
  readonly column: number;
  readonly row: number;
}

/** The means of `cells` × `cells` squares, row after row. */
export function cellsOf(pixels: Float32Array, cells = CELLS): Float32Array {
  const side = SIZE / cells;
  const sums = new Float64Array(cells * cells);
  for (let at = 0; at < pixels.length; at++) {
    const row = Math.floor(at / SIZE / side);
    sums[row * cells + Math.floor((at % SIZE) / side)]! += pixels[at]!;
  }
  return Float32Array.from(sums, (sum) => sum / (side * side));
}

/**
 * The picture with one cell's mean set. All its pixels move by the same share of their way to ink or to paper, so none
 * of them ends beyond and the mean is met.
 */
export function withCell(pixels: Float32Array, cell: number, mean: number, cells = CELLS): Float32Array {
  const places = pixelsOf(cell, cells);
  const now = places.reduce((sum, at) => sum + pixels[at]!, 0) / places.length;
  const changed = pixels.slice();
  for (const at of places) {
    const value = pixels[at]!;
    changed[at] = mean < now ? (value * mean) / now : 1 - ((1 - value) * (1 - mean)) / (1 - now || 1);
  }
  return changed;
}

/** The picture with a line of one grey painted from pixel to pixel; what lies outside is left out. */
export function withLine(pixels: Float32Array, from: Pixel, to: Pixel, grey: number): Float32Array {
  const painted = pixels.slice();
  const steps = Math.max(1, Math.abs(to.column - from.column), Math.abs(to.row - from.row));
  for (let step = 0; step <= steps; step++) {
    const column = Math.round(from.column + (step / steps) * (to.column - from.column));
    const row = Math.round(from.row + (step / steps) * (to.row - from.row));
    if (isInside(column) && isInside(row)) painted[row * SIZE + column] = grey;
  }
  return painted;
}

function isInside(place: number): boolean {
  return place >= 0 && place < SIZE;
}

/** Which pixels a cell is the mean of. */
export function pixelsOf(cell: number, cells: number): number[] {
  const side = SIZE / cells;
  const first = Math.floor(cell / cells) * side * SIZE + (cell % cells) * side;
  return Array.from({ length: side * side }, (_, i) => first + Math.floor(i / side) * SIZE + (i % side));
}
