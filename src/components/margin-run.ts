import { firstPicture } from '../demos/margin/build-picture';
import { liveOf, planOf } from '../demos/margin/plan';
import { MARGIN_SETTINGS, type MarginValues } from '../demos/margin/settings';
import { squaredDistance } from '../numerics/distance';
import { leastSquaredDistance } from '../numerics/spread';
import { gaps } from '../numerics/triplets';
import { defaults } from '../settings/declare';
import { firstRun } from '../state/first-run';
import { shownLabels } from '../state/moment';
import { distancesOf, type Reading, readingOf } from '../state/reading';
import { hardestTriplet } from '../state/triplet';

/** What the lesson says of the demo's runs, trained while the site is built: the same steps that a reader sees. */
export interface RunFigures extends Reading {
  readonly step: number;
  readonly embeddings: Float32Array;
  /** Share of the unseen pictures whose nearest neighbour shows the same person. */
  readonly recall: number;
  /** The least gap of all valid triplets. */
  readonly leastGap: number;
  /** Squared distance of the two people who are nearest to each other, middle to middle. */
  readonly nearest: number;
  /** At how many places of the sphere the people stand: fewer than there are people when some share one. */
  readonly places: number;
}

/** Two people whose middles are nearer than this, squared, stand at one place. */
const ONE_PLACE = 0.1;

const known = new Map<string, Promise<readonly RunFigures[]>>();

/** The default run with some settings changed, at rising steps. Each is trained once a build. */
export function marginRun(
  base: Partial<MarginValues>,
  steps: readonly number[],
): Promise<readonly RunFigures[]> {
  const key = JSON.stringify([base, steps]);
  const run = known.get(key) ?? train({ ...defaults(MARGIN_SETTINGS), ...base }, steps);
  known.set(key, run);
  return run;
}

/** Squared distances of the triplet that the demo's first picture speaks of, rounded to two digits as it shows them. */
export async function shownTriplet(): Promise<{ readonly positive: number; readonly negative: number }> {
  const { steps } = await firstPicture({});
  const labels = shownLabels(planOf(defaults(MARGIN_SETTINGS), null));
  const embeddings = Float32Array.from(steps.at(-1)!.embeddings);
  const distances = distancesOf(embeddings, labels.length, 'squared');
  const triplet = hardestTriplet(distances, labels, MARGIN_SETTINGS.anchor.default - 1);
  if (!triplet) throw new Error('the first picture of the margin demo has no triplet to show');
  return { positive: rounded(triplet.toPositive), negative: rounded(triplet.toNegative) };
}

async function train(values: MarginValues, steps: readonly number[]): Promise<readonly RunFigures[]> {
  const plan = planOf(values, null);
  const labels = shownLabels(plan);
  const [frames] = await firstRun(plan, liveOf(values), steps);
  return frames!.map(({ step, embeddings, unseen }) => {
    const distances = distancesOf(embeddings, labels.length, values.distance);
    const reading = readingOf(distances, labels, values.alpha);
    const leastGap = gaps(distances, labels, labels.length).reduce((least, gap) => Math.min(least, gap));
    const middles = middlesOf(embeddings, labels, plan.outputs);
    const nearest = leastSquaredDistance(middles, middles.length / plan.outputs, plan.outputs);
    const places = placesOf(middles, plan.outputs);
    return { ...reading, step, embeddings, recall: unseen.recall, leastGap, nearest, places };
  });
}

/** The mean of each person's pictures, one row a person. */
function middlesOf(embeddings: Float32Array, labels: Int32Array, outputs: number): Float32Array {
  const shots = labels.filter((label) => label === labels[0]).length;
  const middles = new Float32Array(embeddings.length / shots);
  labels.forEach((label, row) => {
    for (let k = 0; k < outputs; k++) {
      const at = label * outputs + k;
      middles[at] = middles[at]! + embeddings[row * outputs + k]! / shots;
    }
  });
  return middles;
}

function placesOf(middles: Float32Array, outputs: number): number {
  const places: Float32Array[] = [];
  for (let at = 0; at < middles.length; at += outputs) {
    const middle = middles.subarray(at, at + outputs);
    if (places.every((place) => squaredDistance(place, middle) >= ONE_PLACE)) places.push(middle);
  }
  return places.length;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
