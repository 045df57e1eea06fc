import type { Frame, LaneSettings, Plan } from '../engine/protocol';
import type { Instruments } from '../numerics/detector';
import { type Lengths, lengthsOf } from '../numerics/lengths';
import { isTriplet } from '../numerics/loss-settings';
import { distancesOf, type Reading, readingOf } from './reading';

/**
 * One step of a run as the page remembers it: the frame, the plan and the margin it was trained with, and what could be
 * read off it then.
 */
export interface Moment extends Frame {
  readonly plan: Plan;
  /** How its encoder learnt then. */
  readonly lane: LaneSettings;
  readonly margin: number;
  readonly reading: Reading;
  /** Of the shown embeddings; 1 where they are scaled to it. */
  readonly lengths: Lengths;
  /** What the detector reads; null of a moment that was not trained, such as the page's first picture. */
  readonly instruments: Instruments | null;
}

/** How triplets are read where they are not what is learnt from: whether the order of their distances is right. */
const ORDER_ALONE = { margin: 0, distance: 'squared', mining: 'batch-all' } as const;

export function momentOf(frame: Frame, plan: Plan, settings: LaneSettings): Moment {
  const { margin, distance, mining } = isTriplet(settings) ? settings : ORDER_ALONE;
  const labels = shownLabels(plan);
  const distances = distancesOf(frame.embeddings, labels.length, distance);
  const reading = readingOf(distances, labels, margin, mining);
  const lengths = lengthsOf(frame.embeddings, plan.outputs);
  const instruments = instrumentsIn(frame, reading, lengths);
  return { ...frame, plan, lane: settings, margin, reading, lengths, instruments };
}

function instrumentsIn(
  { step, batch, unseen: { recall, auc } }: Frame,
  { valid: triplets, same, different }: Reading,
  lengths: Lengths,
): Instruments | null {
  if (batch === null) return null;
  const { loss, meanOverValid, valid, active, gradientNorm } = batch;
  const ofBatch = { loss, meanOverValid, valid, active, gradientNorm };
  return { step, ...ofBatch, triplets, same, different, lengths, recall, auc };
}

/** Who is in each shown picture: `shots` pictures of each of `people`, one person after the other. */
export function shownLabels({ people, shots }: Pick<Plan, 'people' | 'shots'>): Int32Array {
  return Int32Array.from({ length: people * shots }, (_, i) => Math.floor(i / shots));
}
