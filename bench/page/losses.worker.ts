import { initialClassWeights } from '../../src/numerics/class-weights';
import { EmbeddingLoss } from '../../src/numerics/embedding-loss';
import { lossOf } from '../../src/numerics/loss-settings';
import { normalise } from '../../src/numerics/normalise';
import { createRandom } from '../../src/numerics/random';
import { EVERY_LOSS } from '../../src/numerics/reference';
import { microseconds } from './microseconds';

const OUTPUTS = 16;
const SHOTS = 4;
const PEOPLE = 64;

/** From embeddings to one loss and back, in microseconds. */
export interface NamedCost {
  readonly loss: string;
  readonly microseconds: number;
}

self.addEventListener('message', ({ data: count }: MessageEvent<number>) => self.postMessage(costsOf(count)));

function costsOf(count: number): NamedCost[] {
  const random = createRandom(count);
  const z = Float32Array.from({ length: count * OUTPUTS }, () => random() - 0.5);
  normalise(z, OUTPUTS, z);
  const labels = Int32Array.from({ length: count }, (_, i) => Math.floor(i / SHOTS));
  const dz = new Float32Array(z.length);
  const W = initialClassWeights(PEOPLE, OUTPUTS, random);
  const classes = { count: PEOPLE, W, dW: new Float32Array(W.length) };
  return EVERY_LOSS.map((settings) => {
    const loss = new EmbeddingLoss();
    const find = () => loss.find(z, labels, count, OUTPUTS, settings, random, dz, classes);
    return { loss: lossOf(settings), microseconds: microseconds(find) };
  });
}
