import { checkShape } from './shape';

/**
 * How well the nearest rows agree with a probe's label. Leave-one-out: each row is the probe once, all others are
 * its gallery. A probe without a mate (a gallery row of its label) cannot be answered and is not counted.
 *
 *     recall@1 = share of probes whose nearest row is a mate
 *     MAP@R    = mean over probes of 1/R Σ_{i ≤ R} (precision among the i nearest) · [the i-th is a mate],  R mates
 *
 * Shapes  D: n × n, row-major; labels: n. Of `recallAt1OfProbes`: D is probes × gallery.
 * Units   Only the order of distances counts: squared and plain give the same score, from 0 to 1.
 * Errors  RangeError: no probe has a mate, so there is no score; an array of the wrong length.
 * Source  Musgrave, Belongie and Lim, A Metric Learning Reality Check (2020), §3: R-precision, MAP@R.
 */

/** [RE1] Ties: the lowest index is the nearest. */
export function recallAt1(D: Float32Array, labels: Int32Array, n: number): number {
  checkShape('D', D, n, n);
  checkShape('labels', labels, n, 1);
  return recall(D, labels, labels, true);
}

/** [RE1] The same for probes that are not in the gallery: D_ij is the distance of probe i and gallery row j. */
export function recallAt1OfProbes(D: Float32Array, probes: Int32Array, gallery: Int32Array): number {
  checkShape('D', D, probes.length, gallery.length);
  return recall(D, probes, gallery, false);
}

/** [RE2] Ties: the lower index is the nearer. */
export function meanAveragePrecisionAtR(D: Float32Array, labels: Int32Array, n: number): number {
  checkShape('D', D, n, n);
  checkShape('labels', labels, n, 1);
  let sum = 0;
  let probes = 0;
  for (let probe = 0; probe < n; probe++) {
    const ranks = ranksOfMates(D.subarray(probe * n, (probe + 1) * n), labels, probe);
    if (ranks.length === 0) continue;
    probes++;
    const within = ranks.filter((rank) => rank <= ranks.length).sort((a, b) => a - b);
    for (const [earlier, rank] of within.entries()) sum += (earlier + 1) / rank / ranks.length;
  }
  return share(sum, probes);
}

function recall(D: Float32Array, probes: Int32Array, gallery: Int32Array, leaveOneOut: boolean): number {
  const size = gallery.length;
  let hits = 0;
  let answerable = 0;
  for (let probe = 0; probe < probes.length; probe++) {
    const row = probe * size;
    let nearest = -1;
    let mates = 0;
    for (let j = 0; j < size; j++) {
      if (leaveOneOut && j === probe) continue;
      if (gallery[j] === probes[probe]) mates++;
      if (nearest < 0 || D[row + j]! < D[row + nearest]!) nearest = j;
    }
    if (mates === 0) continue;
    answerable++;
    if (gallery[nearest] === probes[probe]) hits++;
  }
  return share(hits, answerable);
}

/** 1 for the nearest row of the gallery, 2 for the next … of each mate, in the order of rows. */
function ranksOfMates(distances: Float32Array, labels: Int32Array, probe: number): number[] {
  const ranks: number[] = [];
  for (let mate = 0; mate < labels.length; mate++) {
    if (labels[mate] !== labels[probe] || mate === probe) continue;
    const d = distances[mate]!;
    let rank = 1;
    for (let j = 0; j < labels.length; j++) {
      if (j !== probe && (distances[j]! < d || (distances[j] === d && j < mate))) rank++;
    }
    ranks.push(rank);
  }
  return ranks;
}

function share(sum: number, probes: number): number {
  if (probes > 0) return sum / probes;
  throw new RangeError('no probe has a mate in the gallery: give at least one label two rows');
}
