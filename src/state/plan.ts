import type { LaneSettings, Plan, Problem } from '../engine/protocol';
import { lossOf } from '../numerics/loss-settings';

/** Plans are compared by what they say; the reader's pictures, which are large, by which they are. */
export function isSamePlan(a: Plan, b: Plan): boolean {
  return isSameProblem(a.problem, b.problem) && written(a) === written(b);
}

/** Whether a run with the one kind of lanes can go on with the other: as many, and each by the same loss, whatever its settings. */
export function areSameLosses(a: readonly LaneSettings[], b: readonly LaneSettings[]): boolean {
  return a.length === b.length && a.every((lane, i) => lossOf(lane) === lossOf(b[i]!));
}

function isSameProblem(a: Problem, b: Problem): boolean {
  if (a.kind === 'pictures') return b.kind === 'pictures' && a.train === b.train && a.unseen === b.unseen;
  return b.kind !== 'pictures' && JSON.stringify(a) === JSON.stringify(b);
}

function written({ problem: _, ...rest }: Plan): string {
  return JSON.stringify(rest);
}
