import type { Time } from '../../plots/Curve.svelte';
import { niceEnd } from '../../plots/ends';
import { count } from '../../plots/format';
import type { Moment } from '../../state/moment';

/** One of several lanes whose curves are drawn beside each other. */
export interface Beside {
  readonly key: string;
  readonly history: readonly Moment[];
}

/** Scores are taken now and then: only where they were is there a point. All lanes are scored at the same steps. */
export function scored(history: readonly Moment[]): readonly Moment[] {
  return history.filter(({ step, unseen }) => unseen.step === step);
}

/** When a moment's scores were taken, where that is not its own step: " (at step 165)". */
export function scoredAt({ step, unseen }: Pick<Moment, 'step' | 'unseen'>): string {
  return unseen.step === step ? '' : ` (at step ${count(unseen.step)})`;
}

/** Milliseconds that a step of the lane takes, as it was last measured. */
export function stepMsOf({ history }: Beside): number {
  return history.at(-1)?.stepMs ?? 0;
}

/** Where a time axis ends that has room for what each lane's own steps have cost so far. */
export function secondsEndOf(lanes: readonly Beside[]): number {
  const seconds = lanes.map((lane) => ((lane.history.at(-1)?.step ?? 0) * stepMsOf(lane)) / 1000);
  return niceEnd(Math.max(...seconds));
}

/** The lane's time axis; none where curves are drawn against steps. */
export function timeOf(lane: Beside, secondsEnd: number | null): Time | undefined {
  return secondsEnd === null ? undefined : { stepSeconds: stepMsOf(lane) / 1000, end: secondsEnd };
}

/** The line of one lane over those of the others, which come first so that its own lies on top. */
export function linesAmong<Lane extends Beside>(
  own: Lane,
  all: readonly Lane[],
  valuesOf: (history: readonly Moment[]) => readonly number[],
) {
  const others = all.filter(({ key }) => key !== own.key);
  return [
    ...others.map((other) => ({
      values: valuesOf(other.history),
      isOther: true,
      stepSeconds: stepMsOf(other) / 1000,
    })),
    { values: valuesOf(own.history) },
  ];
}

/** A score where it was taken. */
export function scores(value: (unseen: Moment['unseen']) => number | null) {
  return (history: readonly Moment[]): number[] =>
    scored(history).map(({ unseen }) => value(unseen) ?? Number.NaN);
}

/** The step to look at for one that a curve of scores points to: the newest need not have been scored yet. */
export function stepLookedAt({ history }: Beside, step: number): number {
  return step === scored(history).at(-1)?.step ? history.at(-1)!.step : step;
}
