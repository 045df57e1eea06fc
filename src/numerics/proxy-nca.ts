import { type BatchLoss, endlessLossOf } from './batch-loss';
import { checkedPositive } from './finite';
import { checkShape } from './shape';
import { softMaximum } from './soft-maximum';
import { checkedClass } from './softmax';

/**
 * ProxyNCA: each row nearer to the proxy of its class than to all others, as a softmax would have it but for one thing: the
 * own proxy does not stand in the denominator.
 *
 *     loss = −ln( exp(−s d_own²) / Σ_{c ≠ own} exp(−s d_c²) )          d_c² = ‖z − p_c‖² = 2 − 2 S_c
 *
 * Shapes  S, G: n × classes, row-major; labels: n, each 0 … classes − 1. G becomes ∂mean/∂S.
 * Units   S are cosines of rows and proxies of length 1. The loss is in nats, and below 0 where a row is well placed.
 * Errors  RangeError: s not a finite number > 0; an array of the wrong length; a label that is no class.
 * Source  Movshovitz-Attias, Toshev, Leung, Ioffe and Singh, No Fuss Distance Metric Learning using Proxies (2017),
 *         where s is 1. It does what rows and proxies of length √s would do.
 *
 * With the own proxy in the denominator it is ProxyNCA++ (Teh, DeVries and Taylor 2020, T = 1/s = 1/9), row by row the
 * softplus of this loss, and the same as `cosFace` with scale 2s and margin 0.
 */
export interface ProxyNcaSettings {
  readonly scale: number;
}

export const PROXY_NCA: ProxyNcaSettings = { scale: 1 };

/** [PN1] The pull towards the own proxy is the same everywhere and never ends. One class alone has nothing to be nearer than. */
export function proxyNca(
  S: Float32Array,
  labels: Int32Array,
  n: number,
  classes: number,
  { scale }: ProxyNcaSettings,
  G: Float32Array,
): BatchLoss {
  checkShape('S', S, n, classes);
  checkShape('G', G, n, classes);
  checkShape('labels', labels, n, 1);
  checkedPositive('scale s', scale);
  const slope = 2 * scale;
  const others = new Float64Array(classes);
  let sum = 0;
  let valid = 0;
  G.fill(0);
  for (let i = 0; i < n; i++) {
    const own = checkedClass(labels[i]!, classes);
    if (classes === 1) continue;
    const row = i * classes;
    for (let c = 0; c < classes; c++) {
      others[c] = c === own ? Number.NEGATIVE_INFINITY : slope * S[row + c]!;
    }
    valid++;
    sum += softMaximum(others) - slope * S[row + own]!;
    for (let c = 0; c < classes; c++) G[row + c] = (slope * others[c]!) / n;
    G[row + own] = -slope / n;
  }
  return endlessLossOf(sum, valid);
}
