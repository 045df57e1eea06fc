import { fixed, percent } from '../../plots/format';

interface Seen {
  readonly d: number;
  /** What each formula says. */
  readonly shares: readonly number[];
  /** What the fitted curve says, and between which two. */
  readonly fitted: number;
  readonly interval: readonly [low: number, high: number];
}

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** What the demo says of its picture. */
export function describe({ d, shares, fitted, interval }: Seen): string {
  const [least, most] = [Math.min(...shares), Math.max(...shares)];
  const square = fixed(d ** 2, 2);
  return [
    `At d = ${fixed(d, 2)}, which is d² = ${square}, ${NUMBERS[shares.length]} formulas say anything from ${percent(least)} to ${percent(most)}.`,
    `Only the heavy line was fitted to pairs: ${percent(fitted)}, between ${percent(interval[0])} and ${percent(interval[1])}.`,
  ].join(' ');
}
