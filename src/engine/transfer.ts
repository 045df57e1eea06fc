/** The memory behind a record's float arrays, and those of the records in it, to be given away with a message instead of copied. */
export function buffersOf(record: object): Transferable[] {
  return Object.values(record).flatMap((value: unknown) => {
    if (value instanceof Float32Array) return [(value as Float32Array<ArrayBuffer>).buffer];
    return typeof value === 'object' && value !== null ? buffersOf(value) : [];
  });
}
