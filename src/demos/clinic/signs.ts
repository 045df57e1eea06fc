import { clipped } from '../../numerics/clip';
import type { Instruments } from '../../numerics/detector';
import { isTriplet, type TripletSettings } from '../../numerics/loss-settings';
import { minedUnit } from '../../numerics/mined-unit';
import { count, fixed, percent } from '../../plots/format';
import type { Chart } from './chart';
import type { Diagnosis } from './diagnoses';

/** One thing to look for, and whether the instruments show it: a clause with its numbers. */
export interface Sign {
  readonly says: string;
  readonly holds: boolean;
}

/** Before this step most runs look alike. */
export const EARLIEST = 50;

const NEAR = 0.03;
const ONE_POINT = 0.1;
const DRIFT = 3;
const LEARNT_AUC = 0.9;

/** Whether a chart is long enough to be judged. */
export function isReadable({ run, isLost }: Chart): boolean {
  return isLost || (run.at(-1)?.step ?? 0) >= EARLIEST;
}

/** A diagnosis is right where the instruments show all of its signs. `pixels` is what strangers' pixels score without an encoder. */
export function isRight(diagnosis: Diagnosis, chart: Chart, pixels: number): boolean {
  return isReadable(chart) && signsOf(diagnosis, chart, pixels).every(({ holds }) => holds);
}

/** What each diagnosis has to show, in the order in which one would look. */
export function signsOf(diagnosis: Diagnosis, chart: Chart, pixels: number): readonly Sign[] {
  const first = chart.run[0]!;
  const now = chart.run.at(-1)!;
  if (diagnosis === 'divergence') return [lost(now)];
  // Of numbers that are none nothing else can be said.
  if (chart.isLost) return [{ says: 'its numbers are numbers', holds: false }];
  switch (diagnosis) {
    case 'collapse':
      return ofCollapse(now, chart);
    case 'saturation':
      return [valid(now), resting(now), steady(first, now), ignorant(now)];
    case 'dead-batch':
      return [{ says: inABatch(now), holds: now.triplets === 0 }];
    case 'scale-drift':
      return ofDrift(first, now, chart);
    case 'healthy':
      return [pulling(now, chart), fewer(first, now), learnt(now, pixels)];
    default:
      return diagnosis satisfies never;
  }
}

/** [DE4] What all faces in one point cost: α, or ln(1 + exp α) with the softplus. */
export function priceOfOnePoint({ margin, mining }: TripletSettings): number {
  return clipped(margin, mining === 'batch-hard-soft' ? 'softplus' : 'hinge');
}

function ofCollapse({ loss, valid, active, different }: Instruments, { watched }: Chart): readonly Sign[] {
  if (!isTriplet(watched.loss)) return [];
  const { margin, mining, distance } = watched.loss;
  const price = priceOfOnePoint(watched.loss);
  const named =
    mining === 'batch-hard-soft'
      ? `${margin === 0 ? 'ln 2' : 'ln(1 + exp α)'} = ${fixed(price, 3)}`
      : `α = ${fixed(margin, 2)}`;
  const isNear = Math.abs(loss - price) <= NEAR * price;
  return [
    {
      says: `the loss is ${fixed(loss, 3)}: ${isNear ? 'within' : 'not within'} 3\u202f% of ${named}, which one point costs`,
      holds: isNear,
    },
    {
      says: `${active === valid ? 'all that is mined pulls' : 'not all that is mined pulls'}, ${count(active)} of ${count(valid)} ${minedUnit(watched.loss)}`,
      holds: valid > 0 && active === valid,
    },
    {
      says: `two people are ${fixed(different, 3)} apart, ${distance === 'plain' ? 'on average' : 'squared'}, which is ${different < ONE_POINT * price ? 'less' : 'not less'} than a tenth of that`,
      holds: different < ONE_POINT * price,
    },
  ];
}

function ofDrift(first: Instruments, now: Instruments, { watched }: Chart): readonly Sign[] {
  const grew = now.lengths.mean / first.lengths.mean;
  return [
    watched.normalised
      ? { says: 'embeddings are held at length 1, so the scale cannot run', holds: false }
      : { says: 'nothing holds the embeddings at one length', holds: true },
    {
      says: `they are ${fixed(now.lengths.mean, 1)} long, ${fixed(grew, 1)} times as long as at step ${count(first.step)}`,
      holds: grew > DRIFT,
    },
  ];
}

function lost({ step, gradientNorm }: Instruments): Sign {
  const isNone = !Number.isFinite(gradientNorm);
  return {
    says: isNone
      ? `the gradient of step ${count(step)} is not a number`
      : `the gradient is a number, ${fixed(gradientNorm, 3)} long, and so is all the rest`,
    holds: isNone,
  };
}

function valid(now: Instruments): Sign {
  return { says: inABatch(now), holds: now.triplets > 0 };
}

/** There may be triplets, and none of them what the mining looks for. */
function inABatch({ triplets, valid }: Instruments): string {
  const isNoneTaken = triplets > 0 && valid === 0;
  return `a batch has ${written(triplets)} valid triplets${isNoneTaken ? ', of which the mining takes none' : ''}`;
}

function resting({ active, loss }: Instruments): Sign {
  return active === 0
    ? { says: 'none of them pulls or pushes, and the loss is 0', holds: true }
    : { says: `${count(active)} are still at work, and the loss is ${fixed(loss, 3)}`, holds: false };
}

function steady(first: Instruments, now: Instruments): Sign {
  const grew = now.lengths.mean / first.lengths.mean;
  return {
    says:
      grew > DRIFT
        ? `but the embeddings have grown ${fixed(grew, 1)} times as long`
        : `the embeddings are as long as they were, ${fixed(now.lengths.mean, 1)}`,
    holds: grew <= DRIFT,
  };
}

function ignorant({ auc }: Instruments): Sign {
  return {
    says: `of strangers it has learnt ${auc < LEARNT_AUC ? 'little' : 'much'}: AUC ${fixed(auc, 2)}`,
    holds: auc < LEARNT_AUC,
  };
}

function pulling({ active, valid }: Instruments, { watched }: Chart): Sign {
  return {
    says:
      active > 0
        ? `${count(active)} of ${count(valid)} ${minedUnit(watched.loss)} still pull`
        : 'nothing pulls',
    holds: active > 0,
  };
}

function fewer(first: Instruments, now: Instruments): Sign {
  const [then, share] = [shareOf(first), shareOf(now)];
  return {
    says: `${percent(share, 1)} pull, where it was ${percent(then, 1)} at step ${count(first.step)}`,
    holds: share < then,
  };
}

function learnt({ recall }: Instruments, pixels: number): Sign {
  return {
    says: `${percent(recall)} of strangers’ pictures are found again, where the pixels alone find ${percent(pixels)}`,
    holds: recall > pixels,
  };
}

function shareOf({ active, valid }: Instruments): number {
  return valid > 0 ? active / valid : 0;
}

function written(triplets: number): string {
  return triplets === 0 ? 'no' : count(triplets);
}
