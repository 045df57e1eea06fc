// For the build only: pages never import this, or the engine would be in them before anybody trains.
import { firstEncoder, firstRun } from '../engine/first-run';
import type { Live, Plan } from '../engine/protocol';
import type { FirstPicture } from './first-picture';
import type { Training } from './trained-encoder.svelte';

export { firstRun, followedRun, scoresOfPixels } from '../engine/first-run';
export { type Sitting, shownSittings } from '../engine/sittings';
export { umapPicture } from '../engine/umap';

const DIGITS = 1e4;

const made = new Map<string, Promise<readonly FirstPicture[]>>();

/** What a page holds of a run before anybody trains, lane by lane. Pages that ask for the same share the result. */
export function firstPictures(
  plan: Plan,
  live: Live,
  steps: readonly number[],
): Promise<readonly FirstPicture[]> {
  const key = JSON.stringify([plan, live, steps]);
  const known = made.get(key) ?? make(plan, live, steps);
  made.set(key, known);
  return known;
}

const trained = new Map<string, ReturnType<typeof firstEncoder>>();

/** The encoder that a reader gets by this training, and what it makes of the training's crowds. Trained once a build. */
export function trainedAtBuild({ plan, live, steps, crowds }: Training): ReturnType<typeof firstEncoder> {
  const key = JSON.stringify([plan, live, steps, crowds]);
  const known = trained.get(key) ?? firstEncoder(plan, live, steps, crowds);
  trained.set(key, known);
  return known;
}

async function make(plan: Plan, live: Live, steps: readonly number[]): Promise<readonly FirstPicture[]> {
  const lanes = await firstRun(plan, live, steps);
  return lanes.map((frames) => ({
    steps: frames.map(({ step, embeddings, projected, explained, unseen }) => ({
      step,
      embeddings: rounded(embeddings),
      projected: projected && rounded(projected),
      explained,
      recall: unseen.recall,
      equalErrorRate: unseen.equalErrorRate,
      auc: unseen.auc,
      dir: unseen.dir,
    })),
  }));
}

function rounded(values: Float32Array): number[] {
  return Array.from(values, (value) => Math.round(value * DIGITS) / DIGITS);
}
