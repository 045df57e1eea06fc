import { type Difficulty, difficulty } from '../numerics/triplet';
import { widthOf } from './stage';

/** How many of the gaps are of which difficulty at a margin. */
export function countDifficulties(
  gaps: ArrayLike<number>,
  margin: number,
): Readonly<Record<Difficulty, number>> {
  let hard = 0;
  let semiHard = 0;
  for (let i = 0; i < gaps.length; i++) {
    const kind = difficulty(gaps[i]!, margin);
    if (kind === 'hard') hard++;
    else if (kind === 'semi-hard') semiHard++;
  }
  return { hard, 'semi-hard': semiHard, easy: gaps.length - hard - semiHard };
}

/** A label of the gap histogram. Row 0 stands beside the grip of α, row 1 under it, row 2 under the axis. */
export interface GapLabel {
  readonly kind: Difficulty | 'margin';
  readonly text: string;
  readonly x: number;
  readonly row: 0 | 1 | 2;
  readonly side: 'start' | 'end';
}

const SIZE = 13;
/** Between a label and the grip, and between a label and a line. */
const GRIP = 12;
const GAP = 8;

/**
 * Where the four labels stand: each beside the part it names, and on the other side, or under the axis, where it would
 * leave the picture. `zero` and `edge` are the places of 0 and of α in a picture as wide as `width`.
 */
export function placeGapLabels(
  texts: Readonly<Record<Difficulty | 'margin', string>>,
  zero: number,
  edge: number,
  width: number,
): readonly GapLabel[] {
  const wide = (text: string): number => widthOf(text, SIZE);
  const hard: GapLabel = {
    kind: 'hard',
    text: texts.hard,
    x: Math.max(zero - GAP, wide(texts.hard)),
    row: 1,
    side: 'end',
  };
  const easy: GapLabel =
    edge + GAP + wide(texts.easy) <= width
      ? { kind: 'easy', text: texts.easy, x: edge + GAP, row: 1, side: 'start' }
      : { kind: 'easy', text: texts.easy, x: 0, row: 2, side: 'start' };

  const semiHard = texts['semi-hard'];
  const [toTheLeft, toTheRight] = [edge - GRIP, width - edge - GRIP];
  const on = (kind: 'margin' | 'semi-hard', text: string, side: 'start' | 'end', off = 0): GapLabel =>
    side === 'start'
      ? { kind, text, x: edge + GRIP + off, row: 0, side }
      : { kind, text, x: edge - GRIP - off, row: 0, side };
  if (wide(texts.margin) > toTheRight) {
    return [
      hard,
      on('margin', texts.margin, 'end'),
      on('semi-hard', semiHard, 'end', wide(texts.margin) + GRIP),
      easy,
    ];
  }
  if (wide(semiHard) > toTheLeft) {
    return [
      hard,
      on('margin', texts.margin, 'start'),
      on('semi-hard', semiHard, 'start', wide(texts.margin) + GRIP),
      easy,
    ];
  }
  return [hard, on('semi-hard', semiHard, 'end'), on('margin', texts.margin, 'start'), easy];
}
