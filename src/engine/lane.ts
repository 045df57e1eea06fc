import type { Tensor } from '@tensorflow/tfjs-core';
import { createRandom } from '../numerics/random';
import { Frames } from './frames';
import type { Native } from './native';
import { PIXELS, type Posed } from './problem';
import type { Frame, LaneSettings, LaneState, Plan } from './protocol';
import { largestOf, type Step, Trainer } from './trainer';

/** Far beyond anything that still learns, far below where float32 ends. */
const TOO_LARGE = 1e6;

/** One encoder of a run: how it is trained, what its last step did, and the last weights that were good. */
export class Lane {
  settings: LaneSettings;
  readonly #plan: Plan;
  readonly #native: Native;
  readonly #trainer: Trainer;
  readonly #frames: Frames;
  #last: Step | null = null;
  /** Where to go back to; its arrays are filled again and again. */
  #good: LaneState;

  constructor(native: Native, plan: Plan, posed: Posed, initial: Float32Array, settings: LaneSettings) {
    this.#native = native;
    this.#plan = plan;
    this.settings = settings;
    this.#trainer = new Trainer(native, [PIXELS, ...plan.hidden, plan.outputs], plan.normalised, initial);
    this.#frames = new Frames(this.#trainer.encoder, posed);
    this.#good = { weights: initial.slice(), moments: new Float32Array(2 * initial.length), powers: [1, 1] };
  }

  /** Trains on a batch that other lanes may train on, too. What is drawn by lot depends on seed and step alone. */
  train(batch: Tensor, labels: Int32Array, step: number): void {
    // Batches, people and shots count their streams up from 0; these go down, so they never meet.
    const lots = createRandom(this.#plan.seed, -1 - step);
    this.#last = this.#trainer.step(batch, labels, this.settings, lots);
  }

  /** Whether the last step's numbers are within bounds, and, looking `closely`, all weights. */
  isSound(closely: boolean): boolean {
    if (this.#last && !isBounded(this.#last.largest)) return false;
    const { variables } = this.#trainer.encoder;
    return !closely || variables.every((weights) => isBounded(largestOf(this.#native.view(weights))));
  }

  frame(step: number, speed: number, evaluate: boolean): Frame {
    const last = this.#last;
    const batch = last && {
      loss: last.loss.meanOverActive,
      valid: last.loss.valid,
      active: last.loss.active,
      gradientNorm: this.#trainer.gradientNorm(),
    };
    return this.#frames.frame(step, batch, speed, evaluate);
  }

  /** Shapes: x rows × pixels → rows × outputs. */
  embed(x: Float32Array): Float32Array {
    const { encoder } = this.#trainer;
    const z = new Float32Array((x.length / PIXELS) * encoder.outputs);
    encoder.embed(x, z);
    return z;
  }

  /** This is the place to go back to from now on. */
  keep(): void {
    this.#good = this.#savedIn(this.#good);
  }

  goBack(): void {
    this.#load(this.#good);
  }

  save(): LaneState {
    const { weights, moments } = this.#good;
    return this.#savedIn({
      weights: new Float32Array(weights.length),
      moments: new Float32Array(moments.length),
    });
  }

  /** Errors  RangeError: the state of an encoder with other layers. */
  restore(state: LaneState): void {
    const { length } = this.#good.weights;
    if (state.weights.length !== length || state.moments.length !== 2 * length) {
      throw new RangeError(
        `This encoder has ${length} weights; the checkpoint holds ${state.weights.length}. Begin a new run.`,
      );
    }
    this.#load(state);
    this.keep();
  }

  dispose(): void {
    this.#trainer.dispose();
  }

  #load({ weights, moments, powers }: LaneState): void {
    const { encoder, adam } = this.#trainer;
    encoder.setWeights(weights);
    let at = 0;
    for (const values of this.#moments()) {
      values.set(moments.subarray(at, at + values.length));
      at += values.length;
    }
    adam.powers = powers;
    this.#last = null;
  }

  #savedIn({ weights, moments }: Pick<LaneState, 'weights' | 'moments'>): LaneState {
    const { encoder, adam } = this.#trainer;
    encoder.getWeights(weights);
    let at = 0;
    for (const values of this.#moments()) {
      moments.set(values, at);
      at += values.length;
    }
    return { weights, moments, powers: adam.powers };
  }

  /** Adam's first moments of all variables, then the second ones. */
  #moments(): Float32Array[] {
    const { moments } = this.#trainer.adam;
    return ([0, 1] as const).flatMap((order) => moments.map((moment) => this.#native.view(moment[order])));
  }
}

function isBounded(largest: number): boolean {
  return largest < TOO_LARGE;
}
