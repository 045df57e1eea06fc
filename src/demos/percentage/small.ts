/** The small encoder, that a pencil is enough for: 4 × 4 grey values in, three numbers out. */
export const CELLS = 4;
export const INPUTS = CELLS * CELLS;
export const OUTPUTS = 3;
export const WEIGHTS = INPUTS * OUTPUTS;

/** All of them written with one digit. */
export interface SmallEncoder {
  /** w_jk at j · 3 + k: from grey value j to number k. */
  readonly weights: readonly number[];
  readonly constants: readonly number[];
}
