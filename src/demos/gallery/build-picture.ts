import { trainedAtBuild } from '../../state/first-run';
import { pairsOf } from '../threshold/crowds';
import { packed } from '../threshold/packed';
import { trainingOf } from './crowds';
import { withShots } from './door';
import type { FirstPicture } from './first-picture';
import type { GalleryValues } from './settings';
import { namedThresholds } from './thresholds';

/** So many pictures of everybody who can be enrolled, and all visits, as the encoder of this seed embeds them. */
export async function firstPicture({
  seed,
  shots,
}: Pick<GalleryValues, 'seed' | 'shots'>): Promise<FirstPicture> {
  const { embeddings } = await trainedAtBuild(trainingOf(seed));
  const [own, enrolled, visits, strangers] = embeddings as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  return {
    thresholds: namedThresholds(pairsOf(own)),
    enrolled: packed(withShots(enrolled, shots)),
    shots,
    visits: packed(visits),
    strangers: packed(strangers),
  };
}
