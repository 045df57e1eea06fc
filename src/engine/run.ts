import type { Tensor } from '@tensorflow/tfjs-core';
import { createRandom } from '../numerics/random';
import { createSampler, type Sampler } from '../numerics/sampling';
import { Frames } from './frames';
import { initialWeights } from './initial';
import type { Native } from './native';
import { PIXELS, type Posed, pose, SPREAD } from './problem';
import type { Checkpoint, ExportedEncoder, Frame, Live, Plan } from './protocol';
import { largestOf, type Step, Trainer } from './trainer';

/** Keeps a step's batch apart from people, shots and weights. */
const BATCHES = 1_000;

/** Steps between two looks at all weights, and thus the most that a run which diverges loses. */
const STEPS_BETWEEN_LOOKS = 50;

/** Far beyond anything that still learns, far below where float32 ends. */
const TOO_LARGE = 1e6;

export interface Divergence {
  readonly step: number;
  readonly cause: string;
}

/**
 * A training run: the same plan and the same `Live` give the same run, step for step and bit for bit.
 *
 * The batch of a step is drawn from the plan's seed and the step's number, so that a checkpoint needs no generator.
 * It knows nothing of workers: Node runs it too.
 */
export class Run {
  readonly #plan: Plan;
  readonly #posed: Posed;
  readonly #sizes: readonly number[];
  readonly #native: Native;
  readonly #trainer: Trainer;
  readonly #frames: Frames;
  readonly #sample: Sampler;
  readonly #batch: Tensor;
  #live: Live;
  #step = 0;
  #last: Step | null = null;
  /** Where to go back to; its arrays are filled again and again. */
  readonly #good: {
    step: number;
    weights: Float32Array;
    moments: Float32Array;
    powers: readonly [number, number];
  };

  constructor(native: Native, plan: Plan, live: Live) {
    // What can be refused is refused before any memory is taken.
    this.#posed = pose(plan);
    this.#sample = createSampler(this.#posed.train.labels, plan.people, plan.shots);
    this.#native = native;
    this.#plan = plan;
    this.#live = live;
    this.#sizes = [PIXELS, ...plan.hidden, plan.outputs];
    const initial = initialWeights(plan.seed, this.#sizes);
    this.#trainer = new Trainer(native, this.#sizes, plan.normalised, initial);
    this.#frames = new Frames(this.#trainer.encoder, this.#posed);
    this.#batch = native.own([plan.people * plan.shots, PIXELS]);
    this.#good = { step: 0, weights: initial, moments: new Float32Array(2 * initial.length), powers: [1, 1] };
  }

  /** Steps trained so far. */
  get step(): number {
    return this.#step;
  }

  adjust(live: Live): void {
    this.#live = live;
  }

  /** Trains one step. If the numbers ran away, the run goes back to where they had not and says why. */
  advance(): Divergence | null {
    const { x, labels } = this.#posed.train;
    const random = createRandom(this.#plan.seed, BATCHES + this.#step);
    const rows = this.#sample(random);
    const batch = this.#native.view(this.#batch);
    rows.forEach((row, i) => {
      batch.set(x.subarray(row * PIXELS, (row + 1) * PIXELS), i * PIXELS);
    });
    const batchLabels = rows.map((row) => labels[row]!);
    this.#last = this.#trainer.step(this.#batch, batchLabels, this.#live, random);
    this.#step++;
    const isLookDue = this.#step % STEPS_BETWEEN_LOOKS === 0;
    if (!isSound(this.#last.largest) || (isLookDue && !this.#look())) return this.#goBack();
    return null;
  }

  frame(speed: number, evaluate: boolean): Frame {
    const last = this.#last;
    const batch = last && {
      loss: last.loss.meanOverActive,
      valid: last.loss.valid,
      active: last.loss.active,
      gradientNorm: this.#trainer.gradientNorm(),
    };
    return this.#frames.frame(this.#step, batch, speed, evaluate);
  }

  /** The encoder as it stands, in arrays of its own. */
  export(): ExportedEncoder {
    const weights = new Float32Array(this.#good.weights.length);
    this.#trainer.encoder.getWeights(weights);
    const { normalised } = this.#plan;
    const mean = Float32Array.from(this.#posed.mean);
    return { step: this.#step, sizes: this.#sizes, weights, normalised, mean, spread: SPREAD };
  }

  checkpoint(): Checkpoint {
    const { length } = this.#good.weights;
    const copy = { weights: new Float32Array(length), moments: new Float32Array(2 * length) };
    return { step: this.#step, ...copy, powers: this.#save(copy) };
  }

  /** Errors  RangeError: a checkpoint of an encoder with other layers. */
  restore({ step, weights, moments, powers }: Checkpoint): void {
    const { length } = this.#good.weights;
    if (weights.length !== length || moments.length !== 2 * length) {
      throw new RangeError(
        `This encoder has ${length} weights; the checkpoint holds ${weights.length}. Begin a new run.`,
      );
    }
    const { encoder, adam } = this.#trainer;
    encoder.setWeights(weights);
    let at = 0;
    for (const order of [0, 1] as const) {
      for (const moment of adam.moments) {
        const values = this.#native.view(moment[order]);
        values.set(moments.subarray(at, at + values.length));
        at += values.length;
      }
    }
    adam.powers = powers;
    this.#step = step;
    this.#last = null;
    this.#keep();
  }

  dispose(): void {
    this.#trainer.dispose();
    this.#batch.dispose();
  }

  /** Whether all weights are sound; if so, this is the place to go back to from now on. */
  #look(): boolean {
    for (const weights of this.#trainer.encoder.variables) {
      if (!isSound(largestOf(this.#native.view(weights)))) return false;
    }
    this.#keep();
    return true;
  }

  #keep(): void {
    this.#good.powers = this.#save(this.#good);
    this.#good.step = this.#step;
  }

  #goBack(): Divergence {
    const step = this.#step;
    const cause = likelyCause(step, this.#plan, this.#live);
    this.restore({ ...this.#good });
    return { step, cause };
  }

  #save({ weights, moments }: { weights: Float32Array; moments: Float32Array }): readonly [number, number] {
    const { encoder, adam } = this.#trainer;
    encoder.getWeights(weights);
    let at = 0;
    for (const order of [0, 1] as const) {
      for (const moment of adam.moments) {
        moments.set(this.#native.view(moment[order]), at);
        at += moment[order].size;
      }
    }
    return adam.powers;
  }
}

function isSound(largest: number): boolean {
  return largest < TOO_LARGE;
}

function likelyCause(step: number, { normalised }: Plan, { learningRate }: Live): string {
  const what = `At step ${step} the encoder's numbers ran out of bounds.`;
  if (learningRate > 0.005)
    return `${what} The likely cause is the learning rate of ${learningRate}: try 0.001.`;
  if (!normalised) return `${what} Embeddings that are not scaled to length 1 grow without end: scale them.`;
  return `${what} Try a smaller learning rate than ${learningRate}.`;
}
