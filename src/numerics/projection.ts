import { symmetricEigen } from './eigen';
import { checkShape } from './shape';

/**
 * Principal components: the k directions along which the rows vary most.
 *
 *     coordinates_i = components · (x_i − mean)          explained_c = variance along component c / all variance
 *
 * Shapes  x: n rows of d numbers; mean: d; components: k rows of length 1; coordinates: n × k; explained: k.
 * Units   Coordinates have the unit of x, `explained` are shares of 1 (0 where nothing varies).
 * Errors  RangeError: k that is not a whole number from 1 to d; no rows; an array of the wrong length.
 * Source  Jolliffe, Principal Component Analysis (2002), §3; Turk and Pentland, Eigenfaces (1991): the n × n form.
 */
export interface Projection {
  readonly mean: Float32Array;
  readonly components: Float32Array;
  readonly coordinates: Float32Array;
  readonly explained: Float32Array;
}

/**
 * [PC1] Through the smaller of the d × d covariance and the n × n Gram matrix. [PC2] The sign of a component is
 * such that its number of the greatest size (ties: the first) is above 0; a component beyond the data's rank is 0.
 */
export function principalComponents(x: Float32Array, n: number, d: number, k: number): Projection {
  checkShape('x', x, n, d);
  if (!(n >= 1)) throw new RangeError(`principal components need at least one row, got ${n}`);
  if (!(Number.isInteger(k) && k >= 1 && k <= d)) {
    throw new RangeError(`k must be a whole number from 1 to ${d}, the length of a row, got ${k}`);
  }
  const mean = meanOf(x, n, d);
  const centred = Float64Array.from(x, (value, at) => value - mean[at % d]!);
  const { values, vectors } = d <= n ? ofCovariance(centred, n, d) : ofGram(centred, n, d);
  const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
  const noise = Math.max(RANK * total, ROUNDING * x.reduce((sum, value) => sum + value * value, 0));
  const components = new Float32Array(k * d);
  const coordinates = new Float32Array(n * k);
  const explained = new Float32Array(k);
  for (let c = 0; c < Math.min(k, values.length); c++) {
    if (values[c]! <= noise) break;
    const component = signed(vectors.subarray(c * d, (c + 1) * d));
    components.set(component, c * d);
    explained[c] = values[c]! / total;
    for (let i = 0; i < n; i++) coordinates[i * k + c] = dot(centred, i * d, component, 0, d);
  }
  return { mean: Float32Array.from(mean), components, coordinates, explained };
}

/**
 * [PC3] `next` with its components reordered and their signs flipped so that its picture lies as `previous` did:
 * the best-agreeing pairs of coordinates are matched first.
 */
export function alignComponents(previous: Projection, next: Projection): Projection {
  const k = next.explained.length;
  const n = next.coordinates.length / k;
  checkShape('previous coordinates', previous.coordinates, n, k);
  const source = new Int32Array(k).fill(-1);
  const sign = new Int32Array(k).fill(1);
  for (let matched = 0; matched < k; matched++) {
    let best = { to: -1, from: -1, agreement: 0 };
    for (let to = 0; to < k; to++) {
      if (source[to]! >= 0) continue;
      for (let from = 0; from < k; from++) {
        if (source.includes(from)) continue;
        let agreement = 0;
        for (let i = 0; i < n; i++) {
          agreement += previous.coordinates[i * k + to]! * next.coordinates[i * k + from]!;
        }
        if (best.to < 0 || Math.abs(agreement) > Math.abs(best.agreement)) best = { to, from, agreement };
      }
    }
    source[best.to] = best.from;
    if (best.agreement < 0) sign[best.to] = -1;
  }
  const d = next.components.length / k;
  return {
    mean: next.mean,
    components: next.components.map((_, at) => {
      const to = Math.floor(at / d);
      return sign[to]! * next.components[source[to]! * d + (at % d)]!;
    }),
    coordinates: next.coordinates.map((_, at) => {
      const to = at % k;
      return sign[to]! * next.coordinates[at - to + source[to]!]!;
    }),
    explained: next.explained.map((_, to) => next.explained[source[to]!]!),
  };
}

/** Variance that is smaller than this beside all variance, or beside all squares, is rounding error without direction. */
const RANK = 1e-12;
const ROUNDING = 1e-24;

interface Directions {
  readonly values: Float64Array;
  /** One direction of length 1 and d numbers a row. */
  readonly vectors: Float64Array;
}

function ofCovariance(centred: Float64Array, n: number, d: number): Directions {
  const covariance = new Float64Array(d * d);
  for (let at = 0; at < n * d; at += d) {
    for (let i = 0; i < d; i++) {
      const value = centred[at + i]!;
      for (let j = 0; j <= i; j++) covariance[i * d + j] = covariance[i * d + j]! + value * centred[at + j]!;
    }
  }
  for (let i = 0; i < d; i++) for (let j = 0; j < i; j++) covariance[j * d + i] = covariance[i * d + j]!;
  return symmetricEigen(covariance, d);
}

/** XXᵀu = λu gives the direction Xᵀu / √λ with the same value. */
function ofGram(centred: Float64Array, n: number, d: number): Directions {
  const gram = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      gram[i * n + j] = dot(centred, i * d, centred, j * d, d);
      gram[j * n + i] = gram[i * n + j]!;
    }
  }
  const { values, vectors: weights } = symmetricEigen(gram, n);
  const vectors = new Float64Array(n * d);
  for (let c = 0; c < n && values[c]! > 0; c++) {
    const scale = 1 / Math.sqrt(values[c]!);
    for (let i = 0; i < n; i++) {
      const weight = weights[c * n + i]! * scale;
      for (let j = 0; j < d; j++) vectors[c * d + j] = vectors[c * d + j]! + weight * centred[i * d + j]!;
    }
  }
  return { values, vectors };
}

function signed(direction: Float64Array): Float64Array {
  let largest = 0;
  for (const value of direction) if (Math.abs(value) > Math.abs(largest)) largest = value;
  return largest < 0 ? direction.map((value) => -value) : direction;
}

function meanOf(x: Float32Array, n: number, d: number): Float64Array {
  const mean = new Float64Array(d);
  for (let at = 0; at < x.length; at++) mean[at % d] = mean[at % d]! + x[at]! / n;
  return mean;
}

function dot(a: Float64Array, atA: number, b: Float64Array, atB: number, d: number): number {
  let sum = 0;
  for (let k = 0; k < d; k++) sum += a[atA + k]! * b[atB + k]!;
  return sum;
}
