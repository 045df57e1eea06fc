import { alignComponents, type Projection, principalComponents } from '../numerics/projection';
import type { Encoder } from './encoder';
import { type Posed, pick } from './problem';
import type { Frame, Pictures } from './protocol';
import { allHaveMates, type Embedded, type Scores, scoresAgainst, scoresAmong } from './scores';
import { shownRows } from './sittings';

/** Numbers of an embedding that can be drawn as they are. */
const DRAWABLE = 3;

/** Trained pictures a person that unseen ones are compared with, where they cannot be compared with each other. */
const GALLERY_SHOTS = 4;

/** Makes what the page draws. Looking at a run does not change it. */
export class Frames {
  readonly #encoder: Encoder;
  readonly #posed: Posed;
  readonly #gallery: Pictures | null;
  #projection: Projection | null = null;
  #unseen: Frame['unseen'] | null = null;

  constructor(encoder: Encoder, posed: Posed) {
    this.#encoder = encoder;
    this.#posed = posed;
    this.#gallery = allHaveMates(posed.unseen.labels) ? null : galleryOf(posed.train);
  }

  /** With `evaluate` the unseen pictures are scored anew; without, the last scores stand. */
  frame(step: number, batch: Frame['batch'], evaluate: boolean): Omit<Frame, 'speed' | 'stepMs'> {
    const { z, outputs } = this.#embedded(this.#posed.shown);
    const scored = evaluate || this.#unseen === null ? this.#embedded(this.#posed.unseen) : null;
    if (scored) this.#unseen = { step, ...this.#scores(scored) };
    const view = outputs > DRAWABLE ? this.#project(z, outputs) : { projected: null, explained: 1 };
    const sent = scored && this.#posed.sendsUnseen ? { unseenEmbeddings: scored.z } : {};
    return { step, embeddings: z, ...view, ...sent, batch, unseen: this.#unseen! };
  }

  #scores(unseen: Embedded): Scores {
    if (this.#gallery) return scoresAgainst(this.#embedded(this.#gallery), unseen);
    return scoresAmong(unseen, this.#posed.areStrangers);
  }

  #embedded({ x, labels }: Pictures): Embedded {
    const { outputs } = this.#encoder;
    const z = new Float32Array(labels.length * outputs);
    this.#encoder.embed(x, z);
    return { z, labels, outputs };
  }

  /** Three principal components, turned so that the picture does not flip from one frame to the next. */
  #project(z: Float32Array, outputs: number): { projected: Float32Array; explained: number } {
    const found = principalComponents(z, z.length / outputs, outputs, DRAWABLE);
    const projection = this.#projection ? alignComponents(this.#projection, found) : found;
    this.#projection = projection;
    // A copy goes out: what is sent to the page is gone here.
    const { coordinates, explained } = projection;
    return { projected: coordinates.slice(), explained: explained.reduce((sum, share) => sum + share, 0) };
  }
}

function galleryOf(train: Pictures): Pictures {
  const counts = new Map<number, number>();
  for (const label of train.labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  const shots = Math.min(GALLERY_SHOTS, ...counts.values());
  return pick(train, shownRows(train.labels, counts.size, shots));
}
