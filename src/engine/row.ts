/** Copies `parts` into `row`, one after the other. */
export function layInRow(parts: readonly Float32Array[], row: Float32Array): void {
  let at = 0;
  for (const part of parts) {
    row.set(part, at);
    at += part.length;
  }
}

/** The way back: fills `parts`, one after the other, from the front of `row`. */
export function takeFromRow(row: Float32Array, parts: readonly Float32Array[]): void {
  let at = 0;
  for (const part of parts) {
    part.set(row.subarray(at, at + part.length));
    at += part.length;
  }
}
