import type { Tried } from './settings';

/** What is in the page before the encoder is, embeddings as text. */
export interface FirstPicture {
  /** The pictures that t is chosen on. */
  readonly own: string;
  /** Which ones it is tried on. */
  readonly on: Tried;
  /** These, where they are others. */
  readonly tried?: string;
}
