import type { BatchLoss } from './batch-loss';
import { clipped } from './clip';
import { checkShape } from './shape';

/**
 * The triplet margin loss of given triplets, and how hard a triplet is.
 *
 *     gap = d_an − d_ap          raw = α − gap = d_ap − d_an + α          loss = max(0, raw)
 *
 * Shapes  D, G: n × n, row-major; row = anchor. G becomes ∂(mean over active)/∂D.
 * Units   α, gap and loss have the unit of D: squared distances unless the caller chose plain ones.
 * Errors  RangeError: α negative or not finite; a row outside the batch; an array of the wrong length.
 * Source  Schroff, Kalenichenko and Philbin, FaceNet (2015), §3.1 loss, §3.2 selection.
 */

/** Three rows of one batch: `positive` shares the anchor's label, `negative` does not. */
export interface Triplet {
  readonly anchor: number;
  readonly positive: number;
  readonly negative: number;
}

export type Difficulty = 'easy' | 'semi-hard' | 'hard';

/** How much farther the negative is than the positive. Below 0 the order is wrong. */
export function tripletGap(anchorPositive: number, anchorNegative: number): number {
  return anchorNegative - anchorPositive;
}

/** [TL1] 0 as soon as the gap reaches α; below that it grows by 1 for each unit of gap lost. */
export function tripletLoss(gap: number, margin: number): number {
  return clipped(checkedMargin(margin) - gap, 'hinge');
}

/** [TL2] easy: gap ≥ α, which is exactly loss 0. hard: of the rest, gap ≤ 0. semi-hard: strictly between. */
export function difficulty(gap: number, margin: number): Difficulty {
  if (gap >= checkedMargin(margin)) return 'easy';
  return gap > 0 ? 'semi-hard' : 'hard';
}

/** [TL4] The loss of the listed triplets. A triplet that is listed twice counts twice. */
export function explicitTriplets(
  D: Float32Array,
  n: number,
  triplets: readonly Triplet[],
  margin: number,
  G: Float32Array,
): BatchLoss {
  checkShape('D', D, n, n);
  checkShape('G', G, n, n);
  checkedMargin(margin);
  G.fill(0);
  let differences = 0;
  let active = 0;
  for (const { anchor, positive, negative } of triplets) {
    const toPositive = checkedRow(anchor, n) * n + checkedRow(positive, n);
    const toNegative = anchor * n + checkedRow(negative, n);
    const difference = D[toPositive]! - D[toNegative]!;
    if (!(difference + margin > 0)) continue;
    differences += difference;
    active++;
    G[toPositive] = G[toPositive]! + 1;
    G[toNegative] = G[toNegative]! - 1;
  }
  divideBy(active, G);
  return hingeLossOf(differences, margin, triplets.length, active);
}

/**
 * [TL3] The six numbers of a hinge loss. `differences` is Σ (d_ap − d_an) over the active triplets; α joins last, so
 * that a collapsed batch costs α to the last digit.
 */
export function hingeLossOf(differences: number, margin: number, valid: number, active: number): BatchLoss {
  // Rounding may leave the sum of many tiny raw values just below 0.
  const meanOverActive = active > 0 ? Math.max(0, differences / active + margin) : 0;
  const fractionActive = valid > 0 ? active / valid : 0;
  return {
    sum: Math.max(0, differences + active * margin),
    valid,
    active,
    meanOverValid: meanOverActive * fractionActive,
    meanOverActive,
    fractionActive,
  };
}

/** [TL5] From the gradient of a sum to that of a mean over `count`; of nothing, it stays 0. */
export function divideBy(count: number, G: Float32Array): void {
  if (count < 2) return;
  const share = 1 / count;
  for (let i = 0; i < G.length; i++) G[i] = G[i]! * share;
}

/** [TL6] α as it came, if it can be one. */
export function checkedMargin(margin: number): number {
  if (margin >= 0 && Number.isFinite(margin)) return margin;
  throw new RangeError(`margin α must be a finite number ≥ 0, got ${margin}`);
}

function checkedRow(row: number, n: number): number {
  if (Number.isInteger(row) && row >= 0 && row < n) return row;
  throw new RangeError(`row ${row} is outside a batch of ${n} points`);
}
