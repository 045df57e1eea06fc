import { type BatchLoss, endlessLossOf } from './batch-loss';
import { clipped, clippedSlope } from './clip';
import { checkedPositive, checkedWithin } from './finite';
import { checkShape } from './shape';
import { softMaximum } from './soft-maximum';
import { checkedClass } from './softmax';

/**
 * Proxy-Anchor: every proxy is an anchor, the rows of its class are its positives and all others its negatives.
 *
 *     loss =   mean over the proxies that have positives of  ln(1 + Σ_positives exp(−s (S − δ)))
 *            + mean over all proxies of                      ln(1 + Σ_negatives exp(s (S + δ)))
 *
 * Shapes  S, G: n × classes, row-major; labels: n, each 0 … classes − 1. G becomes ∂loss/∂S.
 * Units   S and δ are cosines; s has none (the paper calls it α).
 * Errors  RangeError: s not a finite number > 0; δ outside 0 … 1; an array of the wrong length; a label that is no class.
 * Source  Kim, Kim, Cho and Kwak, Proxy Anchor Loss for Deep Metric Learning (2020), §3.2;
 *         there s = 32, δ = 0.1.
 *
 * What is counted is proxies, and `sum` is their number times the loss. The rows of one proxy share a softmax, so a row pulls
 * the harder the worse it is placed among them: unlike the losses that look at one row at a time.
 */
export interface ProxyAnchorSettings {
  readonly scale: number;
  readonly margin: number;
}

export const PROXY_ANCHOR: ProxyAnchorSettings = { scale: 32, margin: 0.1 };

/** [PX1] Two means over two counts: a proxy without rows still pushes, and does not make the pull of the others weaker. */
export function proxyAnchor(
  S: Float32Array,
  labels: Int32Array,
  n: number,
  classes: number,
  { scale, margin }: ProxyAnchorSettings,
  G: Float32Array,
): BatchLoss {
  checkShape('S', S, n, classes);
  checkShape('G', G, n, classes);
  checkShape('labels', labels, n, 1);
  checkedPositive('scale s', scale);
  checkedWithin('margin δ', margin, 0, 1);
  for (let i = 0; i < n; i++) checkedClass(labels[i]!, classes);
  const present = new Set(labels).size;
  const exponents = new Float64Array(n);
  let loss = 0;
  G.fill(0);
  for (let proxy = 0; proxy < classes; proxy++) {
    loss += oneSide(-1, proxy, present) + oneSide(1, proxy, classes);
  }
  return endlessLossOf(loss * classes, n > 0 ? classes : 0);

  /** [PX2] ln(1 + Σ exp(s (δ ± S))) / proxies, over one proxy's positives (−) or negatives (+): the softplus of ln Σ exp. */
  function oneSide(sign: -1 | 1, proxy: number, proxies: number): number {
    const isPull = sign < 0;
    for (let i = 0; i < n; i++) {
      const isOfSide = (labels[i] === proxy) === isPull;
      exponents[i] = isOfSide ? scale * (margin + sign * S[i * classes + proxy]!) : Number.NEGATIVE_INFINITY;
    }
    const raw = softMaximum(exponents);
    if (raw === Number.NEGATIVE_INFINITY) return 0;
    const slope = (sign * scale * clippedSlope(raw, 'softplus')) / proxies;
    for (let i = 0; i < n; i++) {
      if (exponents[i]! > 0) G[i * classes + proxy] = slope * exponents[i]!;
    }
    return clipped(raw, 'softplus') / proxies;
  }
}
