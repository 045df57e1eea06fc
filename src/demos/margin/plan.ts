import { PEOPLE } from '../../faces/people';
import type { LaneSettings, Live, Pictures, Plan, Problem } from '../../state/run.svelte';
import { inUse, type MarginValues } from './settings';

/** The reader's own pictures, split, and who is in them. */
export interface OwnPictures {
  readonly train: Pictures;
  readonly unseen: Pictures;
  readonly people: readonly Shown[];
}

/** Somebody whose pictures are drawn: a name, and a portrait where there is one. */
export interface Shown {
  readonly name: string;
  readonly portrait: string | null;
}

/** John is left out: he is the stranger of a later lesson. */
const CAST = PEOPLE.filter(({ name }) => name !== 'John').slice(0, 8);

const UNSEEN_SHOTS = 8;
const SHOTS_TO_TRAIN_ON = 24;

/** Many people drawn by lot to learn from, and strangers to be tested on. */
export const DRAWN_BY_LOT = {
  kind: 'drawn',
  people: 64,
  shots: SHOTS_TO_TRAIN_ON,
  unseenPeople: 40,
  unseenShots: 10,
} as const satisfies Problem;

/** Eight people with names, and other pictures of them to be tested on. */
export const WITH_NAMES = {
  kind: 'named',
  seeds: CAST.map(({ seed }) => seed),
  shots: SHOTS_TO_TRAIN_ON,
  unseenShots: UNSEEN_SHOTS,
} as const satisfies Problem;

export function planOf(values: MarginValues, own: OwnPictures | null): Plan {
  const { people, shots } = batchOf(values, own);
  return {
    seed: values.seed,
    problem: problemOf(values, own),
    hidden: values.layers.split('-').map(Number),
    outputs: Number(values.outputs),
    normalised: values.unit,
    people,
    shots,
  };
}

export function liveOf(values: MarginValues): Live {
  return {
    lanes: [laneOf(values)],
    pace: paceOf(values.speed),
  };
}

function laneOf({ alpha, mining, distance, rate, root }: MarginValues): LaneSettings {
  const lane = { margin: alpha, mining, distance, learningRate: rate };
  return distance === 'plain' && root === 'naive' ? { ...lane, root } : lane;
}

/** Steps a second at most. */
export function paceOf(speed: MarginValues['speed']): number {
  return speed === 'full' ? Number.POSITIVE_INFINITY : Number(speed);
}

/** Whose pictures a batch can hold at most: P people, K pictures each. */
function batchOf(values: MarginValues, own: OwnPictures | null): { people: number; shots: number } {
  const most = own
    ? roomIn(own.train)
    : { people: values.faces === 'named' ? CAST.length : DRAWN_BY_LOT.people, shots: SHOTS_TO_TRAIN_ON };
  return { people: Math.min(values.people, most.people), shots: Math.min(values.shots, most.shots) };
}

/** The number of people, and the least number of pictures that any of them has. */
function roomIn({ labels }: Pictures): { people: number; shots: number } {
  const counts = new Map<number, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return { people: counts.size, shots: Math.min(...counts.values()) };
}

/** A sentence for each setting that cannot be used as it was asked for. */
export function notesOn(values: MarginValues, own: OwnPictures | null): readonly string[] {
  const notes: string[] = [];
  const { alpha } = inUse(values);
  if (alpha !== values.alpha) {
    notes.push(`α = ${values.alpha} is beyond what plain distances can reach; ${alpha} is used.`);
  }
  const { people, shots } = batchOf(values, own);
  if (people === values.people && shots === values.shots) return notes;
  notes.push(
    `A batch of ${values.people} people × ${values.shots} pictures was asked for; these faces allow ${people} × ${shots}.`,
  );
  return notes;
}

function problemOf(values: MarginValues, own: OwnPictures | null): Problem {
  if (own) return { kind: 'pictures', train: own.train, unseen: own.unseen };
  return values.faces === 'drawn' ? DRAWN_BY_LOT : WITH_NAMES;
}

/** Who is in the pictures of a plan. */
export function peopleOf(
  { problem }: Pick<Plan, 'problem'>,
  own: OwnPictures | null,
  base: string,
): readonly Shown[] {
  switch (problem.kind) {
    case 'pictures':
      return own?.people ?? [];
    case 'drawn':
      return Array.from({ length: problem.people }, (_, i) => ({ name: `Person ${i + 1}`, portrait: null }));
    case 'named':
      return CAST.map(({ name }) => ({
        name,
        portrait: `${base.replace(/\/$/, '')}/portraits/${name.toLowerCase()}.webp`,
      }));
    default:
      return problem satisfies never;
  }
}
