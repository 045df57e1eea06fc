import { baseOf, cellsOf, gridOf, type Mining } from '../demos/sweep/grid';
import { SWEEP_SETTINGS } from '../demos/sweep/settings';
import { defaults } from '../settings/declare';
import { firstOutcomesOf } from '../state/first-sweep';
import type { Outcome } from '../state/sweep.svelte';

export type Scores = Extract<Outcome, { kind: 'scored' }>;

/** The margins of the sweep as it begins. */
export function sweptMargins(): readonly number[] {
  return gridOf(defaults(SWEEP_SETTINGS)).margins;
}

/** Runs of the sweep as it begins, with one mining and one seed: what a reader's own sweep finds there, margin by margin. */
export async function sweepRuns(
  mining: Mining,
  margins: readonly number[],
  seed: number = SWEEP_SETTINGS.seed.default,
): Promise<readonly Scores[]> {
  const values = defaults(SWEEP_SETTINGS);
  const grid = { margins, minings: [mining], seeds: [seed], notes: [] };
  const outcomes = await firstOutcomesOf(cellsOf(grid, values.steps, baseOf(values)));
  return outcomes.map((outcome, i) => {
    if (outcome.kind === 'scored') return outcome;
    throw new Error(`the sweep's run with α ${margins[i]} and seed ${seed} has no score: ${outcome.cause}`);
  });
}
