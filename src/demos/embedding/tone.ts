/** The grey of a cell, as it is seen. `mean` is 0 ink … 1 paper. */
export function greyTone(mean: number): string {
  const grey = Math.round(255 * mean);
  return `rgb(${grey} ${grey} ${grey})`;
}
