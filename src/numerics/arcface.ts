import type { BatchLoss } from './batch-loss';
import { checkedWithin } from './finite';
import { marginSoftmax } from './margin-softmax';

/**
 * ArcFace: a margin added to the angle with the own class, before the softmax.
 *
 *     logit_label = s cos(θ + m)          logit_c = s cos θ_c          loss = −ln softmax(logits)_label
 *     where θ ≥ π − m:  logit_label = s (cos θ − m sin m)
 *
 * Shapes  S, G: n × classes, row-major; labels: n, each 0 … classes − 1. G becomes ∂mean/∂S.
 * Units   S are cosines, m an angle in radians: 0.5 is 28.6°.
 * Errors  RangeError: s not a finite number > 0; m outside 0 … 1.5; an array of the wrong length; a label that is no class.
 * Source  Deng, Guo, Xue and Zafeiriou, ArcFace (2019), trained with s = 64, m = 0.5. The second line is from the authors'
 *         code, insightface, which writes sin(π − m) for sin m.
 *
 * Past π the cosine of θ + m would rise again, and a row would be rewarded for turning away from its class. What stands in for
 * it keeps falling; at π − m itself the logit falls at once, from −s to −s (cos m + m sin m): with m = 0.5 by 0.12 s.
 */
export interface ArcFaceSettings {
  readonly scale: number;
  readonly margin: number;
}

export const ARCFACE: ArcFaceSettings = { scale: 64, margin: 0.5 };

/** The least sine of an angle whose cosine float32 can tell from 1. */
const LEAST_SINE = Math.sqrt(2 ** -23);

/** [AF1] The margin is the same for every angle, so it bites even where row and class are one: there cos θ loses 1 − cos m. */
export function arcFace(
  S: Float32Array,
  labels: Int32Array,
  n: number,
  classes: number,
  { scale, margin }: ArcFaceSettings,
  G: Float32Array,
): BatchLoss {
  checkedWithin('margin m', margin, 0, 1.5);
  const own = {
    value: (cosine: number) => arcFaceCosine(cosine, margin),
    slope: (cosine: number) => arcFaceSlope(cosine, margin),
  };
  return marginSoftmax(S, labels, n, classes, scale, own, G);
}

/** [AF2] cos(θ + m) of cos θ, without a way through the angle; it falls as θ grows, all the way to π. */
export function arcFaceCosine(cosine: number, margin: number): number {
  if (isPast(cosine, margin)) return cosine - margin * Math.sin(margin);
  return cosine * Math.cos(margin) - sineOf(cosine) * Math.sin(margin);
}

/**
 * [AF3] ∂arcFaceCosine/∂cosine = cos m + sin m cos θ / sin θ. At θ = 0 that has no end, so the sine is held at the least that
 * float32 can tell from 0. Nothing is lost: there row and class lie in one line, and of a pull along it nothing is left when
 * the length is made 1.
 */
export function arcFaceSlope(cosine: number, margin: number): number {
  if (isPast(cosine, margin)) return 1;
  return Math.cos(margin) + (Math.sin(margin) * cosine) / Math.max(sineOf(cosine), LEAST_SINE);
}

/** θ ≥ π − m. */
function isPast(cosine: number, margin: number): boolean {
  return cosine <= -Math.cos(margin);
}

/** Rounding may leave a cosine just beyond 1. */
function sineOf(cosine: number): number {
  return Math.sqrt(Math.max(0, 1 - cosine * cosine));
}
