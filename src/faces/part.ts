import type { Distance } from './shape';

/** One thing to paint: a shape, the box it lies in, its fill and the line along its border. */
export interface Part {
  readonly distance: Distance;
  readonly box: Box;
  readonly tone: number;
  readonly opacity: number;
  /** Width over which the border of the fill fades. */
  readonly blur: number;
  /** Half the width of the line; 0 for none. */
  readonly line: number;
  readonly lineTone: number;
  readonly lineOpacity: number;
  /** What the inside adds to its tone, point by point; left out of small pictures. */
  readonly texture: Texture | null;
}

export type Texture = (x: number, y: number) => number;

/** Left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** 0 would be black; a drawing's ink is a little softer. */
export const INK = 0.1;

export function fill(distance: Distance, box: Box, tone: number, opacity = 1, blur = 0): Part {
  return { distance, box, tone, opacity, blur, line: 0, lineTone: INK, lineOpacity: 0, texture: null };
}

export function outlined(distance: Distance, box: Box, tone: number, texture: Texture | null = null): Part {
  return { distance, box, tone, opacity: 1, blur: 0, line: 0.011, lineTone: INK, lineOpacity: 0.9, texture };
}

export function stroke(
  distance: Distance,
  box: Box,
  line: number,
  lineTone: number,
  lineOpacity = 0.9,
): Part {
  return { distance, box, tone: 0, opacity: 0, blur: 0, line, lineTone, lineOpacity, texture: null };
}
