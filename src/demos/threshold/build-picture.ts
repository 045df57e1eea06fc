import { trainedAtBuild } from '../../state/first-run';
import { TRIED, trainingOf } from './crowds';
import type { FirstPicture } from './first-picture';
import { packed } from './packed';
import type { ThresholdValues } from './settings';

/** The pictures that t is chosen on, and those that it is tried on, as the encoder of this seed embeds them. */
export async function firstPicture({
  seed,
  on,
}: Pick<ThresholdValues, 'seed' | 'on'>): Promise<FirstPicture> {
  const { embeddings } = await trainedAtBuild(trainingOf(seed));
  const of = (tried: typeof on): string => packed(embeddings[TRIED.indexOf(tried)]!);
  return { own: of('own'), on, ...(on === 'own' ? {} : { tried: of(on) }) };
}
