const ROWS = 12;

/** About a dozen of a run's moments, evenly spread, the newest among them: what a table has room for. */
export function rowsOf<Moment>(history: readonly Moment[]): readonly Moment[] {
  const every = Math.max(1, Math.ceil(history.length / ROWS));
  return history.filter((_, i) => (history.length - 1 - i) % every === 0);
}
