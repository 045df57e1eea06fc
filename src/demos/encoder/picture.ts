import { alignComponents, type Projection, principalComponents } from '../../numerics/projection';
import { DRAWN } from './strangers';

/** Where all strangers' pictures are drawn. */
export interface Picture {
  readonly kind: 'as they are' | 'pca' | 'umap';
  readonly dims: 2 | 3;
  readonly points: Float32Array;
  /** Share of the drawn faces' variance that is in the picture; null where that cannot be said. */
  readonly explained: number | null;
}

const COMPONENTS = 3;

/**
 * Makes pictures of embeddings, one after the other: two and three numbers as they are, more by three principal components of
 * the drawn faces, into which all others follow. From one picture to the next nothing flips.
 */
export function createPictures(): (z: Float32Array, outputs: number) => Picture {
  let before: Projection | null = null;
  return (z, outputs) => {
    if (outputs <= COMPONENTS)
      return { kind: 'as they are', dims: outputs as 2 | 3, points: z, explained: 1 };
    const rows = new Float32Array(DRAWN.length * outputs);
    DRAWN.forEach((row, i) => {
      rows.set(z.subarray(row * outputs, (row + 1) * outputs), i * outputs);
    });
    const found = principalComponents(rows, DRAWN.length, outputs, COMPONENTS);
    // Another number of numbers has other components: there is nothing to agree with.
    const isLike = before?.components.length === found.components.length;
    const projection = before && isLike ? alignComponents(before, found) : found;
    before = projection;
    const explained = projection.explained.reduce((sum, share) => sum + share, 0);
    return { kind: 'pca', dims: 3, points: projected(z, outputs, projection), explained };
  };
}

function projected(z: Float32Array, outputs: number, { mean, components }: Projection): Float32Array {
  const points = new Float32Array((z.length / outputs) * COMPONENTS);
  for (let at = 0, row = 0; at < points.length; at += COMPONENTS, row += outputs) {
    for (let c = 0; c < COMPONENTS; c++) {
      let sum = 0;
      for (let k = 0; k < outputs; k++) sum += (z[row + k]! - mean[k]!) * components[c * outputs + k]!;
      points[at + c] = sum;
    }
  }
  return points;
}
