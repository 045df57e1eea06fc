import { pictureOf, SIZE } from '../embedding/picture';
import type { Side } from './edits';
import type { PercentageValues } from './settings';

/** The two pictures that the settings ask for, 24 × 24. A copy goes with the first, also where `first` takes its place. */
export function picturesOf(
  { person, picture, other, otherPicture, second }: PercentageValues,
  first: Float32Array = pictureOf(person, picture),
): Readonly<Record<Side, Float32Array>> {
  switch (second) {
    case 'taken':
      return { first, second: pictureOf(other, otherPicture) };
    case 'copy':
      return { first, second: first };
    case 'ink':
      return { first, second: new Float32Array(SIZE * SIZE) };
    default:
      return second satisfies never;
  }
}
