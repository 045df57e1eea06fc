/** Most moments a history holds. */
export const MOST_MOMENTS = 360;

interface Stepped {
  readonly step: number;
}

/**
 * `history` with `moment` at its end. A history that is full is thinned first, to about half and evenly over its
 * steps, so that it stays bounded and still spans the whole run.
 */
export function remember<Moment extends Stepped>(
  history: readonly Moment[],
  moment: Moment,
  most = MOST_MOMENTS,
): readonly Moment[] {
  return [...(history.length < most ? history : thinned(history, most / 2)), moment];
}

/**
 * At most about `count` moments: the first of each stretch of 2ᵏ steps, and the last. Stretches of powers of two lie
 * inside each other, so thinning again and again leaves no holes.
 */
function thinned<Moment extends Stepped>(history: readonly Moment[], count: number): readonly Moment[] {
  const last = history.at(-1)!;
  const stretch = 2 ** Math.ceil(Math.log2((last.step - history[0]!.step) / (count - 1)));
  let taken = Number.NEGATIVE_INFINITY;
  return history.filter((moment) => {
    const number = Math.floor(moment.step / stretch);
    if (number === taken && moment !== last) return false;
    taken = number;
    return true;
  });
}

/** The index of the moment nearest to a step. `history` is sorted by step and not empty. */
export function nearest(history: readonly Stepped[], step: number): number {
  let best = 0;
  for (let i = 1; i < history.length; i++) {
    if (Math.abs(history[i]!.step - step) < Math.abs(history[best]!.step - step)) best = i;
  }
  return best;
}
