/** The memory behind a record's float arrays, to be given away with a message instead of copied. */
export function buffersOf(record: object): Transferable[] {
  return Object.values(record)
    .filter((value): value is Float32Array<ArrayBuffer> => value instanceof Float32Array)
    .map(({ buffer }) => buffer);
}
