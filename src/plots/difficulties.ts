import type { Difficulty } from '../numerics/triplet';

/** How hard the negatives of an anchor are, row for row; null: not a negative. */
export type Kinds = readonly (Difficulty | null)[];

export const DIFFICULTIES = ['hard', 'semi-hard', 'easy'] as const satisfies readonly Difficulty[];

/** The rows of each difficulty. */
export function rowsByKind(kinds: Kinds): Readonly<Record<Difficulty, readonly number[]>> {
  const rows: Record<Difficulty, number[]> = { hard: [], 'semi-hard': [], easy: [] };
  kinds.forEach((kind, row) => {
    if (kind) rows[kind].push(row);
  });
  return rows;
}
