import type { BatchLoss } from './batch-loss';
import { checkedPositive } from './finite';
import { checkShape } from './shape';
import { checkedClass, softmaxCrossEntropy } from './softmax';

/**
 * The cross-entropy of s times the cosines, that of the own class made smaller by a margin: what CosFace and ArcFace share.
 *
 *     logit_c = s cos θ_c          logit_label = s f(cos θ_label)          loss = −ln softmax(logits)_label
 *
 * Shapes  S, G: n × classes, row-major; labels: n, each 0 … classes − 1. G becomes ∂mean/∂S.
 * Units   S are cosines, from −1 to 1; s has none. The loss is in nats.
 * Errors  RangeError: s not a finite number > 0; an array of the wrong length; a label that is no class.
 * Source  Wang, Wang, Zhou et al., CosFace (2018), §3.1 for s, §3.3 for the least that it must be: where the own class has
 *         cosine 1 and the C − 1 others as little as all can have, a share P takes s = (C − 1)/C ln((C − 1) P / (1 − P)).
 *         The papers' 64 is for tens of thousands of classes; 64 classes and P = 0.99 take 8.6.
 */

/** f and its slope ∂f/∂cosine. */
export interface MarginedCosine {
  readonly value: (cosine: number) => number;
  readonly slope: (cosine: number) => number;
}

/** [AM1] It never ends: all rows are active. Whom a row shows is the only cosine that f sees. */
export function marginSoftmax(
  S: Float32Array,
  labels: Int32Array,
  n: number,
  classes: number,
  scale: number,
  own: MarginedCosine,
  G: Float32Array,
): BatchLoss {
  checkShape('S', S, n, classes);
  checkShape('G', G, n, classes);
  checkShape('labels', labels, n, 1);
  checkedPositive('scale s', scale);
  // G holds the logits first: the cross-entropy then writes its gradient over them.
  for (let at = 0; at < S.length; at++) G[at] = scale * S[at]!;
  for (let i = 0; i < n; i++) {
    const at = i * classes + checkedClass(labels[i]!, classes);
    G[at] = scale * own.value(S[at]!);
  }
  const loss = softmaxCrossEntropy(G, labels, n, classes, G);
  for (let at = 0; at < S.length; at++) G[at] = scale * G[at]!;
  for (let i = 0; i < n; i++) {
    const at = i * classes + labels[i]!;
    G[at] = G[at]! * own.slope(S[at]!);
  }
  return loss;
}
