import { count, fixed, percent } from '../../plots/format';
import { scoredAt } from '../run/side-by-side';
import { lookedAt, lossOf, type Seen, stillActive } from './seen';

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six'];

/** What the demo says of the strategies that are shown; null before anything is known. */
export function describe(seen: readonly Seen[]): string | null {
  const [first] = seen;
  if (!first) return null;
  const { step } = first.moment;
  if (step === 0) {
    const who =
      seen.length === 1 ? 'this is an encoder that' : `the ${NUMBERS[seen.length]} are one encoder, which`;
    return `At step 0 ${who} nobody has trained. It finds ${found(first)} of strangers’ pictures again.`;
  }
  if (seen.every(({ moment }) => lookedAt(moment) === 0))
    return `At step ${count(step)} there is no valid triplet in the batch: nothing pulls, and nothing was learnt.`;
  const at = `At step ${count(first.moment.unseen.step)}`;
  if (seen.length === 1)
    return `${at} ${first.name} finds ${found(first)} of strangers’ pictures again. ${left([first])}`;
  const [most, fewest] = ends(seen, ({ moment }) => moment.unseen.recall);
  return `${at} ${most.name} finds ${found(most)} of strangers’ pictures again, ${fewest.name} ${found(fewest)}. ${left(ends(seen, ({ moment }) => stillActive(moment)))}`;
}

/** One strategy alone: what its picture shows. */
export function spokenLane(seen: Seen): string {
  const { name, moment } = seen;
  const loss = moment.batch
    ? `, the loss of the batch is ${fixed(lossOf(moment, 'active'), 3)} over the active ones`
    : '';
  return `${name} at step ${count(moment.step)}: ${found(seen)} of strangers’ pictures are found again${scoredAt(moment)}${loss}.`;
}

/** "Still pulling: 74 % of the pairs of random, 2 % of the triplets of batch-all." With its step where the scores are older. */
function left(some: readonly [Seen, ...Seen[]]): string {
  const parts = some.map(
    ({ name, unit, moment }) => `${percent(stillActive(moment))} of the ${unit} of ${name}`,
  );
  const [{ moment }] = some;
  const at = scoredAt(moment) === '' ? '' : ` at step ${count(moment.step)}`;
  return `Still pulling${at}: ${parts.join(', ')}.`;
}

/** Who has most of something, and who least: the one on the left of those that have as much. */
function ends(seen: readonly Seen[], of: (one: Seen) => number): readonly [Seen, Seen] {
  const sorted = seen.toSorted((a, b) => of(b) - of(a));
  return [sorted[0]!, sorted.at(-1)!];
}

function found({ moment }: Seen): string {
  return percent(moment.unseen.recall);
}
