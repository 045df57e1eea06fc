import type { LaneSettings, Live, Plan } from '../../state/run.svelte';
import { DRAWN_BY_LOT, paceOf } from '../margin/plan';
import type { TugValues } from './settings';

/** The same encoder three times: what of the loss is left to each, in the order of the page. */
export const LANES = [
  { key: 'pull', name: 'pull only', mining: 'pull-only' },
  { key: 'push', name: 'push only', mining: 'push-only' },
  { key: 'both', name: 'both', mining: 'batch-all' },
] as const;

export type LaneMining = (typeof LANES)[number]['mining'];

export function planOf({ seed, outputs }: TugValues): Plan {
  return {
    seed,
    problem: DRAWN_BY_LOT,
    hidden: [128, 64],
    outputs: Number(outputs),
    normalised: true,
    people: 8,
    shots: 4,
  };
}

export function liveOf({ alpha, speed }: TugValues): Live {
  const lanes = LANES.map(
    ({ name, mining }): LaneSettings => ({
      name,
      mining,
      margin: alpha,
      distance: 'squared',
      learningRate: 0.001,
    }),
  );
  return { lanes, pace: paceOf(speed) };
}
