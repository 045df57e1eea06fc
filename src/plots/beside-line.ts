import type { Place } from './path';

/** Room that a word takes beside its line. */
const WORD = 14;
const LOOKS = 12;

/** A line of a plot, in pixels; where it is no number it is broken. Its own weighs more than those to compare with. */
export interface Crossing {
  readonly points: readonly Place[];
  readonly isOther?: boolean | undefined;
}

/** On which side of a level line a word between two places is crossed less; of two that are alike, the one above. */
export function sideOfLine(
  level: number,
  [from, to]: readonly [number, number],
  lines: readonly Crossing[],
): 'above' | 'below' {
  let [above, below] = [0, 0];
  for (const { points, isOther } of lines) {
    for (let i = 0; i <= LOOKS; i++) {
      const up = level - heightAt(points, from + ((to - from) * i) / LOOKS);
      const weight = isOther ? 1 : 2 * LOOKS;
      if (up >= 0 && up < WORD) above += weight;
      else if (up < 0 && up > -WORD) below += weight;
    }
  }
  return above > below ? 'below' : 'above';
}

/** NaN where the line is not. `points` go from left to right. */
function heightAt(points: readonly Place[], x: number): number {
  const next = points.findIndex((point) => point.x >= x);
  const right = points[next];
  if (!right) return Number.NaN;
  const left = points[next - 1];
  if (!left) return right.x === x ? right.y : Number.NaN;
  return left.y + ((right.y - left.y) * (x - left.x)) / (right.x - left.x);
}
