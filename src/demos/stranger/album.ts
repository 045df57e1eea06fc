import { answersOf, type Limits, limitOf } from './answers';
import { ALBUM_PICTURES, rowOf, type Visit } from './people';
import { greatestOf, type Sight, sharesOf } from './sight';

/** Above this a share counts as sure. */
export const SURE = 0.9;

/** What is said of all the pictures of a named person that are not enrolled. */
export interface Album {
  readonly pictures: number;
  /** The name that the classifier gives most often, and how often; none for a classifier without names. */
  readonly called: string | null;
  readonly times: number;
  /** How often its greatest share is above 0.9. */
  readonly sure: number;
  /** How often the threshold gives a name. */
  readonly named: number;
}

export function albumOf(visitor: Visit['visitor'], sight: Sight, each: number, limits: Limits): Album {
  const { plain, distances } = sight;
  const first = distances.people.includes(visitor) ? each : 0;
  const rows = Array.from({ length: ALBUM_PICTURES - first }, (_, k) =>
    rowOf({ visitor, picture: first + k + 1 }),
  );
  const shares = rows.map((row) => sharesOf(plain, row));
  const times = plain.names.map((_, i) => shares.filter((of) => greatestOf(of) === i).length);
  const most = greatestOf(times);
  const { score } = answersOf('threshold', sight, rows);
  return {
    pictures: rows.length,
    called: plain.names[most] ?? null,
    times: times[most] ?? 0,
    sure: shares.filter((of) => Math.max(...of) > SURE).length,
    named: score.filter((distance) => distance <= limitOf('threshold', limits)).length,
  };
}
