import { type PlacedConvolution, patchOf } from '../numerics/convolution';

/** Where the numbers of a picture's patches lie in it: row by row the patches, and in each, row by row, what lies under a filter. */
export function patchIndices(place: PlacedConvolution): Int32Array {
  const { sideIn, channels, sideOut, size, stride } = place;
  const patch = patchOf(place);
  return Int32Array.from({ length: sideOut * sideOut * patch }, (_, at) => {
    const corner = Math.floor(at / patch);
    const y = Math.floor(corner / sideOut) * stride + Math.floor((at % patch) / (size * channels));
    const x = (corner % sideOut) * stride + Math.floor((at % (size * channels)) / channels);
    return (y * sideIn + x) * channels + (at % channels);
  });
}

/**
 * Lays out what the filters see (im2col), picture after picture.
 *
 * Shapes  x rows × inputs → patches rows × indices.
 */
export function takePatches(
  indices: Int32Array,
  inputs: number,
  rows: number,
  x: Float32Array,
  patches: Float32Array,
): void {
  const count = indices.length;
  for (let row = 0, from = 0, to = 0; row < rows; row++, from += inputs) {
    for (let i = 0; i < count; i++, to++) patches[to] = x[from + indices[i]!]!;
  }
}

/** The way back (col2im): each pixel becomes the sum of its numbers in all patches that it lies in. */
export function addPatches(
  indices: Int32Array,
  inputs: number,
  rows: number,
  patches: Float32Array,
  x: Float32Array,
): void {
  x.fill(0, 0, rows * inputs);
  const count = indices.length;
  for (let row = 0, to = 0, at = 0; row < rows; row++, to += inputs) {
    for (let i = 0; i < count; i++, at++) {
      const pixel = to + indices[i]!;
      x[pixel] = x[pixel]! + patches[at]!;
    }
  }
}
