import { UMAP } from 'umap-js';
import { createRandom } from '../numerics/random';

/** Keeps the picture's numbers apart from people, shots, batches and weights. */
const STREAM = 2_000_000;

/** UMAP's own default: how many neighbours of each row it tries to keep. */
const NEIGHBOURS = 15;
const MIN_DISTANCE = 0.1;

/** As many passes as umap-js takes for large sets: a few hundred rows have settled by then. */
const PASSES = 300;

/**
 * A picture of rows in the plane by UMAP: neighbours stay near each other as far as it goes. What lies between groups means little.
 *
 * Shapes  z: n rows of `outputs` numbers → n × 2, centred on 0 and none farther from it than 1.
 * Errors  RangeError: fewer than three rows.
 * Source  McInnes, Healy and Melville, UMAP (2018), by umap-js, whose lots are drawn here: the same rows and seed give the same picture.
 */
export function umapPicture(z: Float32Array, outputs: number, seed: number): Float32Array {
  const n = z.length / outputs;
  if (n < 3) throw new RangeError(`UMAP needs three rows at least, got ${n}`);
  const rows = Array.from({ length: n }, (_, i) => Array.from(z.subarray(i * outputs, (i + 1) * outputs)));
  const umap = new UMAP({
    nComponents: 2,
    nNeighbors: Math.min(NEIGHBOURS, n - 1),
    minDist: MIN_DISTANCE,
    nEpochs: PASSES,
    random: createRandom(seed, STREAM),
  });
  return centred(Float32Array.from(umap.fit(rows).flat()));
}

function centred(points: Float32Array): Float32Array {
  const n = points.length / 2;
  const middle = [0, 1].map((axis) =>
    points.reduce((sum, value, at) => sum + (at % 2 === axis ? value / n : 0), 0),
  );
  const moved = points.map((value, at) => value - middle[at % 2]!);
  let reach = 0;
  for (let i = 0; i < n; i++) reach = Math.max(reach, Math.hypot(moved[2 * i]!, moved[2 * i + 1]!));
  return reach > 0 ? moved.map((value) => value / reach) : moved;
}
