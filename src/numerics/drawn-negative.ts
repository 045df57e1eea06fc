import { eachAnchor } from './anchors';
import type { Random } from './random';

/**
 * One negative for every anchor-positive pair, drawn from the anchor's negatives. Pairs are visited anchor by anchor in the
 * order of rows, one draw a pair; anchors without a positive or without a negative draw nothing.
 */
export function eachDrawn(
  labels: Int32Array,
  lotOf: (anchor: number, negatives: Int32Array) => Lot,
  take: (toPositive: number, toNegative: number) => void,
): void {
  eachAnchor(labels, (anchor, positives, negatives) => {
    if (negatives.length === 0) return;
    const row = anchor * labels.length;
    const draw = lotOf(anchor, negatives);
    for (const positive of positives) take(row + positive, row + draw());
  });
}

/** Draws one of an anchor's negatives: its row. */
export type Lot = () => number;

/** Each equally likely. */
export function evenLot(negatives: Int32Array, random: Random): Lot {
  return () => negatives[Math.floor(random() * negatives.length)]!;
}
