import { LANES, liveOf, planOf } from '../demos/tug/plan';
import { TUG_SETTINGS, type TugValues } from '../demos/tug/settings';
import { defaults } from '../settings/declare';
import { firstRun, scoresOfPixels } from '../state/first-run';
import { shownLabels } from '../state/moment';
import { distancesOf, type Reading, readingOf } from '../state/reading';

/** What the lesson says of one encoder of the demo at one step, trained while the site is built. */
export interface LaneFigures extends Reading {
  readonly embeddings: Float32Array;
  /** Share of the strangers' pictures whose nearest neighbour shows the same person. */
  readonly recall: number;
  readonly equalErrorRate: number;
}

export interface TugFigures {
  readonly step: number;
  readonly pull: LaneFigures;
  readonly push: LaneFigures;
  readonly both: LaneFigures;
}

const known = new Map<string, Promise<readonly TugFigures[]>>();

/** The default run with some settings changed, at rising steps. Each is trained once a build. */
export function tugRun(base: Partial<TugValues>, steps: readonly number[]): Promise<readonly TugFigures[]> {
  const key = JSON.stringify([base, steps]);
  const run = known.get(key) ?? train({ ...defaults(TUG_SETTINGS), ...base }, steps);
  known.set(key, run);
  return run;
}

/** What an encoder has to beat: recall@1 of the strangers' pixels themselves. */
export function pixelRecall(): number {
  return scoresOfPixels(planOf(defaults(TUG_SETTINGS))).recall;
}

async function train(values: TugValues, steps: readonly number[]): Promise<readonly TugFigures[]> {
  const plan = planOf(values);
  const labels = shownLabels(plan);
  const lanes = await firstRun(plan, liveOf(values), steps);
  const figures = lanes.map((frames, lane) =>
    frames.map(({ embeddings, unseen }): LaneFigures => {
      const distances = distancesOf(embeddings, labels.length, 'squared');
      const reading = readingOf(distances, labels, values.alpha, LANES[lane]!.mining);
      return { ...reading, embeddings, recall: unseen.recall, equalErrorRate: unseen.equalErrorRate };
    }),
  );
  const [pull, push, both] = figures;
  return steps.map((step, i) => ({ step, pull: pull![i]!, push: push![i]!, both: both![i]! }));
}
