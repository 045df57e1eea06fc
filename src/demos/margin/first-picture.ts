import { type Moment, momentOf } from '../../state/moment';
import type { Live, Plan } from '../../state/run.svelte';

/**
 * The steps that are in the page before anybody trains, as plain JSON: an island's props can hold no typed array.
 * They were trained when the site was built, by the engine that goes on with them in the page.
 */
export interface FirstPicture {
  readonly steps: readonly {
    readonly step: number;
    readonly embeddings: readonly number[];
    readonly projected: readonly number[] | null;
    readonly explained: number;
    readonly recall: number;
    readonly equalErrorRate: number;
  }[];
}

export function momentsOf({ steps }: FirstPicture, plan: Plan, live: Live): readonly Moment[] {
  const [lane] = live.lanes;
  return steps.map(({ step, embeddings, projected, explained, recall, equalErrorRate }) => {
    const frame = {
      step,
      embeddings: Float32Array.from(embeddings),
      projected: projected && Float32Array.from(projected),
      explained,
      batch: null,
      unseen: { step, recall, equalErrorRate },
      speed: 0,
    };
    return momentOf(frame, plan, lane!);
  });
}
