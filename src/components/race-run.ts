import { LOSSES, type LossKey } from '../demos/race/losses';
import { liveOf, planOf } from '../demos/race/plan';
import { RACE_SETTINGS, type RaceValues } from '../demos/race/settings';
import { defaults } from '../settings/declare';
import { firstRun, scoresOfPixels } from '../state/first-run';
import { shownLabels } from '../state/moment';
import { distancesOf, type Reading, readingOf } from '../state/reading';

/** What the lesson says of one loss at one step, trained while the site is built. */
export interface RaceFigures extends Pick<Reading, 'same' | 'different'> {
  readonly step: number;
  /** Share of the strangers' pictures whose nearest neighbour shows the same person. */
  readonly recall: number;
  readonly equalErrorRate: number;
  /** DIR at FPIR 0.05: one picture of each of 20 strangers enrolled, 20 others turned away. */
  readonly dir: number;
}

type Field = Readonly<Record<LossKey, readonly RaceFigures[]>>;

const ALL = LOSSES.map(({ key }) => key);
const known = new Map<string, Promise<Field>>();

/**
 * The default race with some settings changed, at rising steps. Eight can run here where the page shows four: a lane learns the
 * same beside others as alone. Each race is trained once a build.
 */
export function raceRun(
  base: Partial<RaceValues>,
  steps: readonly number[],
  racing: readonly LossKey[] = ALL,
): Promise<Field> {
  const key = JSON.stringify([base, steps, racing]);
  const run = known.get(key) ?? train({ ...defaults(RACE_SETTINGS), ...base }, steps, racing);
  known.set(key, run);
  return run;
}

/** What an encoder has to beat: the scores of the strangers' pixels themselves. */
export function pixelScores(): { readonly recall: number; readonly equalErrorRate: number } {
  return scoresOfPixels(planOf(defaults(RACE_SETTINGS)));
}

async function train(
  values: RaceValues,
  steps: readonly number[],
  racing: readonly LossKey[],
): Promise<Field> {
  const plan = planOf(values);
  const labels = shownLabels(plan);
  const lanes = await firstRun(plan, liveOf(values, racing), steps);
  const entries = racing.map((key, lane) => [
    key,
    lanes[lane]!.map(({ step, embeddings, unseen }): RaceFigures => {
      const { same, different } = readingOf(distancesOf(embeddings, labels.length, 'squared'), labels, 0);
      return {
        step,
        recall: unseen.recall,
        equalErrorRate: unseen.equalErrorRate,
        dir: unseen.dir!,
        same,
        different,
      };
    }),
  ]);
  return Object.fromEntries(entries) as Field;
}
