import type { Result } from '../../state/sweep.svelte';
import { MARGIN_SETTINGS } from '../margin/settings';
import type { Grid, Mining } from './grid';

/** What they are called where the question is not there. */
const SHORT: Partial<Record<Mining, string>> = {
  'batch-all': 'all triplets',
  'semi-hard': 'semi-hard',
  'semi-hard-tfa': 'semi-hard, TF Addons',
};

/** A place in the eight marks for each mining; the first of them is too dim for a line on a dark page. */
const MARKS = [4, 1, 2, 3, 0, 5, 6, 7, 8];

/** How a score comes out with several seeds. */
export interface Spread {
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  /** How many seeds there are so far. */
  readonly count: number;
}

/** What is known of one margin with one mining. */
export interface Point {
  readonly margin: number;
  /** By seeds; null: not known yet. */
  readonly results: readonly (Result | null)[];
  /** Null before the first score. */
  readonly recall: Spread | null;
  readonly errors: Spread | null;
  /** The mean share of active triplets, in even parts of the run; null before the first. */
  readonly active: readonly number[] | null;
  /** Runs that ended without a score. */
  readonly lost: number;
  /** Whether all of it is the reader's own. */
  readonly isOwn: boolean;
}

/** One mining over all margins. */
export interface Series {
  readonly mining: Mining;
  readonly name: string;
  /** Which of the eight marks it has, the same in every sweep. */
  readonly mark: number;
  readonly points: readonly Point[];
}

/** Sorts results, which come in the order of the cells, by minings and margins. */
export function seriesOf(
  { margins, minings, seeds }: Grid,
  results: readonly (Result | null)[],
): readonly Series[] {
  const { options } = MARGIN_SETTINGS.mining;
  return minings.map((mining, row) => {
    const place = options.findIndex(({ value }) => value === mining);
    const points = margins.map((margin, column) =>
      pointOf(
        margin,
        seeds.map((_, seed) => results[(seed * minings.length + row) * margins.length + column] ?? null),
      ),
    );
    return { mining, name: SHORT[mining] ?? options[place]!.label, mark: MARKS[place]!, points };
  });
}

function pointOf(margin: number, results: readonly (Result | null)[]): Point {
  const known = results.filter((result) => result !== null);
  const scored = known.flatMap(({ outcome }) => (outcome.kind === 'scored' ? [outcome] : []));
  return {
    margin,
    results,
    recall: spreadOf(scored.map(({ recall }) => recall)),
    errors: spreadOf(scored.map(({ equalErrorRate }) => equalErrorRate)),
    active: meanOf(scored.map(({ active }) => active)),
    lost: known.length - scored.length,
    isOwn: known.every(({ isOwn }) => isOwn),
  };
}

export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { least: Math.min(...values), most: Math.max(...values), mean, count: values.length };
}

/** Runs of one sweep have as many parts each. */
function meanOf(curves: readonly (readonly number[])[]): readonly number[] | null {
  return curves[0]?.map((_, i) => curves.reduce((sum, curve) => sum + curve[i]!, 0) / curves.length) ?? null;
}
