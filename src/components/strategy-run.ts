import { liveOf, planOf } from '../demos/strategies/plan';
import { lookedAt, lossOf, seenOf, stillActive } from '../demos/strategies/seen';
import { STRATEGIES_SETTINGS, type StrategiesValues } from '../demos/strategies/settings';
import type { StrategyKey } from '../demos/strategies/strategies';
import { defaults } from '../settings/declare';
import { firstRun, scoresOfPixels } from '../state/first-run';
import { momentOf } from '../state/moment';

/** What the lesson says of one strategy at one step, trained while the site is built: the steps that a reader sees. */
export interface StrategyFigures {
  readonly step: number;
  /** Share of the strangers' pictures whose nearest neighbour shows the same person. */
  readonly recall: number;
  /** Triplets, pairs or anchors that the step looked at, and the share of them that was active. */
  readonly looked: number;
  readonly active: number;
  readonly share: number;
  /** Of the batch: the mean over the active, and over all that are valid. */
  readonly loss: number;
  readonly validLoss: number;
  readonly skipped: number;
  readonly fallbacks: number;
  /** Mean squared distance of two people. */
  readonly different: number;
}

type Field = Readonly<Record<StrategyKey, readonly StrategyFigures[]>>;

const known = new Map<string, Promise<Field>>();

/** The default run with some settings changed, at rising steps from 1 on. Each is trained once a build. */
export function strategyRun(base: Partial<StrategiesValues>, steps: readonly number[]): Promise<Field> {
  const key = JSON.stringify([base, steps]);
  const run = known.get(key) ?? train({ ...defaults(STRATEGIES_SETTINGS), ...base }, steps);
  known.set(key, run);
  return run;
}

/** What an encoder has to beat: recall@1 of the strangers' pixels themselves. */
export function pixelRecall(): number {
  return scoresOfPixels(planOf(defaults(STRATEGIES_SETTINGS))).recall;
}

async function train(values: StrategiesValues, steps: readonly number[]): Promise<Field> {
  const plan = planOf(values);
  const live = liveOf(values);
  const lanes = await firstRun(plan, live, steps);
  const pasts = lanes.map((frames, lane) => frames.map((frame) => momentOf(frame, plan, live.lanes[lane]!)));
  const seen = seenOf(
    pasts.map((past) => past.at(-1)!),
    pasts,
  );
  const entries = seen.map(({ key, history }) => [
    key,
    history.map(
      (moment): StrategyFigures => ({
        step: moment.step,
        recall: moment.unseen.recall,
        looked: lookedAt(moment),
        active: moment.batch?.active ?? 0,
        share: stillActive(moment),
        loss: lossOf(moment, 'active'),
        validLoss: lossOf(moment, 'valid'),
        skipped: moment.batch?.skipped ?? 0,
        fallbacks: moment.batch?.fallbacks ?? 0,
        different: moment.reading.different,
      }),
    ),
  ]);
  return Object.fromEntries(entries) as Field;
}
