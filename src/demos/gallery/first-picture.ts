import { unpacked } from '../threshold/packed';
import type { Faces } from './door';
import type { Named } from './thresholds';

/** What is in the page before the encoder is: embeddings as text, everybody enrolled with one picture. */
export interface FirstPicture {
  readonly thresholds: readonly Named[];
  readonly enrolled: string;
  readonly visits: string;
  readonly strangers: string;
}

export function facesOf({ enrolled, visits, strangers }: FirstPicture): Faces {
  return { enrolled: unpacked(enrolled), shots: 1, visits: unpacked(visits), strangers: unpacked(strangers) };
}
