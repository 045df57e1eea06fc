import type { Cell, Outcome } from './cell';
import { Cells } from './cells';
import { createNative } from './native';
import { PIXELS, pose } from './problem';
import type { Crowd, ExportedEncoder, Frame, Live, Plan } from './protocol';
import { Run } from './run';
import { type Scores, scoresAmong } from './scores';

/**
 * The frames of a run at some steps, from its seed: a list for each lane. For the build: the first picture of a demo is
 * trained in Node, and the reader's engine replays the same steps before it goes on.
 *
 * Errors  RangeError: steps that are not whole numbers in rising order.
 */
export async function firstRun(
  plan: Plan,
  { lanes, filters }: Live,
  steps: readonly number[],
): Promise<readonly (readonly Frame[])[]> {
  steps.forEach((step, i) => {
    const before = steps[i - 1] ?? -1;
    if (!Number.isInteger(step) || step <= before)
      throw new RangeError(`steps must rise, got ${before} and then ${step}`);
  });
  const run = new Run(await createNative(), plan, lanes);
  try {
    const moments = steps.map((step) => {
      train(run, step);
      return run.frames(0, true, filters);
    });
    return lanes.map((_, lane) => moments.map((frames) => frames[lane]!));
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
    train(run, steps);
    return { ...run.export(), embeddings: crowds.map((crowd) => run.embed(crowd)) };
  } finally {
    run.dispose();
  }
}

function train(run: Run, steps: number): void {
  while (run.step < steps) {
    const divergence = run.advance();
    if (divergence) throw new Error(divergence.cause);
  }
}
