/**
 * [TL3] What every loss of this folder returns. Where a count is 0, the mean over it is 0 and never NaN.
 *
 * What is counted is what the loss adds up: triplets, pairs or anchors.
 */
export interface BatchLoss {
  readonly sum: number;
  /** Those that were looked at. */
  readonly valid: number;
  /** Those of them that still pull. Of a loss that never ends, such as a softmax, all. */
  readonly active: number;
  readonly meanOverValid: number;
  /** What is trained on: its gradient is the one that comes back. */
  readonly meanOverActive: number;
  readonly fractionActive: number;
}

/** [TL3] The six numbers from the three that are counted. */
export function batchLossOf(sum: number, valid: number, active: number): BatchLoss {
  return {
    sum,
    valid,
    active,
    meanOverValid: valid > 0 ? sum / valid : 0,
    meanOverActive: active > 0 ? sum / active : 0,
    fractionActive: valid > 0 ? active / valid : 0,
  };
}

/** [TL3] Of a loss that never ends: everything valid is active. */
export function endlessLossOf(sum: number, valid: number): BatchLoss {
  return batchLossOf(sum, valid, valid);
}
