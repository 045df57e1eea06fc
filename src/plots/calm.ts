/**
 * A chooser that takes the cheapest candidate, and then stays with it until another is cheaper by more than
 * `reluctance`. So a label or a portrait does not jump to and fro between two places that are about as good.
 *
 * Choosing again at the same costs gives the same choice. Where the kept choice is no longer possible, `cost` has to
 * say Infinity.
 */
export function createKeeper<T>(
  reluctance: number,
): (candidates: readonly T[], cost: (candidate: T) => number) => T | null {
  let kept: T | null = null;
  return (candidates, cost) => {
    let best: T | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const candidate of candidates) {
      const price = cost(candidate);
      if (price < least || best === null) {
        best = candidate;
        least = price;
      }
    }
    if (kept === null || best === null || cost(kept) > least + reluctance) kept = best;
    return kept;
  };
}
