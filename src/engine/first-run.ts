import type { Cell, Outcome } from './cell';
import { Cells } from './cells';
import { createNative } from './native';
import { PIXELS, pose } from './problem';
import type { Crowd, Divergence, ExportedEncoder, Frame, Live, Plan } from './protocol';
import { Run } from './run';
import { type Scores, scoresAmong } from './scores';

/**
 * The frames of a run at some steps, from its seed: a list for each lane. For the build: the first picture of a demo is
 * trained in Node, and the reader's engine replays the same steps before it goes on.
 *
 * Errors  RangeError: steps that are not whole numbers in rising order. Error: a run that diverges.
 */
export async function firstRun(
  plan: Plan,
  live: Live,
  steps: readonly number[],
): Promise<readonly (readonly Frame[])[]> {
  const { lanes, divergence } = await followedRun(plan, live, steps);
  if (divergence) throw new Error(divergence.cause);
  return lanes;
}

/** The same of a run that may diverge: then there are only the frames before. */
export async function followedRun(
  plan: Plan,
  { lanes, filters }: Live,
  steps: readonly number[],
): Promise<{ readonly lanes: readonly (readonly Frame[])[]; readonly divergence: Divergence | null }> {
  steps.forEach((step, i) => {
    const before = steps[i - 1] ?? -1;
    if (!Number.isInteger(step) || step <= before)
      throw new RangeError(`steps must rise, got ${before} and then ${step}`);
  });
  const run = new Run(await createNative(), plan, lanes);
  try {
    const moments: Frame[][] = [];
    let divergence: Divergence | null = null;
    for (const step of steps) {
      divergence = train(run, step);
      if (divergence) break;
      moments.push(run.frames(0, true, filters));
    }
    return { lanes: lanes.map((_, lane) => moments.map((frames) => frames[lane]!)), divergence };
  } finally {
    run.dispose();
  }
}

/** What becomes of the cells of a sweep. For the build, and for what lessons claim. */
export async function firstOutcomes(cells: readonly Cell[]): Promise<readonly Outcome[]> {
  const trainer = new Cells(await createNative());
  return cells.map((cell) => trainer.train(cell, () => {}));
}

/** What the pixels of a plan's unseen pictures score by themselves, without an encoder. */
export function scoresOfPixels(plan: Plan): Scores {
  const { unseen, areStrangers } = pose(plan);
  return scoresAmong({ z: unseen.x, labels: unseen.labels, outputs: PIXELS }, areStrangers);
}

/**
 * The encoder of a run after some steps, and its embeddings of some crowds. For the build, too: the page trains the same
 * one from the same seed.
 */
export async function firstEncoder(
  plan: Plan,
  live: Live,
  steps: number,
  crowds: readonly Crowd[] = [],
): Promise<ExportedEncoder & { readonly embeddings: readonly Float32Array[] }> {
  const run = new Run(await createNative(), plan, live.lanes);
  try {
    const divergence = train(run, steps);
    if (divergence) throw new Error(divergence.cause);
    return { ...run.export(), embeddings: crowds.map((crowd) => run.embed(crowd)) };
  } finally {
    run.dispose();
  }
}

/** Trains up to a step, or to where it diverges. */
function train(run: Run, steps: number): Divergence | null {
  while (run.step < steps) {
    const divergence = run.advance();
    if (divergence) return divergence;
  }
  return null;
}
