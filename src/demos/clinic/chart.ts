import { type Finding, findingOf, type Instruments, type Watched } from '../../numerics/detector';
import { instrumentsOf, watchedOf } from '../../state/instruments';
import type { Moment } from '../../state/moment';
import type { LaneSettings, Origin, Plan } from '../../state/run.svelte';

/** Where a run's numbers left the finite ones, and what its last step saw. */
export interface Lost {
  readonly step: number;
  readonly batch: Moment['batch'];
}

/** The instruments of a run, step by step, and how it was set. */
export interface Chart {
  readonly run: readonly Instruments[];
  readonly watched: Watched;
  /** Its numbers are none any more. */
  readonly isLost: boolean;
  /** The steps at which unseen pictures were scored: between them a point repeats what was scored last. */
  readonly scored: ReadonlySet<number>;
}

/**
 * A chart from what is remembered of a run. Of one that got lost the engine keeps the last sound weights; its own would be no
 * numbers, and so would be everything that is read off them: that is the last point.
 */
export function chartOf(history: readonly Moment[], { plan, live }: Origin, lost: Lost | null): Chart {
  const read = instrumentsOf(history);
  const lane = live.lanes[0]!;
  const watched = read?.watched ?? watchedOf(plan, lane);
  const run = read?.run ?? [];
  const scored = new Set(history.filter(({ step, unseen }) => unseen.step === step).map(({ step }) => step));
  return { run: lost ? [...run, lostPoint(lost)] : run, watched, isLost: lost !== null, scored };
}

/** What the detector says of a chart. */
export function findingIn({ run, watched }: Chart): Finding | null {
  return findingOf(run, watched);
}

function lostPoint({ step, batch }: Lost): Instruments {
  const none = Number.NaN;
  const nothing = { loss: none, meanOverValid: none, valid: 0, active: 0, gradientNorm: none };
  return {
    step,
    ...(batch ?? nothing),
    triplets: batch?.valid ?? 0,
    same: none,
    different: none,
    lengths: { mean: none, least: none, most: none },
    recall: none,
    auc: none,
  };
}

/** What the page holds of a chart: plain JSON, in which a number that is none is null. */
export interface PackedChart {
  readonly points: readonly (readonly (number | null)[])[];
  readonly lost: { readonly step: number; readonly batch: readonly (number | null)[] | null } | null;
}

const DIGITS = 5;

export function packed(history: readonly Moment[], lost: Lost | null): PackedChart {
  return {
    points: history.flatMap(({ step, batch, reading, lengths, unseen }) =>
      batch
        ? [
            [
              step,
              ...row(batch),
              ...[reading.valid, reading.loss, reading.active, reading.same, reading.different],
              ...[lengths.mean, lengths.least, lengths.most],
              ...[unseen.recall, unseen.equalErrorRate, unseen.auc],
            ].map(short),
          ]
        : [],
    ),
    lost: lost && { step: lost.step, batch: lost.batch && row(lost.batch).map(short) },
  };
}

/**
 * The moments of a packed chart. They have no picture of the embeddings: the clinic shows instruments alone, and seven charts
 * with pictures would be a large page.
 */
export function unpacked({ points }: PackedChart, plan: Plan, lane: LaneSettings, margin: number): Moment[] {
  return points.map((point) => {
    const [
      step,
      l,
      v,
      n,
      a,
      g,
      triplets,
      readLoss,
      readActive,
      same,
      different,
      mean,
      least,
      most,
      recall,
      eer,
      auc,
    ] = point.map(long) as number[];
    const batch = batchOf([l!, v!, n!, a!, g!]);
    const lengths = { mean: mean!, least: least!, most: most! };
    const apart = { same: same!, different: different! };
    return {
      step: step!,
      embeddings: new Float32Array(),
      projected: null,
      explained: 1,
      batch,
      unseen: { step: step!, recall: recall!, equalErrorRate: eer!, auc: auc!, dir: null },
      speed: 0,
      stepMs: 0,
      plan,
      lane,
      margin,
      reading: {
        loss: readLoss!,
        valid: triplets!,
        active: readActive!,
        fractionActive: triplets! > 0 ? readActive! / triplets! : 0,
        ...apart,
      },
      lengths,
      instruments: {
        step: step!,
        ...batch,
        triplets: triplets!,
        ...apart,
        lengths,
        recall: recall!,
        auc: auc!,
      },
    };
  });
}

export function lostIn({ lost }: PackedChart): Lost | null {
  return lost && { step: lost.step, batch: lost.batch && batchOf(lost.batch.map(long)) };
}

type Batch = NonNullable<Moment['batch']>;

function row({ loss, meanOverValid, valid, active, gradientNorm }: Batch): number[] {
  return [loss, meanOverValid, valid, active, gradientNorm];
}

function batchOf([loss, meanOverValid, valid, active, gradientNorm]: readonly number[]): Batch {
  return {
    loss: loss!,
    meanOverValid: meanOverValid!,
    valid: valid!,
    active: active!,
    gradientNorm: gradientNorm!,
  };
}

function short(value: number): number | null {
  return Number.isNaN(value) ? null : Number(value.toPrecision(DIGITS));
}

function long(value: number | null): number {
  return value ?? Number.NaN;
}
