import { apart, type Place, tenths } from './path';

/** Length and half the width of an arrow's head. */
const HEAD = 10;
const HALF = 5;

export interface Arrow {
  readonly shaft: string;
  readonly head: string;
}

/** An arrow that ends at `to`, begun `startOff` away from `from`; null where it would be shorter than `least`. Pixels. */
export function arrow(from: Place, to: Place, startOff = 0, least = 3): Arrow | null {
  const length = apart(from, to);
  if (!(length > startOff + least)) return null;
  const [u, v] = [(to.x - from.x) / length, (to.y - from.y) / length];
  // One that has little room is all head.
  const head = Math.min(HEAD, length - startOff);
  const half = (HALF * head) / HEAD;
  const at = (along: number, across: number): string =>
    `${tenths(to.x - along * u - across * v)} ${tenths(to.y - along * v + across * u)}`;
  const start = `${tenths(from.x + startOff * u)} ${tenths(from.y + startOff * v)}`;
  return {
    shaft: `M${start}L${at(0.7 * head, 0)}`,
    head: `M${at(0, 0)}L${at(head, half)}L${at(head, -half)}Z`,
  };
}
