import type { LaneSettings, Plan } from '../engine/protocol';
import { divergenceAt, type Finding, findingOf } from '../numerics/detector';
import { instrumentsOf, watchedOf } from './instruments';
import type { Moment } from './moment';

/** What is wrong with one lane of a run, or that it is done. */
export interface LaneFinding extends Finding {
  /** Which, and what it is called where there are several. */
  readonly lane: number;
  readonly name: string | null;
  /** What it is and since when, in words. */
  readonly what: string;
  readonly why: string;
}

const WORDS: Readonly<Record<Exclude<Finding['kind'], 'dead-batch'>, string>> = {
  collapse: 'collapse',
  saturation: 'saturation',
  done: 'done',
  'scale-drift': 'scale drift',
  divergence: 'divergence',
};

/** At most one finding a lane, from the pasts of all. */
export function findingsOf(histories: readonly (readonly Moment[])[]): readonly LaneFinding[] {
  return histories.flatMap((history, lane) => {
    const readings = instrumentsOf(history);
    const found = readings && findingOf(readings.run, readings.watched);
    return found ? [inWords(found, lane, history.at(-1)!.lane)] : [];
  });
}

/** Of a lane that ran out of bounds at a step, and has gone back. */
export function divergenceOf(step: number, plan: Plan, lane: number, settings: LaneSettings): LaneFinding {
  return inWords(divergenceAt(step, watchedOf(plan, settings)), lane, settings);
}

function inWords(found: Finding, lane: number, { name }: LaneSettings): LaneFinding {
  const [first, ...rest] = found.reasons;
  // No batch of this shape ever had a triplet: there is no step since which it is so.
  const [what, why] =
    found.kind === 'dead-batch'
      ? [`${first} (dead batch)`, rest]
      : [`${WORDS[found.kind]} since step ${found.since.toLocaleString('en')}`, found.reasons];
  return { ...found, lane, name: name ?? null, what, why: why.join(', ') };
}
