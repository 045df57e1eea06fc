import type { LaneSettings, Plan } from '../engine/protocol';
import type { Instruments, Watched } from '../numerics/detector';
import type { Moment } from './moment';

/** The instruments of one lane's newest steps, and the settings that all of these were trained with. */
export interface Readings {
  readonly run: readonly Instruments[];
  readonly watched: Watched;
}

/**
 * What the instruments of a lane show since its settings were changed last: who turns a knob begins a new reading. Null
 * where nothing is known yet.
 */
export function instrumentsOf(history: readonly Moment[]): Readings | null {
  const newest = history.at(-1);
  if (!newest) return null;
  const { plan, lane } = newest;
  let first = history.length - 1;
  while (first > 0 && isSame(history[first - 1]!, newest)) first--;
  const run = history.slice(first).flatMap(({ instruments }) => instruments ?? []);
  return { run, watched: watchedOf(plan, lane) };
}

export function watchedOf({ normalised }: Plan, lane: LaneSettings): Watched {
  return { loss: lane, learningRate: lane.learningRate, normalised };
}

function isSame({ plan, lane }: Moment, other: Moment): boolean {
  return plan === other.plan && (lane === other.lane || areSame(lane, other.lane));
}

/** Settings are plain values, and those of one loss have the same keys. */
function areSame(a: LaneSettings, b: LaneSettings): boolean {
  const keys = Object.keys(a) as (keyof LaneSettings)[];
  return keys.every((key) => a[key] === b[key]);
}
