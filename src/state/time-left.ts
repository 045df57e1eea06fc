/** Before so much has passed nobody can say how long the rest takes. */
const LEAST_MS = 1_500;

/** Milliseconds that the rest will take at the pace so far; null while that cannot be said. */
export function timeLeft(done: number, total: number, elapsedMs: number): number | null {
  if (elapsedMs < LEAST_MS || done <= 0) return null;
  return (Math.max(0, total - done) / done) * elapsedMs;
}

/** "about 25 s left": rounded so that it does not flicker. */
export function timeLeftInWords(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 55) return `about ${5 * Math.round(seconds / 5)} s left`;
  const minutes = Math.max(1, Math.round(seconds / 60));
  return minutes < 60 ? `about ${minutes} min left` : 'more than an hour left';
}
