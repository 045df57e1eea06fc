/**
 * Scales a square of a grey picture by true area averaging: each new pixel is the mean of all that it covers, the
 * pixels at its border counted by the share of them that lies inside.
 *
 * Shapes  grey: width × height, row-major. The square: `side` pixels from (x, y), all three fractional. Out: size × size.
 * Units   The same as `grey` has.
 * Errors  RangeError: a square that reaches out of the picture, or has no side.
 *
 * Dropping or interpolating pixels instead would let single pixels of a large picture decide what the encoder sees.
 */
export function averageSquare(picture: Grey, square: Square, size: number): Float32Array {
  return averageBox(picture, { ...square, width: square.side, height: square.side }, size, size);
}

/** The same for a whole picture, to another width and height. */
export function averageWhole(picture: Grey, width: number, height: number): Float32Array {
  return averageBox(picture, { x: 0, y: 0, width: picture.width, height: picture.height }, width, height);
}

export interface Grey {
  readonly width: number;
  readonly height: number;
  readonly grey: ArrayLike<number>;
}

export interface Square {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** First along the rows, then down the columns: a box's area is its width times its height. */
function averageBox(picture: Grey, box: Box, columns: number, rows: number): Float32Array {
  check(picture, box);
  const across = sharesOf(box.x, box.width, columns, picture.width);
  const down = sharesOf(box.y, box.height, rows, picture.height);
  const out = new Float32Array(columns * rows);
  const line = new Float64Array(picture.width);
  for (let row = 0; row < rows; row++) {
    line.fill(0);
    for (const { at, share } of down[row]!) {
      for (let col = 0; col < picture.width; col++) {
        line[col]! += share * picture.grey[at * picture.width + col]!;
      }
    }
    for (let col = 0; col < columns; col++) {
      let sum = 0;
      for (const { at, share } of across[col]!) sum += share * line[at]!;
      out[row * columns + col] = sum;
    }
  }
  return out;
}

interface Share {
  readonly at: number;
  readonly share: number;
}

/** Which old pixels each of `parts` new ones covers, and by what share of itself; the shares of one sum to 1. */
function sharesOf(from: number, length: number, parts: number, end: number): readonly Share[][] {
  const step = length / parts;
  return Array.from({ length: parts }, (_, part) => {
    const start = from + part * step;
    const stop = start + step;
    const shares: Share[] = [];
    for (let at = Math.floor(start); at < Math.min(end, stop); at++) {
      const share = (Math.min(stop, at + 1) - Math.max(start, at)) / step;
      if (share > 0) shares.push({ at, share });
    }
    return shares;
  });
}

/** Fractions of a pixel may be lost to rounding, no more. */
const SLACK = 1e-6;

function check({ width, height }: Grey, box: Box): void {
  const inside =
    box.x >= -SLACK &&
    box.y >= -SLACK &&
    box.x + box.width <= width + SLACK &&
    box.y + box.height <= height + SLACK;
  if (inside && box.width > 0 && box.height > 0) return;
  throw new RangeError(
    `the box must lie in the picture of ${width} × ${height}, got ${box.width} × ${box.height} at (${box.x}, ${box.y})`,
  );
}
