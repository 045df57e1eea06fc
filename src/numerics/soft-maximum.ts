/**
 * [LE1] ln Σ exp(v), a maximum that every number has a say in; their say, the softmax's shares, takes their place in
 * `values`, for it is the slope: ∂(ln Σ exp(v)) / ∂v_i = exp(v_i) / Σ exp(v).
 *
 * Shapes  values: any length. −∞ stands for a number that is not there.
 * Units   ln Σ exp(v) has the unit of v, which has none; it is max(v) … max(v) + ln(length).
 *
 * The greatest is taken off first, so nothing overflows. Of nothing it is −∞, and `values` are left as they were.
 */
export function softMaximum(values: Float64Array): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) greatest = Math.max(greatest, values[i]!);
  if (greatest === Number.NEGATIVE_INFINITY) return greatest;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.exp(values[i]! - greatest);
    total += values[i]!;
  }
  for (let i = 0; i < values.length; i++) values[i] = values[i]! / total;
  return greatest + Math.log(total);
}

/** `scale` × some of a row's numbers, laid into `room` for `softMaximum`: the view of them. */
export function scaled(
  row: Float32Array,
  columns: ArrayLike<number>,
  scale: number,
  room: Float64Array,
): Float64Array {
  for (let i = 0; i < columns.length; i++) room[i] = scale * row[columns[i]!]!;
  return room.subarray(0, columns.length);
}
