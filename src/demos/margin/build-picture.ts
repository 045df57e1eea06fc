import { defaults } from '../../settings/declare';
import type { FirstPicture } from '../../state/first-picture';
import { firstPictures } from '../../state/first-run';
import { liveOf, planOf } from './plan';
import { FIRST_STEP, MARGIN_SETTINGS, type MarginValues } from './settings';

/** Steps between two remembered ones: enough for the curves, few enough for the page. */
const EVERY = 4;

/** Trains to FIRST_STEP while the site is built. */
export async function firstPicture(base: Partial<MarginValues>): Promise<FirstPicture> {
  const values = { ...defaults(MARGIN_SETTINGS), ...base };
  const steps = Array.from({ length: FIRST_STEP / EVERY + 1 }, (_, i) => i * EVERY);
  const [picture] = await firstPictures(planOf(values, null), liveOf(values), steps);
  return picture!;
}
