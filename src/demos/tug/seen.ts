import { type Moment, shownLabels } from '../../state/moment';
import { distancesOf, type Reading, readingOf } from '../../state/reading';
import { type Chosen, hardestTriplet } from '../../state/triplet';
import { LANES, type LaneMining } from './plan';

/** What there is to see of one encoder at one step, whatever α is. */
interface Look {
  readonly name: string;
  readonly mining: LaneMining;
  readonly moment: Moment;
  readonly history: readonly Moment[];
  readonly labels: Int32Array;
  readonly distances: Float32Array;
  readonly chosen: Chosen | null;
}

/** The same, read with α as it is now. */
export interface Seen extends Look {
  readonly reading: Reading;
}

/** `anchor` counts from 0. */
export function looksOf(
  moments: readonly Moment[],
  histories: readonly (readonly Moment[])[],
  anchor: number,
): readonly Look[] {
  return moments.map((moment, i) => {
    const labels = shownLabels(moment.plan);
    const distances = distancesOf(moment.embeddings, labels.length, 'squared');
    const chosen = hardestTriplet(distances, labels, anchor);
    return { ...LANES[i]!, moment, history: histories[i]!, labels, distances, chosen };
  });
}

export function seenWith(looks: readonly Look[], margin: number): readonly Seen[] {
  return looks.map((look) => {
    const { moment, distances, labels, mining } = look;
    const reading = moment.margin === margin ? moment.reading : readingOf(distances, labels, margin, mining);
    return { ...look, reading };
  });
}
