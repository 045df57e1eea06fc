import { squaredDistance } from '../../numerics/distance';
import { termsOf } from '../../numerics/perceptron';
import type { Spot } from '../../plots/network';
import { type ExportedEncoder, encode } from '../../state/encode';
import { mostOf, type Sum } from './terms';

/** The two hidden layers, and the numbers that come out. */
export const LAYERS = ['units', 'units', 'numbers'] as const;

/** One of the three pictures: its pixels and its embedding. */
export interface Face {
  readonly pixels: Float32Array;
  readonly embedding: Float32Array;
}

export interface Faces {
  readonly anchor: Face;
  readonly positive: Face;
  readonly negative: Face;
}

/** All that the demo shows of one encoder and three pictures. */
export interface Sight {
  /** Steps that the encoder was trained for. */
  readonly step: number;
  /** What comes out of the layers for the anchor; the last one's numbers are not yet divided by their length. */
  readonly layers: readonly Float32Array[];
  readonly length: number;
  readonly faces: Faces;
  /** What a number of a layer is the sum of; null where the weights for it are not in the page yet. */
  sum(layer: number, index: number): Sum | null;
}

export type Pictures = Readonly<Record<keyof Faces, Float32Array>>;

export function faceOf(encoder: ExportedEncoder, pixels: Float32Array): Face {
  return { pixels, embedding: encode(encoder, pixels).embedding };
}

/** The anchor is followed through the encoder; the two others are there already, for they stay while somebody paints. */
export function sightOf(
  encoder: ExportedEncoder,
  pixels: Float32Array,
  others: Pick<Faces, 'positive' | 'negative'>,
): Sight {
  const { input, layers, length, embedding } = encode(encoder, pixels);
  return {
    step: encoder.step,
    layers,
    length,
    faces: { anchor: { pixels, embedding }, ...others },
    sum(layer, index) {
      const below = layers[layer - 1] ?? input;
      return mostOf(termsOf(encoder, layer, below, index), below);
    },
  };
}

/** The same for three pictures at once. */
export function sightOfAll(encoder: ExportedEncoder, { anchor, positive, negative }: Pictures): Sight {
  return sightOf(encoder, anchor, {
    positive: faceOf(encoder, positive),
    negative: faceOf(encoder, negative),
  });
}

/** The spot in focus, or the last one of its layer where the layer has fewer. */
export function spotIn(sight: Sight, { layer, index }: Spot): Spot {
  return { layer, index: Math.min(index, sight.layers[Math.min(2, layer)]!.length - 1) };
}

/** The three pairs that there are, and the role whose colour a distance wears. */
export const PAIRS = [
  { kind: 'positive', one: 'anchor', other: 'positive', tone: 'positive' },
  { kind: 'negative', one: 'anchor', other: 'negative', tone: 'negative' },
  { kind: 'others', one: 'positive', other: 'negative', tone: '' },
] as const;

/** Squared distances of the three embeddings, number by number. */
export interface Squares {
  readonly positive: Float32Array;
  readonly negative: Float32Array;
  readonly others: Float32Array;
}

export function squaresOf({ anchor, positive, negative }: Faces): Squares {
  return {
    positive: squares(anchor, positive),
    negative: squares(anchor, negative),
    others: squares(positive, negative),
  };
}

export function distancesOf({ anchor, positive, negative }: Faces): Readonly<Record<keyof Squares, number>> {
  return {
    positive: squaredDistance(anchor.embedding, positive.embedding),
    negative: squaredDistance(anchor.embedding, negative.embedding),
    others: squaredDistance(positive.embedding, negative.embedding),
  };
}

function squares(one: Face, other: Face): Float32Array {
  return one.embedding.map((value, k) => (value - other.embedding[k]!) ** 2);
}
