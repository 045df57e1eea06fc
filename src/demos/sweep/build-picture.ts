import { defaults } from '../../settings/declare';
import { firstOutcomesOf } from '../../state/first-sweep';
import type { FirstOutcome } from '../../state/sweep.svelte';
import { baseOf, cellsOf, gridOf } from './grid';
import { SWEEP_SETTINGS, type SweepValues } from './settings';

/** Margins that are tried at build: enough for the shape of the curve, few enough to wait for. */
const MARGINS = 5;

/** The first seed with some margins of the grid, the ends among them, trained while the site is built. */
export async function firstOutcomes(settings: Partial<SweepValues>): Promise<readonly FirstOutcome[]> {
  const values = { ...defaults(SWEEP_SETTINGS), ...settings };
  const grid = gridOf(values);
  const { length } = grid.margins;
  const some = new Set(
    Array.from({ length: MARGINS }, (_, i) => Math.round((i * (length - 1)) / (MARGINS - 1))),
  );
  const cells = cellsOf(grid, values.steps, baseOf(values));
  const numbers = [...Array(grid.minings.length * length).keys()].filter((number) =>
    some.has(number % length),
  );
  const outcomes = await firstOutcomesOf(numbers.map((number) => cells[number]!));
  return numbers.map((number, i) => ({ number, outcome: outcomes[i]! }));
}
