import { checkShape } from './shape';

/** A layer of filters, each of `size` × `size` pixels of every channel below, that move `stride` pixels at a time. */
export interface Convolution {
  readonly filters: number;
  readonly size: number;
  readonly stride: number;
}

/** A convolution in its place: what it is given, and what it makes of it. Both are square. */
export interface PlacedConvolution extends Convolution {
  /** Pixels along a side of what comes in, and numbers that each of them has. */
  readonly sideIn: number;
  readonly channels: number;
  /** Places along a side where the filters stand. Nothing is added round the edge. */
  readonly sideOut: number;
}

/**
 * [CV1] Convolutions one after the other, the first on a grey picture of side × side pixels: a side of s becomes
 * ⌊(s − size) / stride⌋ + 1.
 *
 * Errors  RangeError: numbers that are not whole and at least 1, a side that is not whole, or filters larger than what they are to pass over.
 */
export function placed(side: number, convolutions: readonly Convolution[]): readonly PlacedConvolution[] {
  if (convolutions.length > 0 && !Number.isInteger(side)) {
    throw new RangeError(`Convolutions pass over square pictures; ${side} is not a whole number of pixels.`);
  }
  let sideIn = side;
  let channels = 1;
  return convolutions.map((convolution, l) => {
    check(convolution, l, sideIn);
    const { filters, size, stride } = convolution;
    const place = { ...convolution, sideIn, channels, sideOut: Math.floor((sideIn - size) / stride) + 1 };
    sideIn = place.sideOut;
    channels = filters;
    return place;
  });
}

/** Numbers that come out: one of each filter at each place. */
export function outputsOf({ sideOut, filters }: PlacedConvolution): number {
  return sideOut * sideOut * filters;
}

/** Numbers that a filter looks at, at each place. */
export function patchOf({ size, channels }: PlacedConvolution): number {
  return size * size * channels;
}

/**
 * [CV2] One picture through a convolution, before max(0, ·).
 *
 *     y[v, u, f] = b_f + Σ_{i, j, c} x[v·stride + i, u·stride + j, c] · w[i, j, c, f]
 *
 * Shapes  x sideIn×sideIn×channels, w size×size×channels×filters, b filters → sideOut×sideOut×filters: rows, columns,
 *         channels, the last next to each other.
 * Errors  RangeError: arrays of other lengths.
 *
 * The engine does the same for whole batches. Sums are kept in float64.
 */
export function convolve(
  place: PlacedConvolution,
  x: Float32Array,
  w: Float32Array,
  b: Float32Array,
): Float32Array {
  const { sideIn, channels, sideOut, size, stride, filters } = place;
  checkShape('x', x, sideIn * sideIn, channels);
  checkShape('w', w, patchOf(place), filters);
  checkShape('b', b, 1, filters);
  const y = new Float32Array(outputsOf(place));
  const sums = new Float64Array(filters);
  const run = size * channels;
  for (let v = 0, to = 0; v < sideOut; v++) {
    for (let u = 0; u < sideOut; u++, to += filters) {
      sums.set(b);
      for (let i = 0, weight = 0; i < size; i++) {
        const from = ((v * stride + i) * sideIn + u * stride) * channels;
        for (let p = from; p < from + run; p++) {
          for (let f = 0; f < filters; f++, weight++) sums[f]! += x[p]! * w[weight]!;
        }
      }
      y.set(sums, to);
    }
  }
  return y;
}

function check({ filters, size, stride }: Convolution, l: number, sideIn: number): void {
  for (const [name, value] of Object.entries({ filters, size, stride })) {
    if (!(Number.isInteger(value) && value >= 1)) {
      throw new RangeError(
        `Convolution ${l + 1} needs a whole number of at least 1 as its ${name}, got ${value}.`,
      );
    }
  }
  if (size > sideIn) {
    throw new RangeError(
      `Filters of ${size} × ${size} do not fit into the ${sideIn} × ${sideIn} that convolution ${l + 1} is given; ${sideIn} is the most.`,
    );
  }
}
