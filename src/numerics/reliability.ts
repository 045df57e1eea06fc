/**
 * Whether a percentage keeps its word: of all pairs that were told about 70 %, about 70 in a hundred should be of one person.
 *
 *     ECE = Σ_bins (pairs in the bin / pairs) · |mean of what was said − share that was so|
 *
 * Shapes  said, same and weights: one number for each pair; same is 1 or 0.
 * Units   What is said lies between 0 and 1; the bins are equal parts of that.
 * Errors  RangeError: a probability outside 0 … 1; arrays of different lengths; no pairs at all.
 * Source  Guo, Pleiss, Sun and Weinberger, On calibration of modern neural networks (2017), §2.
 */
export interface ReliabilityBin {
  /** The bin is from `from` up to, but without, `to`; the last one holds 1 too. */
  readonly from: number;
  readonly to: number;
  /** How many pairs: the sum of their weights. */
  readonly pairs: number;
  /** The mean of what was said of them. */
  readonly said: number;
  /** The share of them that was of one person. */
  readonly happened: number;
}

export interface Told {
  readonly said: ArrayLike<number>;
  readonly same: ArrayLike<number>;
  readonly weights?: ArrayLike<number>;
}

/** [RB1] Bins in which nobody was told anything are left out. */
export function reliabilityBins({ said, same, weights }: Told, bins = 10): readonly ReliabilityBin[] {
  if (same.length !== said.length || (weights && weights.length !== said.length)) {
    throw new RangeError(
      `said, same and weights must be as many, got ${said.length}, ${same.length} and ${weights?.length ?? said.length}`,
    );
  }
  const pairs = new Float64Array(bins);
  const sum = new Float64Array(bins);
  const so = new Float64Array(bins);
  for (let i = 0; i < said.length; i++) {
    const p = said[i]!;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability must lie between 0 and 1, got ${p}`);
    const bin = Math.min(bins - 1, Math.floor(p * bins));
    const weight = weights?.[i] ?? 1;
    pairs[bin]! += weight;
    sum[bin]! += weight * p;
    so[bin]! += weight * same[i]!;
  }
  return Array.from(pairs, (count, k) => ({
    from: k / bins,
    to: (k + 1) / bins,
    pairs: count,
    said: sum[k]! / count,
    happened: so[k]! / count,
  })).filter((bin) => bin.pairs > 0);
}

/** [RB2] */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number {
  const all = bins.reduce((sum, { pairs }) => sum + pairs, 0);
  if (!(all > 0)) throw new RangeError('a calibration error needs pairs, got none');
  return bins.reduce((sum, { pairs, said, happened }) => sum + (pairs / all) * Math.abs(said - happened), 0);
}
