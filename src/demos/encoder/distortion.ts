import { plainDistances, squaredDistances } from '../../numerics/distance';
import { neighbourhoodsKept, rankCorrelation } from '../../numerics/neighbours';
import { DRAWN, isSame, NEAREST, PICTURES } from './strangers';

/** A pair of drawn faces: how far apart they are, and how far they are drawn apart. Plain distances. */
export interface DrawnPair {
  readonly truth: number;
  readonly drawn: number;
  readonly same: boolean;
}

export interface Distortion {
  /** Every pair of the drawn faces. */
  readonly pairs: readonly DrawnPair[];
  /** Of all pairs of all strangers' pictures. */
  readonly correlation: number;
  readonly trustworthiness: number;
  /** Share of the five truly nearest that are among the five nearest in the picture. */
  readonly kept: number;
}

export function distortionOf(
  z: Float32Array,
  outputs: number,
  points: Float32Array,
  dims: number,
): Distortion {
  const truth = plainOf(z, outputs);
  const drawn = plainOf(points, dims);
  const pairs = DRAWN.flatMap((i, at) =>
    DRAWN.slice(0, at).map((j) => ({
      truth: truth[i * PICTURES + j]!,
      drawn: drawn[i * PICTURES + j]!,
      same: isSame(i, j),
    })),
  );
  return {
    pairs,
    correlation: rankCorrelation(upper(truth), upper(drawn)),
    ...neighbourhoodsKept(truth, drawn, PICTURES, NEAREST),
  };
}

function plainOf(rows: Float32Array, numbers: number): Float32Array {
  const D = new Float32Array(PICTURES * PICTURES);
  squaredDistances(rows, PICTURES, numbers, D);
  plainDistances(D, D);
  return D;
}

/** Each pair once. */
function upper(D: Float32Array): Float32Array {
  const once = new Float32Array((PICTURES * (PICTURES - 1)) / 2);
  let at = 0;
  for (let i = 0; i < PICTURES; i++) for (let j = i + 1; j < PICTURES; j++) once[at++] = D[i * PICTURES + j]!;
  return once;
}
