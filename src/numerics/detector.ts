import { clipped } from './clip';
import { isBounded, likelyCause } from './divergence';
import type { Lengths } from './lengths';
import { isTriplet, type LossSettings, type TripletSettings } from './loss-settings';
import { minedUnit } from './mined-unit';

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
  /** Clauses, each with what was measured: in the past tense, as they may be read when the run has gone on. */
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
    deadBatch(run, newest, watched) ?? collapse(run, watched) ?? scaleDrift(run, watched) ?? saturation(run)
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

/** Squares of lengths may be large and still be numbers. */
function isSound({ lengths, ...read }: Instruments): boolean {
  return Object.values<number>(read).every(Number.isFinite) && isBounded(lengths.most);
}

/** [DE3] Nothing valid, in this batch and in every other: they all have one shape. */
function deadBatch(
  run: readonly Instruments[],
  { triplets, valid }: Instruments,
  { loss }: Watched,
): Finding | null {
  const ofTriplets = isTriplet(loss);
  if ((ofTriplets ? triplets : valid) > 0) return null;
  const lacks = ofTriplets ? 'no valid triplet' : 'nothing valid to learn from';
  return {
    kind: 'dead-batch',
    since: run[0]!.step,
    reasons: [lacks, 'it takes two pictures of one person and one of another'],
  };
}

/** [DE4] All faces in one point: the loss of a single point, everything pulls, and no distances to speak of. */
function collapse(run: readonly Instruments[], { loss, normalised }: Watched): Finding | null {
  const point = isTriplet(loss) ? lossOfOnePoint(loss) : null;
  const near = isTriplet(loss) ? ONE_POINT * lossOfOnePoint(loss) : onePointOf(loss, normalised);
  const lasted = lasting(run, (read) => isOnePoint(read, near) && (point === null || isStuckAt(read, point)));
  if (lasted === null) return null;
  const { since, last } = lasted;
  const apart = `two people were ${written(last.different)} apart in mean ${unitOf(loss)}`;
  return { kind: 'collapse', since, reasons: [...(isTriplet(loss) ? stuckAt(loss, last) : []), apart] };
}

function stuckAt(loss: TripletSettings, { loss: cost, valid, active }: Instruments): readonly string[] {
  if (valid === 0) return ['no triplet was found that pulled'];
  return [
    `the loss was ${written(cost)} where one point costs ${onePointInWords(loss)}`,
    `${counted(active)} of ${counted(valid)} ${minedUnit(loss)} pulled`,
  ];
}

/** [DE5] Longer and longer embeddings. Only where nothing holds their length, and distances are held against α. */
function scaleDrift(run: readonly Instruments[], { loss, normalised }: Watched): Finding | null {
  if (normalised || !isTriplet(loss)) return null;
  const [first] = run;
  const atFirst = first!.lengths.mean;
  const lasted = lasting(run, ({ lengths }) => lengths.mean > DRIFT * atFirst);
  if (lasted === null) return null;
  const { since, last } = lasted;
  return {
    kind: 'scale-drift',
    since,
    reasons: [
      `embeddings were ${written(last.lengths.mean / atFirst)} times as long as at step ${counted(first!.step)}`,
      `two people were ${written(last.different)} apart in mean ${unitOf(loss)}, where α is ${loss.margin}`,
    ],
  };
}

/** [DE6] Nothing pulls any more. Whether that is the end of learning or came before it, unseen pictures tell. */
function saturation(run: readonly Instruments[]): Finding | null {
  const lasted = lasting(run, ({ active }) => active === 0);
  if (lasted === null) return null;
  const { since, last } = lasted;
  const isDone = last.auc >= LEARNT_AUC;
  const learnt = `pairs of unseen pictures were ${isDone ? '' : 'hardly '}told apart (AUC ${written(last.auc)})`;
  return {
    kind: isDone ? 'done' : 'saturation',
    since,
    reasons: ['nothing pulls any more and the loss is 0', learnt],
  };
}

/**
 * [DE1] The stretch at the run's end in which all is so: its first step, and the last look that shows it. One look that
 * does not is a chance of its batch; two on end end the stretch. Null where it has not lasted.
 */
function lasting(
  run: readonly Instruments[],
  isSo: (read: Instruments) => boolean,
): { readonly since: number; readonly last: Instruments } | null {
  const showing: Instruments[] = [];
  for (let i = run.length - 1, missed = 0; i >= 0 && missed < 2; i--) {
    const read = run[i]!;
    missed = isSo(read) ? 0 : missed + 1;
    if (missed === 0) showing.push(read);
  }
  const last = showing[0];
  const since = showing.at(-1)?.step;
  if (last === undefined || since === undefined || showing.length < LOOKS) return null;
  return last.step - since >= LASTING ? { since, last } : null;
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

function onePointInWords(loss: TripletSettings): string {
  const point = written(lossOfOnePoint(loss));
  if (loss.mining !== 'batch-hard-soft') return `α = ${loss.margin}`;
  return loss.margin === 0 ? `ln 2 = ${point}` : point;
}

function unitOf(loss: LossSettings): string {
  return isTriplet(loss) && loss.distance === 'plain' ? 'distance' : 'squared distance';
}

/** Three digits are enough to compare by. */
function written(value: number): string {
  if (value > 0 && value < 0.001) return 'less than 0.001';
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}

function counted(n: number): string {
  return n.toLocaleString('en');
}
