import { cellsOf } from '../embedding/pixels';
import { DIGITS, rounded } from './chain';

/** The small encoder, that a pencil is enough for: 4 × 4 grey values in, three numbers out. */
export const CELLS = 4;
export const INPUTS = CELLS * CELLS;
export const OUTPUTS = 3;

/** All of them written with one digit. */
export interface SmallEncoder {
  /** w_jk at j · 3 + k: from grey value j to number k. */
  readonly weights: readonly number[];
  readonly constants: readonly number[];
}

/** The sums before they are divided by their length; `greys` have one digit, so these have two. */
export function sumsOf({ weights, constants }: SmallEncoder, greys: readonly number[]): readonly number[] {
  return constants.map((constant, k) =>
    greys.reduce((sum, grey, j) => sum + grey * weights[j * OUTPUTS + k]!, constant),
  );
}

/** The matrix that the small encoder sees of a picture: means of 6 × 6 pixels, with one digit. */
export function greysOf(pixels: Float32Array): readonly number[] {
  return Array.from(cellsOf(pixels, CELLS), (mean) => rounded(mean, DIGITS.grey));
}
