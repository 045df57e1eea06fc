import { LONGEST, type Preview, previewOf } from './preview';
import type { Size } from './sniff';

/**
 * Decodes a picture in the page: the first frame of a moving one, turned the way its EXIF data say.
 *
 * Errors  Whatever the browser throws at a picture that it cannot decode.
 */
export async function decode(file: Blob, size: Size): Promise<Preview> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image', ...shrinking(size) });
  try {
    const { width, height } = bitmap;
    const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
    if (!pen) throw new Error('this browser has no canvas to draw on');
    pen.fillStyle = '#fff'; // what is transparent becomes paper
    pen.fillRect(0, 0, width, height);
    pen.drawImage(bitmap, 0, 0);
    return previewOf(width, height, pen.getImageData(0, 0, width, height).data);
  } finally {
    bitmap.close();
  }
}

/**
 * Lets the browser shrink a large picture while it decodes, to twice the preview; our own averaging does the rest.
 *
 * One side is asked for and the other follows. A picture that EXIF turns may come out with the shorter side of that
 * length, so very long ones are left as they are: the other side could be anything.
 */
function shrinking({ width, height }: Size): ImageBitmapOptions {
  const longer = Math.max(width, height);
  if (longer <= 2 * LONGEST || longer > 4 * Math.min(width, height)) return {};
  const side = width >= height ? 'resizeWidth' : 'resizeHeight';
  return { [side]: 2 * LONGEST, resizeQuality: 'high' };
}
