import type { Neighbour } from '../../numerics/neighbours';
import { defaults } from '../../settings/declare';
import type { FirstPicture } from '../../state/first-picture';
import { firstPictures, firstRun, scoresOfPixels } from '../../state/first-run';
import { packed } from '../threshold/packed';
import { liveOf, planOf } from './plan';
import type { Scores } from './sentence';
import { ENCODER_SETTINGS, type EncoderValues, FIRST_STEP } from './settings';
import { nearestByPixels } from './strangers';

/** What the page holds before anybody trains. */
export interface First {
  readonly picture: FirstPicture;
  /** The strangers' embeddings at that step, as text. */
  readonly strangers: string;
  readonly pixels: Scores;
  /** Whom each drawn face is nearest to by its pixels. */
  readonly byPixels: readonly (readonly Neighbour[])[];
}

let byPixels: First['byPixels'] | null = null;
let pixels: Scores | null = null;

export async function firstOf(base: Partial<EncoderValues>): Promise<First> {
  const values = { ...defaults(ENCODER_SETTINGS), ...base };
  const [plan, live] = [planOf(values), liveOf(values)];
  const [picture] = await firstPictures(plan, live, [FIRST_STEP]);
  const [frames] = await firstRun(plan, live, [FIRST_STEP]);
  byPixels ??= nearestByPixels();
  pixels ??= scoresOfPixels(plan);
  const { recall, equalErrorRate, auc } = pixels;
  return {
    picture: picture!,
    strangers: packed(frames![0]!.unseenEmbeddings!),
    pixels: { recall, equalErrorRate, auc },
    byPixels,
  };
}
