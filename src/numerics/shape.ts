/**
 * Complains, with the numbers, about an array that does not have the length its neighbours promise.
 *
 * Errors  RangeError: a length other than rows × columns.
 */
export function checkShape(name: string, values: ArrayLike<number>, rows: number, columns: number): void {
  if (values.length !== rows * columns) {
    throw new RangeError(
      `${name} must hold ${rows} × ${columns} = ${rows * columns} numbers, got ${values.length}`,
    );
  }
}
