import { CONVOLUTION } from '../../src/demos/share/convolution';
import { initialWeights } from '../../src/engine/initial';
import { pick, pose } from '../../src/engine/problem';
import type { Convolution } from '../../src/numerics/convolution';
import { createRandom } from '../../src/numerics/random';
import { createSampler } from '../../src/numerics/sampling';

/** What is trained in a race. All contestants get the same weights and the same batches. */
export interface Model {
  /** Inputs, hidden units of dense layers, outputs. */
  readonly sizes: readonly number[];
  /** Between the inputs and the first dense layer; only our engine has any. */
  readonly convolutions: readonly Convolution[];
  readonly normalised: boolean;
  readonly margin: number;
  readonly learningRate: number;
  readonly batches: readonly Batch[];
  readonly initial: Float32Array;
}

export interface Batch {
  readonly x: Float32Array;
  readonly labels: Int32Array;
}

export type ModelName = 'M1' | 'M2' | 'M3';

/** A contestant is given a model and says how it trains one step on one of the batches; it returns the step's loss. */
export type Contestant = (model: Model) => Promise<(batch: number) => number>;

const BATCHES = 16;
const SEED = 7;

const LAYERS: Readonly<Record<ModelName, Pick<Model, 'sizes' | 'convolutions'>>> = {
  M1: { sizes: [2, 32, 32, 2], convolutions: [] },
  M2: { sizes: [576, 128, 64, 16], convolutions: [] },
  M3: { sizes: [576, ...CONVOLUTION.hidden, 16], convolutions: CONVOLUTION.convolutions },
};

export function createModel(name: ModelName): Model {
  const { sizes, convolutions } = LAYERS[name];
  const initial = initialWeights(SEED, sizes, convolutions);
  const shared = { sizes, convolutions, initial, learningRate: 0.001 };
  return name === 'M1'
    ? { ...shared, normalised: false, margin: 0.5, batches: clouds() }
    : { ...shared, normalised: true, margin: 0.2, batches: faces() };
}

/** Four clouds of sixteen points in the plane, near enough to each other to stay work. */
function clouds(): Batch[] {
  const random = createRandom(SEED);
  const spread = (): number => 2 * (random() + random() + random()) - 3;
  return Array.from({ length: BATCHES }, () => {
    const labels = Int32Array.from({ length: 64 }, (_, i) => i >> 4);
    const x = Float32Array.from({ length: 128 }, (_, i) => (((i >> 5) >> (i & 1)) & 1) + 0.7 * spread());
    return { x, labels };
  });
}

/** Sixteen people with four drawn pictures each. */
function faces(): Batch[] {
  const { train } = pose({
    seed: SEED,
    problem: { kind: 'drawn', people: 32, shots: 8, unseenPeople: 2, unseenShots: 2 },
    hidden: [],
    outputs: 16,
    normalised: true,
    people: 16,
    shots: 4,
  });
  const sample = createSampler(train.labels, 16, 4);
  const random = createRandom(SEED);
  return Array.from({ length: BATCHES }, () => pick(train, sample(random)));
}
