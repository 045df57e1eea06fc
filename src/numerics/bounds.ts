/**
 * Complains, with name and value, about a setting with which a loss would mean nothing.
 *
 * Errors  RangeError: a value outside least … most; a scale that is 0, negative or not finite.
 */
export function checkBounds(name: string, value: number, least: number, most: number): void {
  if (!(value >= least && value <= most)) {
    throw new RangeError(`${name} must be a number from ${least} to ${most}, got ${value}`);
  }
}

export function checkScale(scale: number): void {
  if (!(scale > 0 && Number.isFinite(scale))) {
    throw new RangeError(`scale s must be a finite number > 0, got ${scale}`);
  }
}
