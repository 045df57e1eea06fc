import type { Pool } from './batch';
import { outputsOf } from './plan';
import type { MiningValues } from './settings';

/** Embeddings that the page holds before anything is trained in it: so many pictures of each of so many people. */
export interface FirstPicture {
  readonly people: number;
  readonly shots: number;
  /** Float32, as they came, in base64: what is trained here later is the same to the last digit. */
  readonly embeddings: string;
}

/** Whether the page has all that these settings ask for, if they were those of its start. */
export function holds(
  first: FirstPicture,
  { people, shots }: Pick<MiningValues, 'people' | 'shots'>,
): boolean {
  return people <= first.people && shots <= first.shots;
}

export function poolOf({ embeddings, shots }: FirstPicture, faces: MiningValues['faces']): Pool {
  const bytes = Uint8Array.from(atob(embeddings), (byte) => byte.charCodeAt(0));
  return { embeddings: new Float32Array(bytes.buffer), shots, outputs: outputsOf(faces) };
}
