import { unpacked } from '../threshold/packed';
import type { Faces } from './door';
import type { Named } from './thresholds';

/** What is in the page before the encoder is: embeddings as text. */
export interface FirstPicture {
  readonly thresholds: readonly Named[];
  readonly enrolled: string;
  /** With so many pictures everybody is. */
  readonly shots: number;
  readonly visits: string;
  readonly strangers: string;
}

export function facesOf({ enrolled, shots, visits, strangers }: FirstPicture): Faces {
  return { enrolled: unpacked(enrolled), shots, visits: unpacked(visits), strangers: unpacked(strangers) };
}
