import { drawFace } from '../../faces/draw';
import { person } from '../../faces/person';
import { shot } from '../../faces/shot';
import { bitmapAddress } from '../../plots/bitmap';
import { peopleOf, type Shown } from '../margin/plan';
import { crowdOf, problemOf } from './plan';
import type { MiningValues } from './settings';

/** Pixels along a side of a face on an axis: what the encoder sees. */
const SIZE = 24;

/** The names of all that a batch may show, in order. */
export function namesOf(faces: MiningValues['faces']): readonly string[] {
  return peopleOf({ problem: problemOf(faces) }, null, '').map(({ name }) => name);
}

/** The people of a batch, in order. Those without a name have a face that is drawn here. */
export function peopleIn(
  { faces, people }: Pick<MiningValues, 'faces' | 'people'>,
  site: string,
): readonly Shown[] {
  const shown = peopleOf({ problem: problemOf(faces) }, null, site).slice(0, people);
  if (faces === 'named') return shown;
  const { personSeeds } = crowdOf(faces);
  const evenly = shot(0, 0);
  return shown.map((somebody, i) => ({
    ...somebody,
    portrait: bitmapAddress(drawFace(person(personSeeds[i]!), evenly, SIZE), SIZE),
  }));
}
