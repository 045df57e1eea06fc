/**
 * Marks on an axis that would cover each other, one below the other: how many lie above each.
 *
 * Shapes  `places` holds the middle of each mark, in any order; the answer has the same order.
 */
export function pileUp(places: readonly number[], width: number): readonly number[] {
  const inOrder = places.map((_, i) => i).sort((i, j) => places[i]! - places[j]!);
  const ends: number[] = [];
  const level = new Array<number>(places.length).fill(0);
  for (const i of inOrder) {
    const free = ends.findIndex((end) => end <= places[i]!);
    const at = free < 0 ? ends.length : free;
    ends[at] = places[i]! + width;
    level[i] = at;
  }
  return level;
}
