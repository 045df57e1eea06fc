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
  readonly head: string;
  /** The same with all reasons: a sentence. */
  readonly sentence: string;
}

const WORDS: Readonly<Record<Finding['kind'], string>> = {
  collapse: 'collapse',
  'dead-batch': 'dead batch',
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
  const head = capital(
    `${name ? `${name}: ` : ''}${WORDS[found.kind]} since step ${found.since.toLocaleString('en')}`,
  );
  return { ...found, lane, name: name ?? null, head, sentence: `${head}: ${found.reasons.join(', ')}.` };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
