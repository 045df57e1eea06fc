import { count, fixed, percent } from '../../plots/format';
import { listed } from '../share/listed';
import type { Series, Spread } from './summary';

/** More ways to choose triplets than this make no sentence. */
const MOST_NAMED = 2;

/** What the demo says of a sweep: how much of it there is, and which margins did best and worst. */
export function describe(series: readonly Series[], finished: number, total: number): string {
  const known = series.flatMap(({ points }) =>
    points.flatMap(({ results }) => results.filter((result) => result !== null)),
  );
  if (known.length === 0) return `No run of ${count(total)} is finished yet.`;
  const head =
    finished === 0
      ? `${count(known.length)} runs came with the page; 0 of ${count(total)} are finished.`
      : finished === total
        ? `All ${count(total)} runs are finished.`
        : `${count(finished)} of ${count(total)} runs are finished.`;
  const clauses = series.flatMap((one) => clauseOf(one) ?? []).slice(0, MOST_NAMED);
  return [head, ...clauses].join(' ');
}

/** "All triplets: most unseen pictures are found again at α = 0.44, 92 % (90 to 95 %), fewest at α = 4.00, 49 %." */
function clauseOf({ name, points }: Series): string | null {
  const scored = points
    .flatMap(({ margin, recall }) => (recall ? [{ margin, recall }] : []))
    .toSorted((a, b) => b.recall.mean - a.recall.mean);
  const [best, worst] = [scored[0], scored.at(-1)];
  if (!best || !worst) return null;
  const at = ({ margin, recall }: typeof best): string => `at ${alpha(margin)}, ${ranged(recall)}`;
  const head = `${name[0]!.toUpperCase()}${name.slice(1)}:`;
  return best === worst
    ? `${head} ${ranged(best.recall)} of the unseen pictures are found again at ${alpha(best.margin)}.`
    : `${head} most unseen pictures are found again ${at(best)}, fewest ${at(worst)}.`;
}

/** "α = 0.20", on one line. */
function alpha(margin: number): string {
  return `α\u00a0=\u00a0${fixed(margin, 2)}`;
}

/** "92 % (90 to 95 %)"; of one seed the mean alone. */
export function ranged({ least, most, mean, count: seeds }: Spread, digits = 0): string {
  if (seeds < 2 || percent(least, digits) === percent(most, digits)) return percent(mean, digits);
  return `${percent(mean, digits)} (${fixed(100 * least, digits)} to ${percent(most, digits)})`;
}

/** Why runs have no score: one sentence for all that ended in the same way at the same margin. */
export function lostRuns(series: readonly Series[], seeds: readonly number[]): readonly string[] {
  const most = 3;
  const lost = series.flatMap(({ name, points }) =>
    points.flatMap(({ margin, results }) =>
      results.flatMap((result, i) => {
        if (result === null || result.outcome.kind === 'scored') return [];
        return [`α = ${fixed(margin, 2)}, ${name}, seed ${seeds[i]!}: ${result.outcome.cause}`];
      }),
    ),
  );
  const rest = lost.length - most;
  return rest > 0
    ? [
        ...lost.slice(0, most),
        `${count(rest)} more ${rest === 1 ? 'run has' : 'runs have'} no score; they are in the numbers.`,
      ]
    : lost;
}

/** What a screen reader is told while it goes on: it changes ten times. */
export function tenths(share: number, total: number): string {
  return `Sweeping: ${percent(Math.floor(10 * share) / 10)} of ${count(total)} runs.`;
}

/** One margin, all minings: what the cursor of the chart is on. */
export function spokenAt(series: readonly Series[], column: number): string {
  const margin = series[0]?.points[column]?.margin ?? 0;
  const clauses = series.map(({ name, points }) => {
    const { recall, errors } = points[column]!;
    return recall && errors
      ? `${name}: ${ranged(recall)} found again, equal error rate ${ranged(errors)}`
      : `${name}: no run yet`;
  });
  return `α ${fixed(margin, 2)}: ${listed(clauses)}`;
}
