import { clipped } from './clip';
import { isBounded, likelyCause } from './divergence';
import type { Lengths } from './lengths';
import { isTriplet, type LossSettings, type TripletSettings } from './loss-settings';

/**
 * Names what is wrong with a training run, from its instruments.
 *
 * Nothing is named before it has lasted: one bad batch is no illness. What is named is a pattern in the numbers, and the
 * reasons are those numbers; what helps is another question.
 *
 * Units   Distances as trained, squared or plain; squared where no triplets are learnt from. α has their unit.
 * Source  Hermans, Beyer and Leibe (2017), §4, on a loss that is stuck at the margin.
 */

/** What can be read off a run after a step. */
export interface Instruments {
  readonly step: number;
  /** Of the batch trained on: the mean over the active, which is what is trained on. */
  readonly loss: number;
  readonly meanOverValid: number;
  /** What the loss put forward: triplets, pairs or anchors. */
  readonly valid: number;
  readonly active: number;
  /** Valid triplets of a batch of this shape, whether they are put forward or not. */
  readonly triplets: number;
  /** Mean distance of two pictures of one person, and of two people. */
  readonly same: number;
  readonly different: number;
  /** Of the embeddings. */
  readonly lengths: Lengths;
  readonly gradientNorm: number;
  /** Scores on pictures that are never trained on. */
  readonly recall: number;
  readonly auc: number;
}

/** How the run was set while its instruments were read. */
export interface Watched {
  readonly loss: LossSettings;
  readonly learningRate: number;
  readonly normalised: boolean;
}

/** `done` alone is no illness. */
export type FindingKind = 'collapse' | 'dead-batch' | 'saturation' | 'done' | 'scale-drift' | 'divergence';

export interface Finding {
  readonly kind: FindingKind;
  /** The first step of those that show it without a break. */
  readonly since: number;
  /** Clauses, each with what was measured. */
  readonly reasons: readonly string[];
}

/** A pattern has to hold for so many steps on end, … */
const LASTING = 20;
/** … and at so many looks: between two of them anything may have happened. */
const LOOKS = 5;

/** How near a loss has to be to that of a single point. */
const NEAR = 0.03;
/** One point: distances below this share of what a single point costs. */
const ONE_POINT = 0.1;
/** The same for losses that compare no distances with a margin: squared, of length 1. */
const ONE_POINT_SQUARED = 0.001;

/** Who tells pairs of unseen pictures apart so well has learnt. */
const LEARNT_AUC = 0.9;

/** Embeddings that have grown so many times as long have lost the scale that α was chosen for. */
const DRIFT = 3;

/**
 * [DE1] What the newest of some instruments show, or null: at most one finding, the gravest first. `run` is in the order of
 * steps, all read with the settings of `watched`.
 */
export function findingOf(run: readonly Instruments[], watched: Watched): Finding | null {
  const newest = run.at(-1);
  if (!newest) return null;
  if (!isSound(newest)) return divergenceAt(newest.step, watched);
  return (
    deadBatch(run, newest, watched) ??
    collapse(run, newest, watched) ??
    scaleDrift(run, newest, watched) ??
    saturation(run, newest)
  );
}

/** [DE2] Numbers out of bounds, or none at all; also for a run that noticed by itself and has gone back. */
export function divergenceAt(step: number, watched: Watched): Finding {
  return {
    kind: 'divergence',
    since: step,
    reasons: ['the encoder’s numbers ran out of bounds', likelyCause(watched)],
  };
}

function isSound({ step: _, lengths, ...read }: Instruments): boolean {
  return [...Object.values<number>(read), lengths.mean, lengths.most].every(isBounded);
}

/** [DE3] Nothing valid, in this batch and in every other: they all have one shape. */
function deadBatch(
  run: readonly Instruments[],
  { triplets, valid }: Instruments,
  { loss }: Watched,
): Finding | null {
  const ofTriplets = isTriplet(loss);
  if ((ofTriplets ? triplets : valid) > 0) return null;
  const reason = ofTriplets
    ? 'a batch has no valid triplet: that takes two pictures of one person and one of another'
    : 'a batch has nothing valid to learn from: that takes two pictures of one person and one of another';
  return { kind: 'dead-batch', since: run[0]!.step, reasons: [reason] };
}

