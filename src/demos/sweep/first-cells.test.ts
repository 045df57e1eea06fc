import { describe, expect, it } from 'vitest';
import { defaults } from '../../settings/declare';
import { keyOf } from '../../state/cell-store';
import { firstCells } from './first-cells';
import { baseOf, cellsOf, gridOf } from './grid';
import { SWEEP_PRESETS, SWEEP_SETTINGS } from './settings';

describe('firstCells()', () => {
  const keys = firstCells().map(keyOf);

  it('has no run twice, and few enough for a build to wait for', () => {
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeLessThanOrEqual(18);
  });

  it.each(SWEEP_PRESETS)(
    'has runs that $name asks for, both ends of its margins among them',
    ({ values }) => {
      const all = { ...defaults(SWEEP_SETTINGS), ...values };
      const grid = gridOf(all);
      const asked = cellsOf({ ...grid, seeds: [grid.seeds[0]!] }, all.steps, baseOf(all)).map(keyOf);
      expect(keys).toContain(asked[0]);
      expect(keys).toContain(asked.at(-1));
    },
  );
});
