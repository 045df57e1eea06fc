import { defaults } from '../../settings/declare';
import { firstRun } from '../../state/first-run';
import type { FirstPicture } from './first-picture';
import { liveOf, planOf } from './plan';
import { FIRST_STEP, MARGIN_SETTINGS, type MarginValues } from './settings';

/** Steps between two remembered ones: enough for the curves, few enough for the page. */
const EVERY = 4;
const DIGITS = 1e4;

const made = new Map<string, Promise<FirstPicture>>();

/** Trains to FIRST_STEP while the site is built; pages with the same settings share the result. */
export function firstPicture(base: Partial<MarginValues>): Promise<FirstPicture> {
  const key = JSON.stringify(base);
  const known = made.get(key) ?? make({ ...defaults(MARGIN_SETTINGS), ...base });
  made.set(key, known);
  return known;
}

async function make(values: MarginValues): Promise<FirstPicture> {
  const [frames] = await firstRun(
    planOf(values, null),
    liveOf(values),
    Array.from({ length: FIRST_STEP / EVERY + 1 }, (_, i) => i * EVERY),
  );
  return {
    steps: frames!.map(({ step, embeddings, projected, explained, unseen }) => ({
      step,
      embeddings: rounded(embeddings),
      projected: projected && rounded(projected),
      explained,
      recall: unseen.recall,
      equalErrorRate: unseen.equalErrorRate,
    })),
  };
}

function rounded(values: Float32Array): number[] {
  return Array.from(values, (value) => Math.round(value * DIGITS) / DIGITS);
}
