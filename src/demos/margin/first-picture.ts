import { momentOf, type Moment } from '../../state/moment';
import { shownLabels } from '../../state/run.svelte';

/**
 * The steps that are in the page before anybody trains, as plain JSON: an island's props can hold no typed array.
 * They were trained when the site was built, by the engine that goes on with them in the page.
 */
export interface FirstPicture {
  readonly people: number;
  readonly shots: number;
  readonly margin: number;
  readonly steps: readonly {
    readonly step: number;
    readonly embeddings: readonly number[];
    readonly recall: number;
    readonly equalErrorRate: number;
  }[];
}

export function momentsOf({ people, shots, margin, steps }: FirstPicture): readonly Moment[] {
  const labels = shownLabels(people, shots);
  return steps.map(({ step, embeddings, recall, equalErrorRate }) =>
    momentOf(
      {
        step,
        embeddings: Float32Array.from(embeddings),
        projected: null,
        explained: 1,
        batch: null,
        unseen: { step, recall, equalErrorRate },
        speed: 0,
      },
      labels,
      margin,
      'squared',
    ),
  );
}
