import { drawFace } from '../../faces/draw';
import { person } from '../../faces/person';
import { shot } from '../../faces/shot';
import { bitmapAddress } from '../../plots/bitmap';
import { DRAWN_BY_LOT, peopleOf, type Shown, WITH_NAMES } from '../margin/plan';
import { crowdOf } from './plan';
import type { MiningValues } from './settings';

/** Pixels along a side of a face on an axis: what the encoder sees. */
const SIZE = 24;

/** The people of a batch, in order. Those without a name have a face that is drawn here. */
export function peopleIn(
  { faces, people }: Pick<MiningValues, 'faces' | 'people'>,
  site: string,
): readonly Shown[] {
  if (faces === 'named') return peopleOf({ problem: WITH_NAMES }, null, site).slice(0, people);
  const evenly = shot(0, 0);
  return peopleOf({ problem: DRAWN_BY_LOT }, null, site)
    .slice(0, people)
    .map((shown, i) => ({
      ...shown,
      portrait: bitmapAddress(drawFace(person(crowdOf(faces).personSeeds[i]!), evenly, SIZE), SIZE),
    }));
}
