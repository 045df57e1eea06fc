import { type Moment, shownLabels } from '../../state/moment';
import { distancesOf, type Reading, readingOf } from '../../state/reading';
import { type Chosen, hardestTriplet } from '../../state/triplet';
import { LANES, type LaneMining } from './plan';

/** What there is to see of one encoder at one step, with α as it is now. */
export interface Seen {
  readonly name: string;
  readonly mining: LaneMining;
  readonly moment: Moment;
  readonly history: readonly Moment[];
  readonly labels: Int32Array;
  readonly reading: Reading;
  readonly chosen: Chosen | null;
}

/** `anchor` counts from 0. */
export function seenOf(
  moments: readonly Moment[],
  histories: readonly (readonly Moment[])[],
  margin: number,
  anchor: number,
): readonly Seen[] {
  return moments.map((moment, i) => {
    const { name, mining } = LANES[i]!;
    const labels = shownLabels(moment.plan);
    const distances = distancesOf(moment.embeddings, labels.length, 'squared');
    return {
      name,
      mining,
      moment,
      history: histories[i]!,
      labels,
      reading: readingOf(distances, labels, margin, mining),
      chosen: hardestTriplet(distances, labels, anchor),
    };
  });
}
