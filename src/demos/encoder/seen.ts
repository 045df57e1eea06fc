import { distance } from '../../numerics/distance';
import { type Neighbour, nearestNeighbours } from '../../numerics/neighbours';
import type { Moment } from '../../state/moment';
import { LABELS, NEAREST } from './strangers';

/** What there is to see of the strangers at one step. */
export interface Seen {
  /** The step whose scores and embeddings these are: at most a few steps before the newest. */
  readonly moment: Moment;
  /** Of all strangers' pictures, row after row. */
  readonly z: Float32Array;
  readonly outputs: number;
  /** The row of the chosen face. */
  readonly chosen: number;
  /** By plain distance. */
  readonly nearest: readonly Neighbour[];
}

/** What is seen at `step`: the last moment up to it that was scored, for embeddings come with scores. */
export function scoredAt(history: readonly Moment[], step: number): Moment | undefined {
  return history.findLast((moment) => moment.step <= step && moment.unseenEmbeddings !== undefined);
}

export function seenOf(moment: Moment, chosen: number): Seen {
  const z = moment.unseenEmbeddings!;
  const { outputs } = moment.plan;
  return { moment, z, outputs, chosen, nearest: nearestTo(z, outputs, chosen) };
}

function nearestTo(z: Float32Array, outputs: number, chosen: number): readonly Neighbour[] {
  const rowOf = (row: number): Float32Array => z.subarray(row * outputs, (row + 1) * outputs);
  const distances = Array.from(LABELS, (_, row) => distance(rowOf(chosen), rowOf(row)));
  return nearestNeighbours(distances, chosen, NEAREST);
}
