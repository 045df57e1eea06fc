import type { Crowd, Plan, Problem } from './protocol';

/** A drawn picture before it is drawn: whose it is, how it is taken, and the number of the person in this problem. */
export interface Sitting {
  readonly personSeed: number;
  readonly shotSeed: number;
  readonly label: number;
  /** What is otherwise than drawn by lot. */
  readonly change?: Crowd['change'];
}

// No two of these ranges meet, so nobody is ever tested on a picture, or as a person, that was trained on.
const PEOPLE = 1_000;
const UNSEEN_PEOPLE = 2_000;
const OTHERS = 5_000;
const SHOTS = 10_000;
const UNSEEN_SHOTS = 50_000;
const NAMED_SHOTS = 70_000;
const OTHER_SHOTS = 80_000;

type Drawn = Exclude<Problem, { kind: 'pictures' }>;

/** The pictures of a drawn problem, without drawing them. They do not depend on the run's seed. */
export function sittings(problem: Drawn): {
  readonly train: readonly Sitting[];
  readonly unseen: readonly Sitting[];
} {
  if (problem.kind === 'drawn') {
    const { people, shots, unseenPeople, unseenShots } = problem;
    return {
      train: sit(range(PEOPLE, people), shots, (i) => SHOTS + i),
      unseen: sit(range(UNSEEN_PEOPLE, unseenPeople), unseenShots, (i) => UNSEEN_SHOTS + i),
    };
  }
  const { seeds, shots, unseenShots, others = { people: 0, shots: 0 } } = problem;
  const each = shots + unseenShots;
  const shotOf = (perPerson: number, from: number) => (i: number) =>
    NAMED_SHOTS + Math.floor(i / perPerson) * each + from + (i % perPerson);
  const ofOthers = (from: number, perPerson: number, firstShot: number): Sitting[] =>
    sit(range(from, others.people), perPerson, (i) => firstShot + i).map((sitting) => ({
      ...sitting,
      label: seeds.length,
    }));
  return {
    train: [...sit(seeds, shots, shotOf(shots, 0)), ...ofOthers(OTHERS, others.shots, OTHER_SHOTS)],
    unseen: [
      ...sit(seeds, unseenShots, shotOf(unseenShots, shots)),
      ...ofOthers(OTHERS + others.people, unseenShots, OTHER_SHOTS + others.people * others.shots),
    ],
  };
}

/**
 * The pictures that a drawn problem trains on, as a crowd: its first `shots` of each person. Those that named people are tested
 * on come after them.
 */
export function crowdTrainedOn(problem: Drawn): Crowd {
  if (problem.kind === 'drawn') {
    return { personSeeds: range(PEOPLE, problem.people), shots: problem.shots, firstShot: SHOTS };
  }
  const { seeds, shots, unseenShots } = problem;
  return { personSeeds: seeds, shots: shots + unseenShots, firstShot: NAMED_SHOTS };
}

/** The pictures of a crowd, row after row. */
export function sittingsOf({ personSeeds, shots, firstShot, change }: Crowd): readonly Sitting[] {
  return sit(personSeeds, shots, (row) => firstShot + row).map((sitting) => ({ ...sitting, change }));
}

/**
 * The rows of the shown pictures among those trained on: the first `shots` pictures of each of the first `people`
 * persons, one person after the other.
 *
 * Errors  RangeError: a person with too few pictures, or too few people.
 */
export function shownRows(labels: Int32Array, people: number, shots: number): Int32Array {
  const rowsOf = new Map<number, number[]>();
  labels.forEach((label, row) => {
    const rows = rowsOf.get(label);
    if (rows) rows.push(row);
    else rowsOf.set(label, [row]);
  });
  if (rowsOf.size < people) {
    throw new RangeError(
      `A batch of ${people} people needs ${people} people to train on, got ${rowsOf.size}.`,
    );
  }
  const first = [...rowsOf].sort(([a], [b]) => a - b).slice(0, people);
  return Int32Array.from(
    first.flatMap(([label, rows]) => {
      if (rows.length >= shots) return rows.slice(0, shots);
      throw new RangeError(
        `A batch with ${shots} pictures a person needs as many of person ${label}, got ${rows.length}.`,
      );
    }),
  );
}

/** Who is in each shown picture, and how it was taken; null for the reader's own pictures, which are not drawn. */
export function shownSittings({ problem, people, shots }: Plan): readonly Sitting[] | null {
  if (problem.kind === 'pictures') return null;
  const { train } = sittings(problem);
  const labels = Int32Array.from(train, ({ label }) => label);
  return Array.from(shownRows(labels, people, shots), (row) => train[row]!);
}

function sit(
  personSeeds: readonly number[],
  shots: number,
  shotSeed: (picture: number) => number,
): Sitting[] {
  return personSeeds.flatMap((personSeed, label) =>
    Array.from({ length: shots }, (_, k) => ({ personSeed, shotSeed: shotSeed(label * shots + k), label })),
  );
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}
