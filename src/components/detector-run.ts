import { liveOf, planOf } from '../demos/margin/plan';
import { MARGIN_SETTINGS, type MarginValues } from '../demos/margin/settings';
import { defaults } from '../settings/declare';
import { findingsOf, type LaneFinding } from '../state/findings';
import { firstRun } from '../state/first-run';
import { momentOf } from '../state/moment';
import type { Live, Plan } from '../state/run.svelte';

/** The lab's faces: a harder problem than eight people with names. */
export const LAB = { faces: 'drawn', people: 16, outputs: '16' } as const satisfies Partial<MarginValues>;

/** Steps between two looks: a page that trains at a pace that the eye can follow has no fewer. */
const EVERY = 4;

export interface Told extends LaneFinding {
  /** The step at which it was said. */
  readonly at: number;
}

/** All that the detector says while the margin demo trains with some settings changed. */
export function marginTold(base: Partial<MarginValues>, steps: number): Promise<readonly Told[]> {
  const values = { ...defaults(MARGIN_SETTINGS), ...base };
  return told(planOf(values, null), liveOf(values), steps);
}

/** What the detector says at each look, as a page would hear it: lane by lane. */
export async function told(plan: Plan, live: Live, steps: number): Promise<readonly Told[]> {
  const looks = Array.from({ length: Math.floor(steps / EVERY) }, (_, i) => EVERY * (i + 1));
  const lanes = await firstRun(plan, live, looks);
  const histories = lanes.map((frames, lane) =>
    frames.map((frame) => momentOf(frame, plan, live.lanes[lane]!)),
  );
  return looks.flatMap((at, look) =>
    findingsOf(histories.map((history) => history.slice(0, look + 1))).map((found) => ({ ...found, at })),
  );
}
