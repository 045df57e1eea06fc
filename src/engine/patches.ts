import type { PlacedConvolution } from '../numerics/convolution';

/**
 * Lays out what the filters see (im2col): for each picture and each place, row by row, the patch that lies under a filter.
 *
 * Shapes  x rows × sideIn·sideIn·channels → patches (rows · sideOut·sideOut) × size·size·channels.
 */
export function takePatches(
  place: PlacedConvolution,
  rows: number,
  x: Float32Array,
  patches: Float32Array,
): void {
  let to = 0;
  overRuns(place, rows, (from, length) => {
    for (const end = from + length; from < end; from++, to++) patches[to] = x[from]!;
  });
}

/** The way back (col2im): each pixel becomes the sum of its numbers in all patches that it lies in. */
export function addPatches(
  place: PlacedConvolution,
  rows: number,
  patches: Float32Array,
  x: Float32Array,
): void {
  const { sideIn, channels } = place;
  x.fill(0, 0, rows * sideIn * sideIn * channels);
  let at = 0;
  overRuns(place, rows, (to, length) => {
    for (const end = to + length; to < end; to++, at++) x[to] = x[to]! + patches[at]!;
  });
}

/** Visits the runs of neighbouring numbers that patches are made of, one patch after the other. */
function overRuns(
  { sideIn, channels, sideOut, size, stride }: PlacedConvolution,
  rows: number,
  visit: (from: number, length: number) => void,
): void {
  const width = sideIn * channels;
  const length = size * channels;
  for (let row = 0; row < rows; row++) {
    for (let v = 0; v < sideOut; v++) {
      for (let u = 0; u < sideOut; u++) {
        const corner = (row * sideIn + v * stride) * width + u * stride * channels;
        for (let i = 0; i < size; i++) visit(corner + i * width, length);
      }
    }
  }
}
