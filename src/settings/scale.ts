import type { NumberSetting } from './declare';

/** Where on its slider a value stands: 0 at `min`, 1 at `max`. A logarithmic scale begins above 0. */
export function positionOf({ min, max, scale }: NumberSetting, value: number): number {
  if (scale === 'log') return Math.log(value / min) / Math.log(max / min);
  const share = (value - min) / (max - min);
  return scale === 'root' ? Math.sqrt(share) : share;
}

/** The value at a position on the slider; not yet rounded to the step. */
export function valueAt({ min, max, scale }: NumberSetting, position: number): number {
  const within = Math.min(1, Math.max(0, position));
  if (scale === 'log') return min * (max / min) ** within;
  return min + (max - min) * (scale === 'root' ? within ** 2 : within);
}
