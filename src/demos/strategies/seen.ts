import type { Moment } from '../../state/moment';
import { STRATEGIES, type Strategy } from './strategies';

/** What there is to see of one strategy at one step. */
export interface Seen extends Strategy {
  readonly moment: Moment;
  readonly history: readonly Moment[];
}

/** Lanes run in the order of the page. */
export function seenOf(
  moments: readonly Moment[],
  histories: readonly (readonly Moment[])[],
): readonly Seen[] {
  return moments.map((moment, i) => ({ ...STRATEGIES[i]!, moment, history: histories[i]! }));
}

/** How many of the batch the step looked at: those it counted, and the pairs that it skipped. */
export function lookedAt({ batch }: Moment): number {
  return batch ? batch.valid + (batch.skipped ?? 0) : 0;
}

/** The share of what was looked at that still pulls; NaN where there was nothing. */
export function stillActive(moment: Moment): number {
  const looked = lookedAt(moment);
  return looked === 0 ? Number.NaN : moment.batch!.active / looked;
}

/** A mean of the batch's loss; NaN before the first step. A pair that was skipped is valid, and costs 0. */
export function lossOf(moment: Moment, over: 'active' | 'valid'): number {
  const { batch } = moment;
  if (!batch) return Number.NaN;
  return over === 'active' || batch.active === 0 ? batch.loss : batch.loss * stillActive(moment);
}
