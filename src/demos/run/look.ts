import { type Moment, shownLabels } from '../../state/moment';
import { distancesOf } from '../../state/reading';
import { type Chosen, hardestTriplet } from '../../state/triplet';

/** What is drawn of one lane at one step: some of its pictures, and an anchor's hardest triplet among them. */
export interface Look {
  readonly labels: Int32Array;
  /** Squared, every drawn picture to every drawn picture. */
  readonly distances: Float32Array;
  readonly chosen: Chosen | null;
}

/** `anchor` counts from 0; the first `people` of the shown ones are drawn. */
export function lookAt({ plan, embeddings }: Moment, anchor: number, people = plan.people): Look {
  const labels = shownLabels({ people, shots: plan.shots });
  const drawn = embeddings.subarray(0, labels.length * plan.outputs);
  const distances = distancesOf(drawn, labels.length, 'squared');
  return { labels, distances, chosen: hardestTriplet(distances, labels, anchor) };
}
