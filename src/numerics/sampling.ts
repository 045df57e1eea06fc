import { drawToFront, type Random } from './random';

/**
 * P×K batches: `people` labels drawn without replacement, then `shots` rows of each, without replacement.
 * Every row of such a batch has a positive and a negative, so no batch is without a valid triplet.
 *
 * Errors  RangeError: fewer than `people` labels have `shots` rows; a size that is not a whole number ≥ 1.
 * Source  Hermans, Beyer and Leibe, In Defense of the Triplet Loss (2017), §2: P classes, K images of each.
 */

/**
 * [SA1] Row numbers of one batch, grouped by person, in the order drawn. Labels with fewer rows are passed over.
 * The next batch depends on `random` alone, so a run that continues from a stored place draws the same ones.
 */
export type Sampler = (random: Random) => Int32Array;

/** Sorts the rows by label once, for many batches of the same labels. */
export function createSampler(labels: Int32Array, people: number, shots: number): Sampler {
  const pools = poolsOf(labels, people, shots);
  const order = new Int32Array(pools.length);
  return (random) => {
    const batch = new Int32Array(people * shots);
    for (let i = 0; i < order.length; i++) order[i] = i;
    drawToFront(order, people, random);
    for (let person = 0; person < people; person++) {
      const pool = pools[order[person]!]!.slice();
      drawToFront(pool, shots, random);
      for (let shot = 0; shot < shots; shot++) batch[person * shots + shot] = pool[shot]!;
    }
    return batch;
  };
}

/** [SA1] One batch. For many, `createSampler` is the faster way to the same rows. */
export function sampleBatch(labels: Int32Array, people: number, shots: number, random: Random): Int32Array {
  return createSampler(labels, people, shots)(random);
}

/** The rows of each label that has enough of them, labels in the order of their first row. */
function poolsOf(labels: Int32Array, people: number, shots: number): Int32Array[] {
  if (!(Number.isInteger(people) && people >= 1 && Number.isInteger(shots) && shots >= 1)) {
    throw new RangeError(
      `a batch needs whole numbers ≥ 1 of people and of shots, got ${people} and ${shots}`,
    );
  }
  const rows = new Map<number, number[]>();
  labels.forEach((label, row) => {
    const own = rows.get(label);
    if (own) own.push(row);
    else rows.set(label, [row]);
  });
  const pools = [...rows.values()].filter(({ length }) => length >= shots).map((own) => Int32Array.from(own));
  if (pools.length < people) {
    throw new RangeError(
      `a batch of ${people} people × ${shots} shots needs ${people} people with at least ${shots} pictures each, ` +
        `got ${pools.length} such people: ask for fewer people or fewer shots`,
    );
  }
  return pools;
}