/** [DE4] All faces in one point: the loss of a single point, everything pulls, and no distances to speak of. */
function collapse(
  run: readonly Instruments[],
  newest: Instruments,
  { loss, normalised }: Watched,
): Finding | null {
  const apart = `two people are ${written(newest.different)} apart in mean ${unitOf(loss)}`;
  if (!isTriplet(loss)) {
    const near = onePointOf(loss, normalised);
    const since = lasting(run, (read) => isOnePoint(read, near));
    return since === null ? null : { kind: 'collapse', since, reasons: [apart] };
  }
  const point = lossOfOnePoint(loss);
  const since = lasting(run, (read) => isOnePoint(read, ONE_POINT * point) && isStuckAt(read, point));
  if (since === null) return null;
  const { valid, active } = newest;
  const stuck =
    valid === 0
      ? ['no triplet is found that pulls']
      : [
          `the loss is ${written(newest.loss)}, where all faces in one point cost ${nameOf(point, loss)}`,
          `${written(active)} of ${written(valid)} pull`,
        ];
  return { kind: 'collapse', since, reasons: [...stuck, apart] };
}

/** [DE5] Longer and longer embeddings. Only where nothing holds their length, and distances are held against α. */
function scaleDrift(
  run: readonly Instruments[],
  { lengths, different }: Instruments,
  { loss, normalised }: Watched,
): Finding | null {
  if (normalised || !isTriplet(loss)) return null;
  const [first] = run;
  const since = lasting(run, (read) => read.lengths.mean > DRIFT * first!.lengths.mean);
  if (since === null) return null;
  const times = lengths.mean / first!.lengths.mean;
  return {
    kind: 'scale-drift',
    since,
    reasons: [
      `embeddings are ${written(times)} times as long as at step ${first!.step}`,
      `two people are ${written(different)} apart in mean ${unitOf(loss)}, where α is ${loss.margin}`,
    ],
  };
}

/** [DE6] Nothing pulls any more. Whether that is the end of learning or came before it, unseen pictures tell. */
function saturation(run: readonly Instruments[], { auc }: Instruments): Finding | null {
  const since = lasting(run, ({ active }) => active === 0);
  if (since === null) return null;
  const isDone = auc >= LEARNT_AUC;
  const learnt = isDone
    ? 'pairs of unseen pictures are told apart'
    : 'pairs of unseen pictures are hardly told apart';
  return {
    kind: isDone ? 'done' : 'saturation',
    since,
    reasons: ['nothing pulls any more, and the loss is 0', `${learnt} (AUC ${written(auc)})`],
  };
}

/** [DE1] The first step of the stretch at the run's end in which all is so; null where it has not lasted. */
function lasting(run: readonly Instruments[], isSo: (read: Instruments) => boolean): number | null {
  let first = run.length;
  while (first > 0 && isSo(run[first - 1]!)) first--;
  if (run.length - first < LOOKS) return null;
  const since = run[first]!.step;
  return run.at(-1)!.step - since >= LASTING ? since : null;
}

function isOnePoint({ same, different }: Instruments, near: number): boolean {
  return Math.max(same, different) < near;
}

/** A loss near α alone is none: hard triplets cost about as much in any place. Semi-hard mining may find nothing in a point. */
function isStuckAt({ loss, valid, active }: Instruments, point: number): boolean {
  return valid === 0 || (active === valid && Math.abs(loss - point) <= NEAR * point);
}

function lossOfOnePoint({ margin, mining }: TripletSettings): number {
  return clipped(margin, mining === 'batch-hard-soft' ? 'softplus' : 'hinge');
}

/** Of losses without triplets; a margin says how far apart two people are meant to be. */
function onePointOf(loss: LossSettings, normalised: boolean): number {
  if (loss.loss === 'contrastive' && loss.margin > 0) return ONE_POINT * loss.margin;
  if (loss.loss === 'contrastive-plain' && loss.margin > 0) return ONE_POINT * loss.margin ** 2;
  return normalised ? ONE_POINT_SQUARED : 0;
}

function nameOf(point: number, { mining, margin }: TripletSettings): string {
  if (mining !== 'batch-hard-soft') return `α = ${margin}`;
  return margin === 0 ? `ln 2 = ${written(point)}` : written(point);
}

function unitOf(loss: LossSettings): string {
  return isTriplet(loss) && loss.distance === 'plain' ? 'distance' : 'squared distance';
}

/** Three digits are enough to compare by. */
function written(value: number): string {
  if (value > 0 && value < 0.001) return 'less than 0.001';
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
