import type { Frame } from '../engine/protocol';
import { type Reading, readingOf } from './reading';

/** One step of a run as the page remembers it: the frame, and what could be read off it at the margin of that time. */
export interface Moment extends Frame {
  readonly margin: number;
  readonly reading: Omit<Reading, 'distances'>;
}

export function momentOf(
  frame: Frame,
  labels: Int32Array,
  margin: number,
  distance: 'squared' | 'plain',
): Moment {
  const outputs = frame.embeddings.length / labels.length;
  const { distances: _, ...reading } = readingOf(frame.embeddings, labels, outputs, margin, distance);
  return { ...frame, margin, reading };
}
