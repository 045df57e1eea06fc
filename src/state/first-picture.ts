import type { LaneSettings, Plan } from '../engine/protocol';
import { type Moment, momentOf } from './moment';

/**
 * The steps of an encoder that are in the page before anybody trains, as plain JSON: an island's props can hold no typed
 * array. They were trained when the site was built, by the engine that goes on with them in the page.
 */
export interface FirstPicture {
  readonly steps: readonly {
    readonly step: number;
    readonly embeddings: readonly number[];
    readonly projected: readonly number[] | null;
    readonly explained: number;
    readonly recall: number;
    readonly equalErrorRate: number;
    readonly auc: number;
    readonly dir: number | null;
  }[];
}

export function momentsOf({ steps }: FirstPicture, plan: Plan, settings: LaneSettings): readonly Moment[] {
  return steps.map(({ step, embeddings, projected, explained, recall, equalErrorRate, auc, dir }) => {
    const frame = {
      step,
      embeddings: Float32Array.from(embeddings),
      projected: projected && Float32Array.from(projected),
      explained,
      batch: null,
      unseen: { step, recall, equalErrorRate, auc, dir },
      speed: 0,
      stepMs: 0,
    };
    return momentOf(frame, plan, settings);
  });
}
