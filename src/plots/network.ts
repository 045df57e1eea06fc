import type { Place } from './path';
import { tenths } from './path';

/**
 * Where the parts of a small perceptron are drawn: two layers of units as grids of cells, then the numbers that come out
 * as bars, and the same divided by their length. All share their rows, so the picture has one height at any width.
 */
export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly units: readonly Grid[];
  readonly bars: readonly Bars[];
}

interface Grid {
  readonly x: number;
  readonly columns: number;
  readonly pitch: number;
}

interface Bars {
  readonly x: number;
  /** Where 0 is. */
  readonly zero: number;
  readonly half: number;
  readonly end: number;
}

/** One number of the picture: layers 0 and 1 are units, 2 the numbers, 3 the same at length 1. */
export interface Spot {
  readonly layer: number;
  readonly index: number;
}

export const ROW = 21;
export const TOP = 36;
export const ROWS = 16;
const COLUMNS = [8, 4] as const;
const NARROWEST = 280;
const WIDEST = 1036;

export function layoutOf(width: number): NetworkLayout {
  const w = Math.min(WIDEST, Math.max(NARROWEST, width));
  const share = (w - NARROWEST) / (WIDEST - NARROWEST);
  const between = (narrow: number, wide: number): number => narrow + share * (wide - narrow);
  const pitches = [between(4, 13), between(7, 20)] as const;
  const label = between(15, 20);
  const value = between(38, 56);
  const firstGap = between(12, 60);
  const lines = between(34, 120);
  const lastGap = between(8, 130);
  const second = COLUMNS[0] * pitches[0] + firstGap;
  const numbers = second + COLUMNS[1] * pitches[1] + lines;
  const half = (w - numbers - lastGap - 2 * (label + value)) / 4;
  const barsAt = (x: number): Bars => ({
    x,
    zero: x + label + half,
    half,
    end: x + label + 2 * half + value,
  });
  const first = barsAt(numbers);
  return {
    width: w,
    height: TOP + ROWS * ROW + 4,
    units: [
      { x: 0, columns: COLUMNS[0], pitch: pitches[0] },
      { x: second, columns: COLUMNS[1], pitch: pitches[1] },
    ],
    bars: [first, barsAt(first.end + lastGap)],
  };
}

/** The top of a row. */
export function rowAt(row: number): number {
  return TOP + row * ROW;
}

export interface Cell extends Place {
  readonly width: number;
  readonly height: number;
}

/** The cell of a unit. */
export function cellOf({ units }: NetworkLayout, { layer, index }: Spot): Cell {
  const { x, columns, pitch } = units[layer]!;
  const gap = pitch > 6 ? 2 : 1;
  return {
    x: tenths(x + (index % columns) * pitch),
    y: rowAt(Math.floor(index / columns)),
    width: tenths(pitch - gap),
    height: ROW - 3,
  };
}

/** A line from a unit to what it goes into: level at both ends. */
export function linkOf(layout: NetworkLayout, from: Spot, to: Spot): string {
  const cell = cellOf(layout, from);
  const start = { x: cell.x + cell.width, y: cell.y + cell.height / 2 };
  const end = { x: entryOf(layout, to), y: rowAt(rowOf(layout, to)) + ROW / 2 - 1.5 };
  const bend = tenths((start.x + end.x) / 2);
  return `M${tenths(start.x)} ${start.y}C${bend} ${start.y} ${bend} ${end.y} ${tenths(end.x)} ${end.y}`;
}

function entryOf(layout: NetworkLayout, to: Spot): number {
  const bars = layout.bars[to.layer - layout.units.length];
  return bars ? bars.x - 4 : cellOf(layout, to).x;
}

function rowOf({ units }: NetworkLayout, { layer, index }: Spot): number {
  const grid = units[layer];
  return grid ? Math.floor(index / grid.columns) : index;
}

/** What lies under a place; null between the parts. `counts` are the numbers of numbers in each layer. */
export function spotAt(layout: NetworkLayout, { x, y }: Place, counts: readonly number[]): Spot | null {
  const row = Math.floor((y - TOP + 1) / ROW);
  if (row < 0) return null;
  const grid = layout.units.findIndex(
    ({ x: left, columns, pitch }) => x >= left && x < left + columns * pitch,
  );
  const bar = layout.bars.findIndex(({ x: left, end }) => x >= left - 4 && x <= end + 4);
  const layer = grid >= 0 ? grid : bar >= 0 ? layout.units.length + bar : -1;
  if (layer < 0) return null;
  const { x: left, columns, pitch } = layout.units[grid] ?? { x: 0, columns: 1, pitch: 0 };
  const index = grid >= 0 ? row * columns + Math.floor((x - left) / pitch) : row;
  return index < counts[layer]! ? { layer, index } : null;
}
