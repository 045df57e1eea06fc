import type { BatchLoss } from './batch-loss';
import { BELOW, countUpTo, createRungs, fillRungs } from './rungs';
import { checkShape } from './shape';
import { checkedMargin, divideBy, hingeLossOf } from './triplet';

/**
 * Every valid triplet of a batch, without a list of them.
 *
 *     sum = Σ_a Σ_p Σ_n max(0, d_ap − d_an + α)     over label_p = label_a, p ≠ a, label_n ≠ label_a
 *
 * Shapes  D, G: n × n, row-major; labels: n. G becomes ∂(mean over active)/∂D.
 * Units   The loss and α have the unit of D.
 * Errors  RangeError: α negative or not finite; an array of the wrong length.
 * Cost    O(n² log K) time for K rows a label; besides D and G a few vectors of n.
 * Source  Hermans, Beyer and Leibe, In Defense of the Triplet Loss (2017), §2: “batch all”.
 *
 * [BA1] G holds counts until the end: how often a row was pulled as a positive, pushed as a negative. So the
 * gradient is exact, and the positives' counts of all anchors are the active triplets.
 */
export function batchAll(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  G: Float32Array,
): BatchLoss {
  checkShape('D', D, n, n);
  checkShape('G', G, n, n);
  checkShape('labels', labels, n, 1);
  checkedMargin(margin);
  const batch = { D, labels, n, margin, G, positives: new Int32Array(n) };
  const search = { rungs: createRungs(n), startsAt: new Int32Array(n + 1) };
  let differences = 0;
  let valid = 0;
  let active = 0;
  G.fill(0);
  for (let anchor = 0; anchor < n; anchor++) {
    const count = findPositives(batch, anchor);
    differences += count > FEW ? bySearch(batch, anchor, count, search) : byFours(batch, anchor, count);
    for (let i = 0; i < count; i++) active += G[anchor * n + batch.positives[i]!]!;
    valid += count * (n - 1 - count);
  }
  divideBy(active, G);
  return hingeLossOf(differences, margin, valid, active);
}

/** Up to so many positives, looking at each for every negative costs less than sorting and searching. */
const FEW = 16;

interface Batch {
  readonly D: Float32Array;
  readonly labels: Int32Array;
  readonly n: number;
  readonly margin: number;
  readonly G: Float32Array;
  /** The anchor's positives. */
  readonly positives: Int32Array;
}

/** Room for one anchor's search, used again for the next. */
interface Search {
  readonly rungs: Float64Array;
  readonly startsAt: Int32Array;
}

function findPositives({ labels, n, positives }: Batch, anchor: number): number {
  const own = labels[anchor]!;
  let count = 0;
  for (let p = 0; p < n; p++) if (labels[p] === own && p !== anchor) positives[count++] = p;
  return count;
}

/**
 * Every negative against four positives at a time. Fills the anchor's row of G with counts and returns the sum of
 * d_ap − d_an over the active triplets.
 *
 * Which triplets are active looks random to the processor: `Number(…)` counts without a branch that it would guess
 * wrong. raw > 0 is the same as d_ap − d_an > −α, also after rounding.
 */
function byFours({ D, labels, n, margin, G, positives }: Batch, anchor: number, count: number): number {
  const row = anchor * n;
  const own = labels[anchor]!;
  const distanceTo = (i: number) => (i < count ? D[row + positives[i]!]! : Number.NEGATIVE_INFINITY);
  let differences = 0;
  for (let i = 0; i < count; i += 4) {
    const d0 = distanceTo(i);
    const d1 = distanceTo(i + 1);
    const d2 = distanceTo(i + 2);
    const d3 = distanceTo(i + 3);
    let active0 = 0;
    let active1 = 0;
    let active2 = 0;
    let active3 = 0;
    for (let q = 0; q < n; q++) {
      if (labels[q] === own) continue;
      const d = D[row + q]!;
      const is0 = Number(d0 - d > -margin);
      const is1 = Number(d1 - d > -margin);
      const is2 = Number(d2 - d > -margin);
      const is3 = Number(d3 - d > -margin);
      const pushes = is0 + is1 + is2 + is3;
      active0 += is0;
      active1 += is1;
      active2 += is2;
      active3 += is3;
      differences -= pushes * d;
      G[row + q] = G[row + q]! - pushes;
    }
    const active = [active0, active1, active2, active3];
    for (let j = i; j < Math.min(i + 4, count); j++) {
      G[row + positives[j]!] = active[j - i]!;
      differences += active[j - i]! * distanceTo(j);
    }
  }
  return differences;
}

/**
 * The same for many positives: each negative finds, among their sorted distances, from which one on its triplets
 * are active. A histogram of these places, summed up, gives the positives' counts; a positive finds its own place
 * in the same way.
 */
function bySearch(
  { D, labels, n, margin, G, positives }: Batch,
  anchor: number,
  count: number,
  { rungs, startsAt }: Search,
): number {
  const row = anchor * n;
  const own = labels[anchor]!;
  const half = fillRungs(rungs, D, row, positives, count);
  startsAt.fill(0, 0, count + 1);
  let differences = 0;
  for (let q = 0; q < n; q++) {
    if (labels[q] === own) continue;
    const d = D[row + q]!;
    const start = countUpTo(rungs, half, d, -margin);
    startsAt[start] = startsAt[start]! + 1;
    differences -= (count - start) * d;
    G[row + q] = start - count;
  }
  for (let i = 1; i < count; i++) startsAt[i] = startsAt[i]! + startsAt[i - 1]!;
  for (let i = 0; i < count; i++) {
    const d = D[row + positives[i]!]!;
    const pulls = startsAt[countUpTo(rungs, half, d, BELOW)]!;
    G[row + positives[i]!] = pulls;
    differences += pulls * d;
  }
  return differences;
}
