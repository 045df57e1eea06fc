import { checkShape } from './shape';
import { checkedMargin } from './triplet';

/**
 * The valid triplets of a batch, counted, listed for one anchor, and as gaps. For showing; training uses `batchAll`.
 *
 *     valid(labels) = Σ_labels K(K−1)(N−K)          of P people with K shots each: PK(K−1)(PK−K)
 *
 * Shapes  D: n × n, row-major; labels: n.
 * Units   Gaps and raw values have the unit of D.
 * Errors  RangeError: α negative or not finite; an anchor outside the batch; an array of the wrong length.
 * Source  Hermans, Beyer and Leibe, In Defense of the Triplet Loss (2017), §2: PK(K−1)(PK−K).
 */

/** [TC1] Ordered triplets of rows: anchor and positive of one label, two rows; negative of another. */
export function countValid(labels: Int32Array): number {
  let valid = 0;
  for (const rows of rowsOfLabel(labels).values()) valid += rows * (rows - 1) * (labels.length - rows);
  return valid;
}

/** [TC1] Of P people with K shots each. */
export function triplesOfPK(people: number, shots: number): number {
  return people * shots * (shots - 1) * (people * shots - shots);
}

/** [TC2] d_an − d_ap of every valid triplet: anchor by anchor, its positives in the order of rows, its negatives too. */
export function gaps(D: Float32Array, labels: Int32Array, n: number): Float32Array {
  checkShape('D', D, n, n);
  checkShape('labels', labels, n, 1);
  const found = new Float32Array(countValid(labels));
  let at = 0;
  for (let anchor = 0; anchor < n; anchor++) {
    const row = anchor * n;
    const own = labels[anchor]!;
    for (let positive = 0; positive < n; positive++) {
      if (labels[positive] !== own || positive === anchor) continue;
      const toPositive = D[row + positive]!;
      for (let negative = 0; negative < n; negative++) {
        if (labels[negative] !== own) found[at++] = D[row + negative]! - toPositive;
      }
    }
  }
  return found;
}

export interface ActiveTriplet {
  readonly positive: number;
  readonly negative: number;
  /** What it costs: d_ap − d_an + α, above 0. */
  readonly raw: number;
}

/** [TC3] The triplets of one anchor that still pull, positives in the order of rows, their negatives too. */
export function activeTriplets(
  D: Float32Array,
  labels: Int32Array,
  n: number,
  margin: number,
  anchor: number,
): ActiveTriplet[] {
  checkShape('D', D, n, n);
  checkShape('labels', labels, n, 1);
  checkedMargin(margin);
  if (!(Number.isInteger(anchor) && anchor >= 0 && anchor < n)) {
    throw new RangeError(`anchor ${anchor} is outside a batch of ${n} points`);
  }
  const row = anchor * n;
  const active: ActiveTriplet[] = [];
  for (let positive = 0; positive < n; positive++) {
    if (labels[positive] !== labels[anchor] || positive === anchor) continue;
    for (let negative = 0; negative < n; negative++) {
      if (labels[negative] === labels[anchor]) continue;
      const raw = D[row + positive]! - D[row + negative]! + margin;
      if (raw > 0) active.push({ positive, negative, raw });
    }
  }
  return active;
}

function rowsOfLabel(labels: Int32Array): Map<number, number> {
  const rows = new Map<number, number>();
  for (const label of labels) rows.set(label, (rows.get(label) ?? 0) + 1);
  return rows;
}
