// For the build only: pages never import this, or the engine would be in them before anybody sweeps.
import type { Cell, Outcome } from '../engine/cell';
import { firstOutcomes } from '../engine/first-run';
import { keyOf } from './cell-store';

const known = new Map<string, Promise<Outcome>>();

/** What becomes of some cells, in numbers short enough for a page. Each is trained once a build, whoever asks. */
export function firstOutcomesOf(cells: readonly Cell[]): Promise<readonly Outcome[]> {
  const missing = cells.filter((cell) => !known.has(keyOf(cell)));
  const made = firstOutcomes(missing);
  missing.forEach((cell, i) => {
    known.set(
      keyOf(cell),
      made.then((outcomes) => shortened(outcomes[i]!)),
    );
  });
  return Promise.all(cells.map((cell) => known.get(keyOf(cell))!));
}

function shortened(outcome: Outcome): Outcome {
  if (outcome.kind !== 'scored') return outcome;
  return { ...outcome, active: outcome.active.map((share) => Math.round(share * 1e4) / 1e4) };
}
