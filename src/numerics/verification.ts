import { checkShape } from './shape';

/**
 * Same person or not, by a threshold on the distance: accept if and only if d ≤ t.
 *
 *     VAL(t) = |same pairs with d ≤ t| / |same pairs|            FRR(t) = 1 − VAL(t)
 *     FAR(t) = |different pairs with d ≤ t| / |different pairs|
 *
 * Shapes  D: n × n, row-major; labels: n. Pairs are unordered: i < j.
 * Units   Thresholds have the unit of D and are distances that occur. Rates run from 0 to 1.
 * Errors  RangeError: no pair of the same or none of different people; a distance that is no number; a FAR outside
 *         0 … 1; a wrong length.
 * Source  Schroff, Kalenichenko and Philbin, FaceNet (2015), §4: VAL and FAR. Fawcett, An introduction to ROC
 *         analysis (2006), §7: the area as a share of ordered pairs, ties counted half.
 */
export interface Pairs {
  readonly same: Float32Array;
  readonly different: Float32Array;
}

/** [VE1] The distances of all pairs, each list from the least to the greatest. */
export function pairDistances(D: Float32Array, labels: Int32Array, n: number): Pairs {
  checkShape('D', D, n, n);
  checkShape('labels', labels, n, 1);
  const all = (n * (n - 1)) / 2;
  const same = new Float32Array(all);
  const different = new Float32Array(all);
  let sameCount = 0;
  let differentCount = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (labels[i] === labels[j]) same[sameCount++] = D[i * n + j]!;
      else different[differentCount++] = D[i * n + j]!;
    }
  }
  return { same: same.slice(0, sameCount).sort(), different: different.slice(0, differentCount).sort() };
}

/** [VE2] The chance that a same pair is nearer than a different pair, both drawn at random; a tie counts ½. */
export function rocAuc(pairs: Pairs): number {
  const { same, different } = sorted(pairs);
  let twice = 0;
  let nearer = 0;
  let notFarther = 0;
  for (const d of same) {
    while (nearer < different.length && different[nearer]! < d) nearer++;
    while (notFarther < different.length && different[notFarther]! <= d) notFarther++;
    twice += 2 * different.length - nearer - notFarther;
  }
  return twice / 2 / (same.length * different.length);
}

/**
 * [VE3] Of the thresholds that occur, the one where |FAR − FRR| is least (ties: the least threshold), and the mean
 * of the two rates there.
 */
export function equalErrorRate(pairs: Pairs): { rate: number; threshold: number } {
  const { same, different } = sorted(pairs);
  let best = { rate: 1, threshold: 0, difference: Number.POSITIVE_INFINITY };
  eachThreshold({ same, different }, (threshold, accepted, falselyAccepted) => {
    const rejected = same.length - accepted;
    // |FAR − FRR| in whole numbers: as fractions, two that are equal may differ in the last digit.
    const difference = Math.abs(falselyAccepted * same.length - rejected * different.length);
    if (difference >= best.difference) return;
    const rate = (falselyAccepted / different.length + rejected / same.length) / 2;
    best = { rate, threshold, difference };
  });
  return { rate: best.rate, threshold: best.threshold };
}

/**
 * [VE4] VAL at the largest threshold that occurs whose FAR is within the target; no interpolation. `far` is the FAR
 * there. If even the least distance exceeds the target nothing is accepted: VAL 0, FAR 0, threshold −∞.
 */
export function valAtFar(pairs: Pairs, target: number): { val: number; far: number; threshold: number } {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`FAR must lie between 0 and 1, got ${target}`);
  const { same, different } = sorted(pairs);
  let best = { val: 0, far: 0, threshold: Number.NEGATIVE_INFINITY };
  eachThreshold({ same, different }, (threshold, accepted, falselyAccepted) => {
    const far = falselyAccepted / different.length;
    if (far <= target) best = { val: accepted / same.length, far, threshold };
  });
  return best;
}

/** [VE1] Visits each distance that occurs once, from the least, with the numbers of pairs of either kind that it accepts. */
export function eachThreshold(
  { same, different }: Pairs,
  visit: (threshold: number, accepted: number, falselyAccepted: number) => void,
): void {
  let accepted = 0;
  let falselyAccepted = 0;
  while (accepted < same.length || falselyAccepted < different.length) {
    const threshold = Math.min(
      same[accepted] ?? Number.POSITIVE_INFINITY,
      different[falselyAccepted] ?? Number.POSITIVE_INFINITY,
    );
    while (accepted < same.length && same[accepted]! <= threshold) accepted++;
    while (falselyAccepted < different.length && different[falselyAccepted]! <= threshold) falselyAccepted++;
    visit(threshold, accepted, falselyAccepted);
  }
}

/** Pairs from elsewhere may come in any order; those of `pairDistances` pass through as they are. */
export function sorted({ same, different }: Pairs): Pairs {
  if (same.length === 0 || different.length === 0) {
    throw new RangeError(
      'this score needs pairs of the same person and pairs of different people, ' +
        `got ${same.length} and ${different.length}`,
    );
  }
  return { same: ascending(same), different: ascending(different) };
}

function ascending(values: Float32Array): Float32Array {
  let isAscending = true;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]))
      throw new RangeError(`distance ${i} is not a number: the encoder has diverged`);
    if (i > 0 && values[i - 1]! > values[i]!) isAscending = false;
  }
  return isAscending ? values : values.slice().sort();
}
