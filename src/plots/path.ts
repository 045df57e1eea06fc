/** Path data of the plots, in tenths of a pixel: finer cannot be seen and only makes the page longer. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Math.hypot guards against overflow and takes ten times as long; no pixel is that far away. */
export function apart(a: Place, b: Place): number {
  const [x, y] = [b.x - a.x, b.y - a.y];
  return Math.sqrt(x * x + y * y);
}

export function tenths(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** A straight line; its ends may be drawn in by some pixels. Empty where nothing is left of it. */
export function segment(from: Place, to: Place, startOff = 0, endOff = 0): string {
  const length = apart(from, to);
  if (startOff + endOff >= length && startOff + endOff > 0) return '';
  const at = (share: number): string =>
    `${tenths(from.x + share * (to.x - from.x))} ${tenths(from.y + share * (to.y - from.y))}`;
  return startOff + endOff > 0
    ? `M${at(startOff / length)}L${at(1 - endOff / length)}`
    : `M${at(0)}L${at(1)}`;
}

/** A line through places in their order, broken where one is no number. */
export function lineThrough(places: readonly Place[]): string {
  let pen = 'M';
  let path = '';
  for (const { x, y } of places) {
    if (Number.isFinite(y)) path += `${pen}${tenths(x)} ${tenths(y)}`;
    pen = Number.isFinite(y) ? 'L' : 'M';
  }
  return path;
}

/** Where a mark of radius 1 is drawn, and how large. */
export function placed({ x, y }: Place, scale: number): string {
  return `translate(${tenths(x)} ${tenths(y)}) scale(${scale})`;
}
