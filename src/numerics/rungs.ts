/**
 * The distances from an anchor to its positives, sorted, to be searched without a branch: which way a search turns
 * looks random to the processor, and every wrong guess costs more than the step itself.
 *
 * Shapes  rungs: room for 2 · `capacity` numbers, filled up with +∞ to 2 · half − 1 of them.
 * Source  Knuth, The Art of Computer Programming 3 (1998), §6.2.1: uniform binary search.
 */
export function createRungs(capacity: number): Float64Array {
  return new Float64Array(2 * capacity);
}

/** Sorts D[row + rows[i]] of the first `count` rows into `rungs`; returns `half`, the first step of a search. */
export function fillRungs(
  rungs: Float64Array,
  D: Float32Array,
  row: number,
  rows: Int32Array,
  count: number,
): number {
  let half = 1;
  while (2 * half <= count) half *= 2;
  rungs.fill(Number.POSITIVE_INFINITY, count, 2 * half);
  for (let i = 0; i < count; i++) rungs[i] = D[row + rows[i]!]!;
  if (count > 32) rungs.subarray(0, count).sort();
  else insertionSort(rungs, count);
  return half;
}

/** How many rungs r have r − d ≤ offset. */
export function countUpTo(rungs: Float64Array, half: number, d: number, offset: number): number {
  let count = 0;
  for (let step = half; step > 0; step >>= 1) {
    count += step * Number(rungs[count + step - 1]! - d <= offset);
  }
  return count;
}

/** The smallest difference that counts: r − d ≤ BELOW means r < d. */
export const BELOW = -Number.MIN_VALUE;

/** The library's sort costs more to call than this to run, as long as the positives are few. */
function insertionSort(values: Float64Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const value = values[i]!;
    let to = i;
    for (; to > 0 && values[to - 1]! > value; to--) values[to] = values[to - 1]!;
    values[to] = value;
  }
}
