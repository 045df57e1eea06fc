import { defaults } from '../../settings/declare';
import type { ExportedEncoder } from '../../state/encode';
import { trainedAtBuild } from '../../state/first-run';
import type { FirstPicture } from './first-picture';
import { picturesOf } from './picture';
import { trainingOf } from './plan';
import { EMBEDDING_SETTINGS, type EmbeddingValues } from './settings';
import { sightOfAll } from './sight';

const DIGITS = 1e5;

/** The encoder that a reader gets with these settings. */
export function encoderFor(base: Partial<EmbeddingValues>): Promise<ExportedEncoder> {
  return trainedAtBuild(trainingOf({ ...defaults(EMBEDDING_SETTINGS), ...base }));
}

export async function firstPicture(base: Partial<EmbeddingValues>): Promise<FirstPicture> {
  const encoder = await encoderFor(base);
  const values = { ...defaults(EMBEDDING_SETTINGS), ...base };
  const { step, layers, length, faces } = sightOfAll(encoder, picturesOf(values, encoder.mean));
  const [below, outputs] = encoder.sizes.slice(-2);
  return {
    step,
    layers: layers.map(rounded),
    length: rounded([length])[0]!,
    embeddings: [faces.anchor, faces.positive, faces.negative].map(({ embedding }) => rounded(embedding)),
    ...(values.change === 'average' ? { mean: rounded(encoder.mean) } : {}),
    lastWeights: rounded(encoder.weights.subarray(-(below! + 1) * outputs!)),
  };
}

function rounded(values: Iterable<number>): number[] {
  return Array.from(values, (value) => Math.round(value * DIGITS) / DIGITS);
}
