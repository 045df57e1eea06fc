import { averageSquare } from '../../pictures/area';
import type { Picture } from '../../pictures/collection';
import type { Preview } from '../../pictures/preview';

/** Draws what a crop holds as `size` × `size` pixels; at 24 this is what the encoder reads. */
export function paintCrop(canvas: HTMLCanvasElement, { preview, crop }: Picture, size: number): void {
  paint(canvas, size, size, averageSquare(preview, crop, size));
}

export function paintWhole(canvas: HTMLCanvasElement, { width, height, grey }: Preview): void {
  paint(canvas, width, height, grey);
}

/** A portrait that outlives its canvas, for the marks of a plot. */
export function portraitOf(picture: Picture): string {
  const canvas = document.createElement('canvas');
  paintCrop(canvas, picture, 64);
  return canvas.toDataURL('image/webp', 0.8);
}

/** Fills a canvas with grey pixels, 0 … 255. */
export function paint(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  grey: ArrayLike<number>,
): void {
  canvas.width = width;
  canvas.height = height;
  const image = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    image.data.fill(Math.round(grey[i]!), 4 * i, 4 * i + 3);
    image.data[4 * i + 3] = 255;
  }
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}
