import { createRandom } from '../numerics/random';
import { faceParts } from './face';
import type { Part } from './part';
import type { Person } from './person';
import type { Shot } from './shot';

/**
 * Draws a face as a matrix of grey values.
 *
 * Shapes  size × size, row-major, top left first.
 * Units   0 is ink, 1 is paper.
 * Errors  RangeError: a size that is not a whole number of pixels.
 *
 * The same call fills the encoder's 24 × 24 input and the portrait beside it. Each part is
 * painted over the ones before, its border softened over one pixel.
 */
export function drawFace(person: Person, shot: Shot, size: number): Float32Array {
  if (!Number.isInteger(size) || size < 1) {
    throw new RangeError(`size must be a whole number of pixels ≥ 1, got ${size}`);
  }
  const grey = new Float32Array(size * size).fill(0.58 + shot.background);
  const view = viewOf(shot, size);
  for (const part of faceParts(person, shot)) paint(grey, view, part);
  expose(grey, shot, size);
  return grey;
}

type View = ReturnType<typeof viewOf>;

/** From face to picture: turn, enlarge, move. `pixel` is the side of a pixel, seen from the face. */
function viewOf({ right, down, zoom, tilt }: Shot, size: number) {
  const scale = (size / 2) * 1.12 * (1 + zoom);
  return {
    size,
    pixel: 1 / scale,
    cos: Math.cos(tilt) * scale,
    sin: Math.sin(tilt) * scale,
    left: (size / 2) * (1 + right) - 0.5,
    top: (size / 2) * (1.06 + down) - 0.5, // hair needs more room than the shoulders
  };
}

function paint(grey: Float32Array, { size, pixel, cos, sin, left, top }: View, part: Part): void {
  const { distance, tone, opacity, line, lineTone, lineOpacity } = part;
  if (opacity === 0 && line < 0.1 * pixel) return; // too thin to see
  const texture = pixel < 0.04 ? part.texture : null;
  const blur = Math.max(pixel, part.blur);
  const reach = Math.max(line + pixel / 2, blur / 2);
  const x0 = part.box[0] - reach;
  const y0 = part.box[1] - reach;
  const x1 = part.box[2] + reach;
  const y1 = part.box[3] + reach;
  // The upright box around the tilted one: each side takes its share of two corners.
  const fromCol = within(size, left + Math.min(cos * x0, cos * x1) - Math.max(sin * y0, sin * y1));
  const toCol = within(size, left + Math.max(cos * x0, cos * x1) - Math.min(sin * y0, sin * y1) + 1);
  const fromRow = within(size, top + Math.min(cos * y0, cos * y1) + Math.min(sin * x0, sin * x1));
  const toRow = within(size, top + Math.max(cos * y0, cos * y1) + Math.max(sin * x0, sin * x1) + 1);
  const c = cos * pixel * pixel;
  const s = sin * pixel * pixel;
  for (let row = fromRow; row < toRow; row++) {
    for (let col = fromCol; col < toCol; col++) {
      const x = (col - left) * c + (row - top) * s;
      const y = (row - top) * c - (col - left) * s;
      if (x < x0 || x > x1 || y < y0 || y > y1) continue;
      const d = distance(x, y);
      if (d > reach) continue;
      const at = row * size + col;
      let value = grey[at]!;
      if (opacity > 0) value += (tone - value) * opacity * unit(0.5 - d / blur);
      if (texture !== null && d < -0.01) value += texture(x, y);
      // The share of the pixel that the line covers, so that a thin line fades and never jumps.
      const covered = (Math.min(d + pixel / 2, line) - Math.max(d - pixel / 2, -line)) / pixel;
      if (covered > 0) value += (lineTone - value) * lineOpacity * Math.min(1, covered);
      grey[at] = value;
    }
  }
}

/** The light, the lens and the film. */
function expose(
  grey: Float32Array,
  { lightX, lightY, exposure, grain, grainSeed }: Shot,
  size: number,
): void {
  const random = createRandom(grainSeed, 3);
  const gain = Math.exp(exposure);
  const spread = grain * Math.sqrt(12); // a uniform number's width, by its standard deviation
  for (let row = 0, at = 0; row < size; row++) {
    const y = (2 * row + 1) / size - 1;
    for (let col = 0; col < size; col++, at++) {
      const x = (2 * col + 1) / size - 1;
      grey[at] = unit(grey[at]! * gain * (1 + lightX * x + lightY * y) + spread * (random() - 0.5));
    }
  }
}

function within(size: number, pixel: number): number {
  return Math.max(0, Math.min(size, Math.floor(pixel)));
}

function unit(value: number): number {
  return Math.max(0, Math.min(1, value));
}
