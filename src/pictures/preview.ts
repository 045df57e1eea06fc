import { averageWhole } from './area';

/** All that is kept of a picture: small and grey, so that 2,000 of them fit into memory. */
export interface Preview {
  readonly width: number;
  readonly height: number;
  /** One byte a pixel, 0 ink … 255 paper. */
  readonly grey: Uint8Array;
}

/** The longer side of a preview. A face that fills a tenth of its picture still has the pixels that the encoder reads. */
export const LONGEST = 256;

/**
 * The grey of a picture by Rec. 709's weights on its red, green and blue bytes as they are.
 *
 *     grey = 0.2126 R + 0.7152 G + 0.0722 B
 *
 * Shapes  rgba: 4 bytes a pixel, as `ImageData` holds them, opaque. Out: one number a pixel.
 * Units   0 … 255. The bytes are not made linear in light first: the drawn faces, and the eye, count in these steps.
 */
export function greyOf(rgba: Uint8ClampedArray): Float32Array {
  const grey = new Float32Array(rgba.length / 4);
  for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
    grey[i] = 0.2126 * rgba[at]! + 0.7152 * rgba[at + 1]! + 0.0722 * rgba[at + 2]!;
  }
  return grey;
}

/** A picture made small enough to be kept; never enlarged. */
export function previewOf(width: number, height: number, rgba: Uint8ClampedArray): Preview {
  const scale = Math.min(1, LONGEST / Math.max(width, height));
  const small = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const grey = averageWhole({ width, height, grey: greyOf(rgba) }, small.width, small.height);
  return { ...small, grey: Uint8Array.from(grey, Math.round) };
}
