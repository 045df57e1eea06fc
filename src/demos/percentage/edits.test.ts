import { describe, expect, it } from 'vitest';
import {
  type Edits,
  type Part,
  pictureChanged,
  putBack,
  type Side,
  type Spot,
  valueAt,
  writtenOver,
} from './edits';

const spot = (part: Part, side: Side | 'both' = 'both', index = 0): Spot => ({ part, side, index });

const over = (...spots: readonly Spot[]): Edits =>
  spots.reduce<Edits>((edits, at, i) => writtenOver(edits, at, i + 1), []);

describe('writtenOver(edits, spot, value)', () => {
  it('keeps one value a number', () => {
    const edits = writtenOver(over(spot('distance')), spot('distance'), 7);
    expect(edits).toHaveLength(1);
    expect(valueAt(edits, spot('distance'))).toBe(7);
    expect(valueAt(edits, spot('squared'))).toBeUndefined();
  });

  it('takes away what was written over further down, of the same picture and of both together', () => {
    const edits = over(spot('unit', 'first', 1), spot('unit', 'second'), spot('sums', 'first', 2));
    expect(valueAt(edits, spot('unit', 'first', 1))).toBeUndefined();
    expect(valueAt(edits, spot('unit', 'second'))).toBe(2);
    expect(over(spot('distance'), spot('sums', 'first'))).toHaveLength(1);
  });

  it('leaves what stands before it, and numbers that are given', () => {
    const edits = over(
      spot('sums', 'first'),
      spot('threshold'),
      spot('slope'),
      spot('distance'),
      spot('weights'),
    );
    expect(edits.map(({ part }) => part)).toEqual(['threshold', 'slope', 'weights']);
    expect(over(spot('weights'), spot('sums', 'first'), spot('unit', 'first'))).toHaveLength(3);
  });

  it('does not change the edits that it was given', () => {
    const edits = over(spot('distance'));
    writtenOver(edits, spot('squared'), 3);
    expect(edits).toHaveLength(1);
  });
});

describe('putBack(edits, spot)', () => {
  it('takes the number away and what was written over after it', () => {
    const edits = over(spot('sums', 'first'), spot('unit', 'first'), spot('unit', 'second'));
    expect(putBack(edits, spot('sums', 'first')).map(({ side }) => side)).toEqual(['second']);
  });
});

describe('pictureChanged(edits, side)', () => {
  it('takes away what was computed of the picture, and no weight', () => {
    const edits = over(spot('weights'), spot('sums', 'first'), spot('sums', 'second'), spot('threshold'));
    expect(pictureChanged(edits, 'first').map(({ part, side }) => `${part} ${side}`)).toEqual([
      'weights both',
      'sums second',
      'threshold both',
    ]);
  });
});
