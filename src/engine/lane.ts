import type { Tensor } from '@tensorflow/tfjs-core';
import type { BatchLoss } from '../numerics/batch-loss';
import { isBounded } from '../numerics/divergence';
import { hasClasses, lossOf } from '../numerics/loss-settings';
import { createRandom } from '../numerics/random';
import { Frames } from './frames';
import { initialClasses } from './initial';
import { largestOf } from './largest';
import type { Native } from './native';
import { PIXELS, type Posed } from './problem';
import type { Frame, LaneSettings, LaneState, Plan } from './protocol';
import { layInRow, takeFromRow } from './row';
import { type Step, Trainer } from './trainer';

/** About so many of the last steps make the average time of one. A browser's clock is too coarse for a single step. */
const STEPS_TIMED = 50;

/** One encoder of a run: how it is trained, what its last step did, and the last weights that were good. */
export class Lane {
  #settings: LaneSettings;
  readonly #plan: Plan;
  readonly #native: Native;
  readonly #trainer: Trainer;
  readonly #frames: Frames;
  #last: Step | null = null;
  #stepMs = 0;
  /** Where to go back to; its arrays are filled again and again. */
  #good: LaneState;

  constructor(native: Native, plan: Plan, posed: Posed, initial: Float32Array, settings: LaneSettings) {
    this.#native = native;
    this.#plan = plan;
    this.#settings = settings;
    const sizes = [PIXELS, ...plan.hidden, plan.outputs];
    const classes = hasClasses(settings) ? initialClasses(plan.seed, posed.people, plan.outputs) : null;
    this.#trainer = new Trainer(native, sizes, plan.normalised, initial, classes, plan.convolutions);
    this.#frames = new Frames(this.#trainer.encoder, posed);
    this.#good = this.save();
  }

  get settings(): LaneSettings {
    return this.#settings;
  }

  /** What the last step's batch cost; null before the first. */
  get loss(): BatchLoss | null {
    return this.#last?.loss ?? null;
  }

  /** Errors  RangeError: another loss. Its class weights would have to begin anew, and so would the rest. */
  adjust(settings: LaneSettings): void {
    const [loss, other] = [lossOf(this.#settings), lossOf(settings)];
    if (other !== loss) throw new RangeError(`This encoder learns by ${loss}; ${other} is another run.`);
    this.#settings = settings;
  }

  /** Trains on a batch that other lanes may train on, too. What is drawn by lot depends on seed and step alone. */
  train(batch: Tensor, labels: Int32Array, step: number): void {
    // Batches, people and shots count their streams up from 0; these go down, so they never meet.
    const lots = createRandom(this.#plan.seed, -1 - step);
    const began = performance.now();
    this.#last = this.#trainer.step(batch, labels, this.#settings, lots);
    const took = performance.now() - began;
    this.#stepMs = this.#stepMs === 0 ? took : this.#stepMs + (took - this.#stepMs) / STEPS_TIMED;
  }

  /** Whether the last step's numbers are within bounds, and, looking `closely`, all weights. */
  isSound(closely: boolean): boolean {
    if (this.#last && !isBounded(this.#last.largest)) return false;
    return !closely || this.#weights().every((weights) => isBounded(largestOf(weights)));
  }

  /** What the last step saw of its batch; null before the first. */
  get batch(): Frame['batch'] {
    const last = this.#last;
    return (
      last && {
        loss: last.loss.meanOverActive,
        meanOverValid: last.loss.meanOverValid,
        valid: last.loss.valid,
        active: last.loss.active,
        skipped: last.loss.skipped,
        fallbacks: last.loss.fallbacks,
        gradientNorm: this.#trainer.gradientNorm(),
      }
    );
  }

  /** With the first layer's first `filters`, if there are to be any. */
  frame(step: number, speed: number, evaluate: boolean, filters = 0): Frame {
    const frame = { ...this.#frames.frame(step, this.batch, evaluate), speed, stepMs: this.#stepMs };
    return filters > 0 ? { ...frame, filters: this.#trainer.encoder.filters(filters) } : frame;
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
    const size = this.#trainer.variables.reduce((sum, variable) => sum + variable.size, 0);
    return this.#savedIn({ weights: new Float32Array(size), moments: new Float32Array(2 * size) });
  }

  /** Errors  RangeError: the state of an encoder with other layers, or of a loss with other classes. */
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
    takeFromRow(weights, this.#weights());
    takeFromRow(moments, this.#moments());
    this.#trainer.adam.powers = powers;
    this.#last = null;
  }

  #savedIn({ weights, moments }: Pick<LaneState, 'weights' | 'moments'>): LaneState {
    layInRow(this.#weights(), weights);
    layInRow(this.#moments(), moments);
    return { weights, moments, powers: this.#trainer.adam.powers };
  }

  #weights(): Float32Array[] {
    return this.#trainer.variables.map((variable) => this.#native.view(variable));
  }

  /** Adam's first moments of all variables, then the second ones. */
  #moments(): Float32Array[] {
    const { moments } = this.#trainer.adam;
    return ([0, 1] as const).flatMap((order) => moments.map((moment) => this.#native.view(moment[order])));
  }
}
