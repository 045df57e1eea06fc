import { termsOf } from '../../numerics/perceptron';
import type { Pictures, Sight } from './sight';
import { mostOf } from './terms';

/**
 * What is in the page before the encoder is, as plain JSON: an island's props can hold no typed array. The weights of
 * the last layer are among it, so that each number can be taken apart at once.
 */
export interface FirstPicture {
  readonly step: number;
  readonly layers: readonly (readonly number[])[];
  readonly length: number;
  /** One embedding after the other: anchor, positive, negative. */
  readonly embeddings: readonly (readonly number[])[];
  /** w and b of the last layer in a row. */
  readonly lastWeights: readonly number[];
  /** The average face, where that is the picture: until the encoder is there nobody else knows it. */
  readonly mean?: readonly number[];
}

/** `pictures` are those that the first picture was made of. */
export function firstSight(first: FirstPicture, pictures: Pictures): Sight {
  const layers = first.layers.map((layer) => Float32Array.from(layer));
  const [anchor, positive, negative] = first.embeddings.map((row) => Float32Array.from(row));
  const below = layers.at(-2)!;
  const last = {
    sizes: [below.length, anchor!.length],
    weights: Float32Array.from(first.lastWeights),
  };
  return {
    step: first.step,
    layers,
    length: first.length,
    faces: {
      anchor: { pixels: pictures.anchor, embedding: anchor! },
      positive: { pixels: pictures.positive, embedding: positive! },
      negative: { pixels: pictures.negative, embedding: negative! },
    },
    sum: (layer, index) =>
      layer === layers.length - 1 ? mostOf(termsOf(last, 0, below, index), below) : null,
  };
}
