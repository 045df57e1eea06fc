import { defaults } from '../../settings/declare';
import type { Cell } from '../../state/sweep.svelte';
import { baseOf, cellsOf, gridOf } from './grid';
import { SWEEP_PRESETS, SWEEP_SETTINGS } from './settings';

/** Margins of each preset that are tried at build: those that lesson 4 speaks of are among them, and few enough to wait for. */
const MARGINS = 6;

/**
 * The runs that are trained while the site is built, for the first picture: of each preset the first seed with some margins, the
 * ends among them. They are the same on every page, so that a preset shows the same wherever it is chosen.
 */
export function firstCells(): readonly Cell[] {
  const cells = SWEEP_PRESETS.flatMap((preset) => {
    const values = { ...defaults(SWEEP_SETTINGS), ...preset.values };
    const grid = gridOf(values);
    const last = grid.margins.length - 1;
    const places = Array.from({ length: MARGINS }, (_, i) => Math.round((i * last) / (MARGINS - 1)));
    const margins = [...new Set(places)].map((place) => grid.margins[place]!);
    return cellsOf({ ...grid, margins, seeds: grid.seeds.slice(0, 1) }, values.steps, baseOf(values));
  });
  return [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()];
}
