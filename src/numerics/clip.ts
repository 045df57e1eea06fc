import { logistic } from './logistic';

/**
 * What becomes of raw = d_ap − d_an + α before it is a loss.
 *
 *     hinge     max(0, raw)             slope 1 where raw > 0, else 0
 *     none      raw                     slope 1
 *     softplus  ln(1 + exp(raw))        slope 1 / (1 + exp(−raw))
 *
 * Units   The loss has the unit of raw. A slope is ∂loss/∂raw and has none.
 * Source  The hinge: Schroff, Kalenichenko and Philbin, FaceNet (2015), §3.1. The softplus: Hermans, Beyer and Leibe, In
 *         Defense of the Triplet Loss (2017), §2. Without either is an exhibit.
 */
export const CLIPS = ['hinge', 'none', 'softplus'] as const;

export type Clip = (typeof CLIPS)[number];

/** [CL1] exp only of numbers ≤ 0, so that it cannot overflow. */
export function clipped(raw: number, clip: Clip): number {
  switch (clip) {
    case 'hinge':
      return Math.max(0, raw);
    case 'none':
      return raw;
    case 'softplus':
      return Math.max(0, raw) + Math.log1p(Math.exp(-Math.abs(raw)));
    default:
      throw new RangeError(`clip must be one of ${CLIPS.join(', ')}, got ${clip satisfies never}`);
  }
}

/** [CL2] At raw = 0 the hinge has no slope: what costs nothing pulls nothing. */
export function clippedSlope(raw: number, clip: Clip): number {
  switch (clip) {
    case 'hinge':
      return raw > 0 ? 1 : 0;
    case 'none':
      return 1;
    case 'softplus':
      return logistic(raw);
    default:
      throw new RangeError(`clip must be one of ${CLIPS.join(', ')}, got ${clip satisfies never}`);
  }
}
