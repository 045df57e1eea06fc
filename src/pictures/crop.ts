import { averageSquare, type Grey, type Square } from './area';

/** The part of a picture that the encoder is given, in pixels of the picture. */
export type Crop = Square;

/** What the encoder reads: SIZE × SIZE pixels. */
export const SIZE = 24;

/**
 * The largest square there is; in the middle of a wide picture, but a third of the way down what is left of a tall one:
 * in a portrait the face is above the middle and the chest below it.
 */
export function firstCrop({ width, height }: Extent): Crop {
  const side = Math.min(width, height);
  return { x: (width - side) / 2, y: (height - side) / 3, side };
}

/** The crop moved by some pixels, as far as the picture reaches. */
export function moveCrop(crop: Crop, byX: number, byY: number, extent: Extent): Crop {
  return clamp({ ...crop, x: crop.x + byX, y: crop.y + byY }, extent);
}

/** The crop scaled around its middle: `factor` above 1 takes in more of the picture. */
export function scaleCrop(crop: Crop, factor: number, extent: Extent): Crop {
  const most = Math.min(extent.width, extent.height);
  // Fewer pixels than the encoder reads would be nothing but enlarged ones.
  const side = Math.min(most, Math.max(Math.min(most, SIZE), crop.side * factor));
  const grown = (side - crop.side) / 2;
  return clamp({ x: crop.x - grown, y: crop.y - grown, side }, extent);
}

/** The crop with its middle at a point, as near as the picture allows. */
export function centreCrop(crop: Crop, x: number, y: number, extent: Extent): Crop {
  return clamp({ ...crop, x: x - crop.side / 2, y: y - crop.side / 2 }, extent);
}

/**
 * What the encoder is given of a picture.
 *
 * Shapes  SIZE × SIZE, row-major, top left first.
 * Units   0 ink … 1 paper, like the drawn faces; the picture's grey is in bytes.
 */
export function encoderInput(picture: Grey, crop: Crop): Float32Array {
  return averageSquare(picture, crop, SIZE).map((value) => value / 255);
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

function clamp({ x, y, side }: Crop, { width, height }: Extent): Crop {
  return {
    x: Math.max(0, Math.min(width - side, x)),
    y: Math.max(0, Math.min(height - side, y)),
    side,
  };
}
