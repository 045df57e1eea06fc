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
