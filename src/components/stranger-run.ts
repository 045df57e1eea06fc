import { type Album, albumOf } from '../demos/stranger/album';
import { answersOf, nameBy, outcomesOf, WAYS, type Way } from '../demos/stranger/answers';
import { sightFor } from '../demos/stranger/build-picture';
import { ALBUM_PICTURES, MOST_ENROLLED_PICTURES, queueOf, rowOf } from '../demos/stranger/people';
import { inUse, STRANGER_SETTINGS, type StrangerValues } from '../demos/stranger/settings';
import { type Reading, readingOf, type Sight, sharesOf } from '../demos/stranger/sight';
import type { Name } from '../faces/people';
import { dirAtFpir, type Outcomes } from '../numerics/identification';
import { defaults } from '../settings/declare';

/** Ways with a limit that can be moved until they let in as few strangers as is asked for. */
export type Measured = 'cutoff' | 'second' | 'threshold';
const MEASURED = ['cutoff', 'second', 'threshold'] as const satisfies readonly Measured[];
const FPIR = 0.05;

/** What lesson 8 says of its first demo, computed by the demo's own code while the site is built. */
export interface StrangerFigures {
  readonly sight: Sight;
  /** Of the visitor at the door. */
  readonly logits: readonly number[];
  readonly reading: Reading;
  readonly album: Album;
  /** Of the whole queue. */
  readonly ways: Readonly<Record<Way, Outcomes>>;
  /** DIR at FPIR 5 %: the share of visits of enrolled people with their right name, where a twentieth of the strangers' get one. */
  readonly found: Readonly<Record<Measured, number>>;
  /** The greatest share of each stranger in the queue, and of each who is enrolled. */
  readonly ofStrangers: readonly number[];
  readonly ofOwn: readonly number[];
}

/** The demo with these settings. */
export async function strangerRun(base: Partial<StrangerValues>): Promise<StrangerFigures> {
  const values = inUse({ ...defaults(STRANGER_SETTINGS), ...base });
  const { visitor, picture, each, comes } = values;
  const sight = await sightFor(base);
  const { people } = sight.distances;
  const { outputs, values: logits } = sight.plain;
  const row = rowOf({ visitor, picture });
  const queue = queueOf(comes);
  const rows = queue.map(rowOf);
  const greatest = (isOwn: boolean): readonly number[] =>
    queue
      .filter((visit) => people.includes(visit.visitor) === isOwn)
      .map((visit) => Math.max(...sharesOf(sight.plain, rowOf(visit))));
  const truth = Int32Array.from(queue, (visit) => people.indexOf(visit.visitor));
  const found = MEASURED.map((way): [Measured, number] => [
    way,
    dirAtFpir(answersOf(way, sight, rows), truth, people.length, FPIR).dir,
  ]);
  const counted = WAYS.map((way): [Way, Outcomes] => [
    way,
    outcomesOf(answersOf(way, sight, rows), way, queue, people, values),
  ]);
  return {
    sight,
    logits: [...logits.subarray(row * outputs, (row + 1) * outputs)],
    reading: readingOf(sight, row),
    album: albumOf(visitor, sight, each, values),
    ways: Object.fromEntries(counted) as Record<Way, Outcomes>,
    found: Object.fromEntries(found) as Record<Measured, number>,
    ofStrangers: greatest(false),
    ofOwn: greatest(true),
  };
}

/** In how many of a person's pictures, those for enrolling apart, a way says a name; or this name. */
export function namedIn(sight: Sight, way: Way, person: Name, name?: Name): number {
  const limits = defaults(STRANGER_SETTINGS);
  return Array.from({ length: ALBUM_PICTURES - MOST_ENROLLED_PICTURES }, (_, k) =>
    nameBy(way, sight, rowOf({ visitor: person, picture: MOST_ENROLLED_PICTURES + k + 1 }), limits),
  ).filter((said) => said !== null && (name === undefined || said === name)).length;
}

/** How many of some shares are above one. */
export function above(shares: readonly number[], share: number): number {
  return shares.filter((one) => one > share).length;
}
