import { nearestAllowed } from '../../settings/correct';
import { defaults, listOf, type NumberSetting } from '../../settings/declare';
import { positionOf, valueAt } from '../../settings/scale';
import type { Cell } from '../../state/sweep.svelte';
import { liveOf, planOf } from '../margin/plan';
import { MARGIN_SETTINGS, type MarginValues, marginSetting } from '../margin/settings';
import { SWEEP_SETTINGS, type SweepValues } from './settings';

export type Mining = MarginValues['mining'];

/** More runs than this would keep a machine busy for longer than anybody waits. */
export const MOST_RUNS = 600;

/** What is tried: each margin with each mining and each seed. */
export interface Grid {
  readonly margins: readonly number[];
  readonly minings: readonly Mining[];
  readonly seeds: readonly number[];
  /** One sentence for each thing that could not be tried as it was asked for. */
  readonly notes: readonly string[];
}

/** All of a run that is not swept over. */
export type Base = Omit<MarginValues, 'alpha' | 'mining' | 'seed'>;

/** The grid that the settings ask for, or the nearest one that is allowed. */
export function gridOf(values: SweepValues, distance: MarginValues['distance'] = 'squared'): Grid {
  const notes: string[] = [];
  const asked = listOf(values.minings) as readonly Mining[];
  const minings = asked.length > 0 ? asked : (listOf(SWEEP_SETTINGS.minings.default) as readonly Mining[]);
  if (asked.length === 0)
    notes.push(
      'No way to choose triplets was chosen, and a sweep has to have one; the usual ones are tried.',
    );
  const scale = marginSetting(distance);
  const [least, most] = [values.least, values.most].map((end) => Math.min(end, scale.max)) as [
    number,
    number,
  ];
  if (least < values.least || most < values.most)
    notes.push(`α above ${scale.max} is beyond what plain distances can reach; ${scale.max} is the end.`);
  if (least > most)
    notes.push(`From α = ${least} to ${most} goes down; it is tried from ${most} to ${least}.`);
  const margins = marginsBetween(scale, Math.min(least, most), Math.max(least, most), values.margins);
  const seeds = seedsIn(values, margins.length * minings.length, notes);
  return { margins, minings, seeds, notes };
}

/** Evenly spread over the slider between two margins, both of which are among them; rounded to what the slider can be set to. */
export function marginsBetween(
  scale: NumberSetting,
  least: number,
  most: number,
  count: number,
): readonly number[] {
  const [from, to] = [positionOf(scale, least), positionOf(scale, most)];
  const spread = Array.from({ length: count }, (_, i) => from + ((to - from) * i) / Math.max(1, count - 1));
  return [...new Set(spread.map((position) => nearestAllowed(scale, valueAt(scale, position))))];
}

function seedsIn({ seed, seeds }: SweepValues, each: number, notes: string[]): readonly number[] {
  const allowed = Math.max(1, Math.floor(MOST_RUNS / each));
  const last = SWEEP_SETTINGS.seed.max;
  const count = Math.min(seeds, allowed, last - seed + 1);
  if (seeds > allowed)
    notes.push(
      `${(each * seeds).toLocaleString('en')} runs were asked for and ${MOST_RUNS} are the most; each is tried with ${count === 1 ? 'one seed' : `${count} seeds`}, not ${seeds}: ${each * count} runs.`,
    );
  else if (count < seeds)
    notes.push(`Seeds end at ${last}: there are ${count} from ${seed} on, not ${seeds}.`);
  return Array.from({ length: count }, (_, i) => seed + i);
}

/** The margin demo's settings, where the sweep says nothing else: people drawn by lot, and strangers to be tested on. */
export function baseOf({ outputs, rate }: SweepValues): Base {
  return { ...defaults(MARGIN_SETTINGS), faces: 'drawn', people: 16, outputs, rate };
}

/** All runs of a grid: every margin with the first seed, then with the next, so that the whole range is soon in sight. */
export function cellsOf({ margins, minings, seeds }: Grid, steps: number, base: Base): readonly Cell[] {
  return seeds.flatMap((seed) =>
    minings.flatMap((mining) =>
      margins.map((alpha) => {
        const all: MarginValues = { ...base, alpha, mining, seed };
        return { plan: planOf(all, null), lane: liveOf(all).lanes[0]!, steps };
      }),
    ),
  );
}
