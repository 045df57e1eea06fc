import { batchAll } from '../../src/numerics/batch-all';
import { squaredDistances, squaredDistancesGradient } from '../../src/numerics/distance';
import { normalise } from '../../src/numerics/normalise';
import { createRandom } from '../../src/numerics/random';
import { microseconds } from './microseconds';

const OUTPUTS = 16;
const SHOTS = 4;

/** Microseconds of each part of the loss, median of several rounds. */
export interface LossCost {
  readonly count: number;
  readonly distances: number;
  readonly batchAll: number;
  readonly gradient: number;
  readonly all: number;
}

self.addEventListener('message', ({ data: count }: MessageEvent<number>) => self.postMessage(costOf(count)));

function costOf(count: number): LossCost {
  const random = createRandom(count);
  const x = Float32Array.from({ length: count * OUTPUTS }, () => random() - 0.5);
  const z = new Float32Array(x.length);
  normalise(x, OUTPUTS, z);
  const labels = Int32Array.from({ length: count }, (_, i) => Math.floor(i / SHOTS));
  const D = new Float32Array(count * count);
  const G = new Float32Array(count * count);
  const dz = new Float32Array(z.length);
  const parts = {
    distances: () => squaredDistances(z, count, OUTPUTS, D),
    batchAll: () => batchAll(D, labels, count, 0.2, G),
    gradient: () => squaredDistancesGradient(G, z, count, OUTPUTS, dz),
  };
  const cost = {
    distances: microseconds(parts.distances),
    batchAll: microseconds(parts.batchAll),
    gradient: microseconds(parts.gradient),
  };
  const all = microseconds(() => {
    parts.distances();
    parts.batchAll();
    parts.gradient();
  });
  return { count, ...cost, all };
}
