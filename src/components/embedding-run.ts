import { encoderFor } from '../demos/embedding/build-picture';
import { picturesOf } from '../demos/embedding/picture';
import { EMBEDDING_SETTINGS, type EmbeddingValues } from '../demos/embedding/settings';
import { distancesOf, sightOfAll } from '../demos/embedding/sight';
import { PEOPLE } from '../faces/people';
import { squaredDistance } from '../numerics/distance';
import { defaults } from '../settings/declare';
import { encode } from '../state/encode';

/** What the first lesson says of its demo, computed by the demo's own code while the site is built. */
export interface EmbeddingFigures {
  readonly embedding: Float32Array;
  /** The same before it is divided by its length. */
  readonly numbers: Float32Array;
  readonly length: number;
  /** Squared distances of the embeddings, and of the pixels. */
  readonly toPositive: number;
  readonly toNegative: number;
  readonly pixelsToPositive: number;
  readonly pixelsToNegative: number;
  /** How far the change moved the picture and its embedding from what they are without it, squared. */
  readonly pixelsMoved: number;
  readonly moved: number;
}

/** The demo with these settings. */
export async function embeddingRun(base: Partial<EmbeddingValues>): Promise<EmbeddingFigures> {
  const values = { ...defaults(EMBEDDING_SETTINGS), ...base };
  const encoder = await encoderFor(base);
  const pictures = picturesOf(values, encoder.mean);
  const { layers, length, faces } = sightOfAll(encoder, pictures);
  const { positive, negative } = distancesOf(faces);
  const { person, picture, change } = defaults(EMBEDDING_SETTINGS);
  const before = picturesOf({ ...values, person, picture, change }).anchor;
  return {
    embedding: faces.anchor.embedding,
    numbers: layers.at(-1)!,
    length,
    toPositive: positive,
    toNegative: negative,
    pixelsToPositive: squaredDistance(pictures.anchor, pictures.positive),
    pixelsToNegative: squaredDistance(pictures.anchor, pictures.negative),
    pixelsMoved: squaredDistance(pictures.anchor, before),
    moved: squaredDistance(faces.anchor.embedding, encode(encoder, before).embedding),
  };
}

/** Pictures of each person with a name that `shareInOrder` looks at. */
const PICTURES = 12;

/**
 * The share of triplets in which two pictures of one person are nearer to each other than the first is to somebody
 * else's: each picture, the person's next one, and everybody else's of the same number. In `embeddings` or in `pixels`.
 */
export async function shareInOrder(
  base: Partial<EmbeddingValues>,
  of: 'embeddings' | 'pixels' = 'embeddings',
): Promise<{ readonly share: number; readonly triplets: number }> {
  const encoder = await encoderFor(base);
  const values = { ...defaults(EMBEDDING_SETTINGS), ...base };
  const albums = PEOPLE.map(({ name }) =>
    Array.from({ length: PICTURES }, (_, i) => {
      const { anchor } = picturesOf({ ...values, person: name, picture: i + 1 });
      return of === 'pixels' ? anchor : encode(encoder, anchor).embedding;
    }),
  );
  let triplets = 0;
  let inOrder = 0;
  for (const own of albums) {
    for (const [i, anchor] of own.entries()) {
      const toPositive = squaredDistance(anchor, own[(i + 1) % PICTURES]!);
      for (const others of albums) {
        if (others === own) continue;
        triplets++;
        if (squaredDistance(anchor, others[i]!) > toPositive) inOrder++;
      }
    }
  }
  return { share: inOrder / triplets, triplets };
}
