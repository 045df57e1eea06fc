import { averageSquare } from '../../pictures/area';
import type { Picture } from '../../pictures/collection';
import type { Preview } from '../../pictures/preview';
import { paint } from './paint';

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
