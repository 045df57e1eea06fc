import type { Tensor } from '@tensorflow/tfjs-core';
import type { BatchLoss } from '../numerics/batch-loss';
import { likelyCause } from '../numerics/divergence';
import { createRandom } from '../numerics/random';
import { createSampler, type Sampler } from '../numerics/sampling';
import { countWeights, initialWeights } from './initial';
import { Lane } from './lane';
import type { Native } from './native';
import { PIXELS, type Posed, pose, poseCrowd, SPREAD } from './problem';
import type { Checkpoint, Crowd, Divergence, ExportedEncoder, Frame, LaneSettings, Plan } from './protocol';

/** Keeps a step's batch apart from people, shots and weights. */
const BATCHES = 1_000;

/** Steps between two looks at all weights, and thus the most that a run which diverges loses. */
const STEPS_BETWEEN_LOOKS = 50;

/**
 * A training run: the same plan and the same settings give the same run, step for step and bit for bit.
 *
 * It has one lane or several: encoders that begin with the same weights and train in step, on the same batches, each in
 * its own way. A lane learns the same beside others as alone.
 *
 * The batch of a step is drawn from the plan's seed and the step's number, so that a checkpoint needs no generator.
 * It knows nothing of workers: Node runs it too.
 */
export class Run {
  readonly #plan: Plan;
  readonly #posed: Posed;
  readonly #sizes: readonly number[];
  readonly #native: Native;
  readonly #lanes: readonly Lane[];
  readonly #sample: Sampler;
  readonly #batch: Tensor;
  #step = 0;
  /** The step that diverging lanes go back to. */
  #goodStep = 0;

  /** `posed` are the plan's pictures, where somebody has drawn them already; a run only reads them. */
  constructor(native: Native, plan: Plan, lanes: readonly LaneSettings[], posed: Posed = pose(plan)) {
    // What can be refused is refused before any memory is taken.
    this.#posed = posed;
    this.#sample = createSampler(this.#posed.train.labels, plan.people, plan.shots);
    this.#native = native;
    this.#plan = plan;
    this.#sizes = [PIXELS, ...plan.hidden, plan.outputs];
    const initial = initialWeights(plan.seed, this.#sizes, plan.convolutions);
    this.#lanes = lanes.map((settings) => new Lane(native, plan, this.#posed, initial, settings));
    this.#batch = native.own([plan.people * plan.shots, PIXELS]);
  }

  /** Steps trained so far. */
  get step(): number {
    return this.#step;
  }

  /** What the last step's batch cost each lane; null before the first step. */
  get losses(): readonly (BatchLoss | null)[] {
    return this.#lanes.map((lane) => lane.loss);
  }

  /** Errors  RangeError: settings for more or fewer lanes than there are, or for another loss. */
  adjust(lanes: readonly LaneSettings[]): void {
    this.#check(lanes.length, 'the settings have');
    this.#lanes.forEach((lane, i) => {
      lane.adjust(lanes[i]!);
    });
  }

  /** Trains one step. If the numbers of a lane ran away, all go back to where they had not, and it says why. */
  advance(): Divergence | null {
    const labels = this.#draw();
    for (const lane of this.#lanes) lane.train(this.#batch, labels, this.#step);
    this.#step++;
    const isLookDue = this.#step % STEPS_BETWEEN_LOOKS === 0;
    const runaway = this.#lanes.findIndex((lane) => !lane.isSound(isLookDue));
    if (runaway >= 0) return this.#goBack(runaway);
    // All are looked at before any is kept, or they would go back to different steps.
    if (isLookDue) this.#keep();
    return null;
  }

  /** What each lane has to show; of the first layer's filters, as many as asked for. */
  frames(speed: number, evaluate: boolean, filters?: number): Frame[] {
    return this.#lanes.map((lane) => lane.frame(this.#step, speed, evaluate, filters));
  }

  /** The encoder of the first lane as it stands, in arrays of its own. */
  export(): ExportedEncoder {
    // The encoder's weights come first; those of classes are of no use outside.
    const { normalised, convolutions = [] } = this.#plan;
    const weights = this.#lanes[0]!.save().weights.slice(0, countWeights(this.#sizes, convolutions));
    const mean = Float32Array.from(this.#posed.mean);
    return { step: this.#step, sizes: this.#sizes, convolutions, weights, normalised, mean, spread: SPREAD };
  }

  /** What the encoder of the first lane makes of a crowd, row after row. */
  embed(crowd: Crowd): Float32Array {
    return this.#lanes[0]!.embed(poseCrowd(crowd, this.#posed.mean).x);
  }

  checkpoint(): Checkpoint {
    return { step: this.#step, lanes: this.#lanes.map((lane) => lane.save()) };
  }

  /** Errors  RangeError: a checkpoint of other lanes, or of an encoder with other layers. */
  restore({ step, lanes }: Checkpoint): void {
    this.#check(lanes.length, 'the checkpoint has');
    this.#lanes.forEach((lane, i) => {
      lane.restore(lanes[i]!);
    });
    this.#step = step;
    this.#goodStep = step;
  }

  dispose(): void {
    for (const lane of this.#lanes) lane.dispose();
    this.#batch.dispose();
  }

  /** Fills the batch of the next step, and says who is in it. */
  #draw(): Int32Array {
    const { x, labels } = this.#posed.train;
    const rows = this.#sample(createRandom(this.#plan.seed, BATCHES + this.#step));
    const batch = this.#native.view(this.#batch);
    rows.forEach((row, i) => {
      batch.set(x.subarray(row * PIXELS, (row + 1) * PIXELS), i * PIXELS);
    });
    return rows.map((row) => labels[row]!);
  }

  #keep(): void {
    for (const lane of this.#lanes) lane.keep();
    this.#goodStep = this.#step;
  }

  #goBack(runaway: number): Divergence {
    const step = this.#step;
    const { settings, batch } = this.#lanes[runaway]!;
    for (const lane of this.#lanes) lane.goBack();
    this.#step = this.#goodStep;
    return { step, lane: runaway, cause: causeOf(step, this.#plan, settings), batch };
  }

  #check(given: number, what: string): void {
    const { length } = this.#lanes;
    if (given !== length) throw new RangeError(`This run has ${length} lanes; ${what} ${given}.`);
  }
}

function causeOf(step: number, { normalised }: Plan, settings: LaneSettings): string {
  const { name, learningRate } = settings;
  const whose = name === undefined ? "the encoder's numbers" : `the numbers of “${name}”`;
  const cause = likelyCause({ normalised, learningRate, loss: settings });
  return `At step ${step} ${whose} ran out of bounds: ${cause}.`;
}
