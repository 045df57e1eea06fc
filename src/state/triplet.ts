/** The triplet that the rings, the ruler and the sentence speak of. Distances as trained: squared, or plain. */
export interface Chosen {
  readonly anchor: number;
  readonly positive: number;
  readonly negative: number;
  readonly toPositive: number;
  readonly toNegative: number;
  readonly gap: number;
}

/**
 * An anchor's hardest triplet: its farthest positive and its nearest negative. Both distances change smoothly while
 * the encoder trains, even when another picture takes the place. Null when the anchor has no positive or no negative.
 */
export function hardestTriplet(distances: Float32Array, labels: Int32Array, anchor: number): Chosen | null {
  const count = labels.length;
  const row = distances.subarray(anchor * count, (anchor + 1) * count);
  let positive = -1;
  let negative = -1;
  for (let i = 0; i < count; i++) {
    if (i === anchor) continue;
    if (labels[i] === labels[anchor]) {
      if (positive < 0 || row[i]! > row[positive]!) positive = i;
    } else if (negative < 0 || row[i]! < row[negative]!) negative = i;
  }
  if (positive < 0 || negative < 0) return null;
  const toPositive = row[positive]!;
  const toNegative = row[negative]!;
  return { anchor, positive, negative, toPositive, toNegative, gap: toNegative - toPositive };
}

/** The triplets of the chosen anchor and positive that still pull. */
export function pullingTriplets(
  distances: Float32Array,
  labels: Int32Array,
  chosen: Chosen,
  margin: number,
): { positive: number; negative: number }[] {
  const count = labels.length;
  const { positive } = chosen;
  const pulling: { positive: number; negative: number }[] = [];
  for (let i = 0; i < count; i++) {
    if (labels[i] === labels[chosen.anchor]) continue;
    if (chosen.toPositive - distances[chosen.anchor * count + i]! + margin > 0)
      pulling.push({ positive, negative: i });
  }
  return pulling;
}
