import type { Difficulty } from '../numerics/triplet';
import { apart, type Place, tenths } from './path';
import { chordAngle, type Rings } from './rings';

/** A stretch of the unit circle, in degrees counter-clockwise from the right. */
export interface Stretch {
  readonly kind: Difficulty;
  readonly from: number;
  readonly to: number;
}

/** How the rings round an anchor, at `anchor` degrees, divide the unit circle: hard around it, semi-hard on both sides, easy beyond. */
export function stretchesOf(anchor: number, { inner, outer }: Rings): readonly Stretch[] {
  const near = chordAngle(inner) ?? 180;
  const far = chordAngle(outer) ?? 180;
  const stretches: Stretch[] = [
    { kind: 'hard', from: anchor - near, to: anchor + near },
    { kind: 'semi-hard', from: anchor + near, to: anchor + far },
    { kind: 'semi-hard', from: anchor - far, to: anchor - near },
    { kind: 'easy', from: anchor + far, to: anchor + 360 - far },
  ];
  return stretches.filter(({ from, to }) => to > from);
}

/** A circle in pixels. */
export interface Rim {
  readonly centre: Place;
  readonly radius: number;
}

export function onRim({ centre, radius }: Rim, degrees: number, off = 0): Place {
  const angle = (degrees * Math.PI) / 180;
  return { x: centre.x + (radius + off) * Math.cos(angle), y: centre.y - (radius + off) * Math.sin(angle) };
}

/** The band along a stretch, from `half` pixels inside the rim to as many outside. */
export function bandAlong(rim: Rim, { from, to }: Stretch, half: number): string {
  const text = (degrees: number, off: number): string => {
    const { x, y } = onRim(rim, degrees, off);
    return `${tenths(x)} ${tenths(y)}`;
  };
  const [outer, inner] = [tenths(rim.radius + half), tenths(rim.radius - half)];
  const large = Number(to - from > 180);
  return `M${text(from, half)}A${outer} ${outer} 0 ${large} 0 ${text(to, half)}L${text(to, -half)}A${inner} ${inner} 0 ${large} 1 ${text(from, -half)}Z`;
}

/** The line across the rim at some degrees. */
export function across(rim: Rim, degrees: number, half: number): string {
  const [inner, outer] = [onRim(rim, degrees, -half), onRim(rim, degrees, half)];
  return `M${tenths(inner.x)} ${tenths(inner.y)}L${tenths(outer.x)} ${tenths(outer.y)}`;
}

export interface RimLabel extends Place {
  readonly kind: Difficulty;
  readonly side: '' | 'middle' | 'end';
}

/** How far off the rim words stand, and how near to a face or a mark they may come. */
const OFF = 24;
const CLEAR = 64;

/** A place for the name of each kind of stretch: along it, outside or inside the rim, where it is clear of what is taken. */
export function rimLabels(
  rim: Rim,
  stretches: readonly Stretch[],
  taken: readonly Place[],
): readonly RimLabel[] {
  const labels: RimLabel[] = [];
  for (const kind of ['hard', 'semi-hard', 'easy'] as const) {
    const placed = [...taken, ...labels];
    let least = Number.POSITIVE_INFINITY;
    let best: RimLabel | null = null;
    for (const { from, to } of stretches.filter((stretch) => stretch.kind === kind)) {
      for (const share of [0.5, 0.3, 0.7, 0.15, 0.85]) {
        for (const off of [OFF, -OFF]) {
          const degrees = from + share * (to - from);
          const place = onRim(rim, degrees, off);
          const crowding = placed.reduce((sum, other) => sum + Math.max(0, CLEAR - apart(other, place)), 0);
          const price = crowding + (off < 0 ? 1 : 0) + Math.abs(share - 0.5);
          if (price >= least) continue;
          least = price;
          best = { kind, ...place, side: sideOf(degrees, off) };
        }
      }
    }
    if (best) labels.push(best);
  }
  return labels;
}

/** Words grow away from the rim. */
function sideOf(degrees: number, off: number): RimLabel['side'] {
  const cosine = Math.cos((degrees * Math.PI) / 180) * Math.sign(off);
  if (Math.abs(cosine) < 0.3) return 'middle';
  return cosine > 0 ? '' : 'end';
}
