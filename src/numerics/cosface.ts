import type { BatchLoss } from './batch-loss';
import { checkedWithin } from './finite';
import { marginSoftmax } from './margin-softmax';

/**
 * CosFace: a margin taken off the cosine with the own class, before the softmax.
 *
 *     logit_label = s (cos θ − m)          logit_c = s cos θ_c          loss = −ln softmax(logits)_label
 *
 * Shapes  S, G: n × classes, row-major; labels: n, each 0 … classes − 1. G becomes ∂mean/∂S.
 * Units   S and m are cosines. Beyond m = 2 no two cosines can be.
 * Errors  RangeError: s not a finite number > 0; m outside 0 … 2; an array of the wrong length; a label that is no class.
 * Source  Wang, Wang, Zhou et al., CosFace: Large Margin Cosine Loss for Deep Face Recognition (2018), §3.1;
 *         trained with s = 64, m = 0.35.
 *
 * Two other losses are this one with m = 0: the normalised softmax, with s; and ProxyNCA++, with s = 2 / T, because
 * −‖z − w‖² / T = (2 cos θ − 2) / T and a softmax knows differences only.
 */
export interface CosFaceSettings {
  readonly scale: number;
  readonly margin: number;
}

export const COSFACE: CosFaceSettings = { scale: 64, margin: 0.35 };

/** [CF1] The margin is the same for every cosine. */
export function cosFace(
  S: Float32Array,
  labels: Int32Array,
  n: number,
  classes: number,
  { scale, margin }: CosFaceSettings,
  G: Float32Array,
): BatchLoss {
  checkedWithin('margin m', margin, 0, 2);
  const own = { value: (cosine: number) => cosine - margin, slope: () => 1 };
  return marginSoftmax(S, labels, n, classes, scale, own, G);
}
