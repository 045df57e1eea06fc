import { ticks } from 'd3-array';

type Ends = readonly [from: number, to: number];

/** From numbers to pixels: the ends of the domain fall on the ends of the range, and what lies between keeps its shares. */
export interface Scale {
  (value: number): number;
  readonly domain: Ends;
  readonly range: Ends;
  /** The number at a pixel. */
  invert(pixel: number): number;
  /** About `count` round numbers of the domain. */
  ticks(count: number): readonly number[];
}

export function scaleLinear(domain: Ends, range: Ends): Scale {
  return Object.assign((value: number) => between(range, shareOf(domain, value)), {
    domain,
    range,
    invert: (pixel: number) => between(domain, shareOf(range, pixel)),
    ticks: (count: number) => ticks(...domain, count),
  });
}

/** A scale whose places stay within its range. */
export function clamped(scale: Scale): Scale {
  const [least, most] = [Math.min(...scale.range), Math.max(...scale.range)];
  return Object.assign((value: number) => Math.min(most, Math.max(least, scale(value))), scale);
}

/** Equal factors become equal distances. What lies beyond the domain, 0 above all, is put at its ends. */
export function scaleLog([from, to]: Ends, range: Ends): (value: number) => number {
  const scale = scaleLinear([Math.log10(from), Math.log10(to)], range);
  return (value) => scale(Math.log10(Math.min(to, Math.max(from, value))));
}

/** How far a value lies between two ends. Ends that coincide have only a middle. */
function shareOf([from, to]: Ends, value: number): number {
  return from === to ? 0.5 : (value - from) / (to - from);
}

function between([from, to]: Ends, share: number): number {
  return from * (1 - share) + to * share;
}
