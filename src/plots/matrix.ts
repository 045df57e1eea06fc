import { bitmapAddress } from './bitmap';
import type { Distance } from './rings';

/** Where the rows and columns of a matrix lie that has one of its rows opened. Pixels; y downwards. */
export interface MatrixLayout {
  readonly rows: number;
  readonly opened: number;
  readonly left: number;
  readonly top: number;
  /** Along a side of a cell. */
  readonly cell: number;
  /** How much lower than the others the rows under the opened one lie. */
  readonly shift: number;
  readonly width: number;
  readonly height: number;
}

/** How high an opened row is, and the room above and below it. */
export const OPEN = 26;
const GAP = 4;
/** Few cells are not drawn larger than this. */
const LARGEST = 40;

export function matrixLayout(width: number, rows: number, opened: number): MatrixLayout {
  const left = width < 440 ? 34 : 104;
  const fitting = Math.min(LARGEST, (width - left - 2) / rows);
  // Whole pixels as long as they cost little: all cells are alike then.
  const cell = fitting < 6 ? fitting : Math.floor(fitting);
  const top = 36;
  const shift = OPEN + 2 * GAP - cell;
  return { rows, opened, left, top, cell, shift, width, height: top + rows * cell + Math.max(0, shift) };
}

export function columnX({ left, cell }: MatrixLayout, column: number): number {
  return left + column * cell;
}

/** The upper edge of a row. */
export function rowY({ opened, top, cell, shift }: MatrixLayout, row: number): number {
  if (row === opened) return top + row * cell + GAP;
  return top + row * cell + (row > opened ? shift : 0);
}

export function rowHeight({ opened, cell }: MatrixLayout, row: number): number {
  return row === opened ? OPEN : cell;
}

/** The cell at a place, or the nearest one to it. */
export function cellAt(
  layout: MatrixLayout,
  x: number,
  y: number,
): { readonly row: number; readonly column: number } {
  const { rows, opened, left, top, cell, shift } = layout;
  const within = (at: number): number => Math.min(rows - 1, Math.max(0, Math.floor(at)));
  const down = y - top;
  const column = within((x - left) / cell);
  if (down < opened * cell) return { row: within(down / cell), column };
  const below = (opened + 1) * cell + shift;
  return { row: down < below ? opened : within((down - shift) / cell), column };
}

/**
 * The matrix as a picture of a pixel a cell, to be enlarged: the stronger, the nearer; nothing on the diagonal. In it 1 is all
 * ink, for it is used as a mask: so it has the ink of the page's theme.
 */
export function matrixAddress(distances: Float32Array, rows: number, distance: Distance): string {
  const strength = distances.map((d, at) =>
    at % (rows + 1) === 0 ? 0 : strengthOf(distance === 'squared' ? d : d * d),
  );
  return bitmapAddress(strength, rows);
}

/** How strong a cell is: 0.84 where two pictures are one, 0.04 from a squared distance of 3.2 on. */
export function strengthOf(squared: number): number {
  return 0.04 + 0.8 * Math.max(0, 1 - squared / 3.2) ** 2.2;
}

/** Squared distances of the cells that say what is near and what is far. */
export const SAMPLES = [0, 0.4, 0.8, 1.4, 2.2, 3.2] as const;

/** Lines between cells, or, where those are small, between people. */
export function gridPath({ rows, cell }: MatrixLayout, shots: number): string {
  const every = cell < 6 ? shots : 1;
  const side = rows * cell;
  let path = '';
  for (let at = every; at < rows; at += every)
    path += `M0 ${at * cell - 0.5}H${side}M${at * cell - 0.5} 0V${side}`;
  return path;
}

/** Rectangles in the opened row, for these columns: `inset` from the edges of the cells, and a share of them high. */
export function openedCells(layout: MatrixLayout, columns: readonly number[], inset = 0, share = 1): string {
  const high = share * OPEN - 2 * inset;
  const y = rowY(layout, layout.opened) + OPEN - inset - high;
  const wide = Math.max(0.5, layout.cell - (layout.cell < 3 ? 0.4 : 1) - 2 * inset);
  return columns
    .map((column) => `M${tidy(columnX(layout, column) + inset)} ${y}h${tidy(wide)}v${high}h${tidy(-wide)}z`)
    .join('');
}

function tidy(value: number): number {
  return Math.round(value * 100) / 100;
}
