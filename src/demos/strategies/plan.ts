import type { LaneSettings, Live, Plan } from '../../state/run.svelte';
import { DRAWN_BY_LOT, paceOf } from '../margin/plan';
import type { StrategiesValues } from './settings';
import { STRATEGIES } from './strategies';

export function planOf({ seed, people, shots }: StrategiesValues): Plan {
  return {
    seed,
    problem: DRAWN_BY_LOT,
    hidden: [128, 64],
    outputs: 16,
    normalised: true,
    people,
    shots,
  };
}

/** A lane for each strategy, shown or not: one that is shown later has learnt as long as the others. */
export function liveOf({ alpha, rate, speed }: StrategiesValues): Live {
  const lanes = STRATEGIES.map(
    ({ key, name }): LaneSettings => ({
      name,
      mining: key,
      margin: alpha,
      distance: 'squared',
      learningRate: rate,
    }),
  );
  return { lanes, pace: paceOf(speed) };
}
