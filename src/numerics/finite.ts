/**
 * [PS1] Settings of losses, as they came if they can be one; otherwise a complaint that names them.
 *
 * Errors  RangeError: a number that is not finite, not above 0 where it must be, or outside its bounds.
 */
export function checkedFinite(name: string, value: number): number {
  if (Number.isFinite(value)) return value;
  throw new RangeError(`${name} must be a finite number, got ${value}`);
}

export function checkedPositive(name: string, value: number): number {
  if (value > 0 && Number.isFinite(value)) return value;
  throw new RangeError(`${name} must be a finite number > 0, got ${value}`);
}

export function checkedWithin(name: string, value: number, least: number, most: number): number {
  if (value >= least && value <= most) return value;
  throw new RangeError(`${name} must be a number from ${least} to ${most}, got ${value}`);
}
