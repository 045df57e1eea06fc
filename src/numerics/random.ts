/**
 * A seeded stream of numbers in [0, 1): with the seed, a picture, a batch or a whole run can be made again.
 *
 * Source  Tommy Ettinger's mulberry32: 32 bits of state, period 2³².
 * Errors  RangeError: a seed that is not a whole number.
 */
export type Random = () => number;

/** [RN1] `stream` keeps the uses of one seed apart: person 7 and shot 7 share no numbers. */
export function createRandom(seed: number, stream = 0): Random {
  if (!Number.isInteger(seed)) throw new RangeError(`seed must be a whole number, got ${seed}`);
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * [RN2] Moves `count` items, drawn without replacement, to the front of `items`, in the order drawn.
 * Every ordered draw is equally likely.
 */
export function drawToFront(items: Int32Array, count: number, random: Random): void {
  if (!(count >= 0 && count <= items.length)) {
    throw new RangeError(`cannot draw ${count} of ${items.length} items without replacement`);
  }
  for (let i = 0; i < count; i++) {
    const drawn = i + Math.floor(random() * (items.length - i));
    const item = items[drawn]!;
    items[drawn] = items[i]!;
    items[i] = item;
  }
}
