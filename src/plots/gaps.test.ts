import { describe, expect, it } from 'vitest';
import { countDifficulties, type GapLabel, placeGapLabels } from './gaps';
import { widthOf } from './stage';

describe('countDifficulties(gaps, margin)', () => {
  it('counts a gap of 0 as hard and a gap of α as easy', () => {
    expect(countDifficulties([-1, 0, 0.1, 0.25, 3], 0.25)).toEqual({ hard: 2, 'semi-hard': 1, easy: 2 });
  });

  it('has no semi-hard triplet, and an easy 0, when α is 0', () => {
    expect(countDifficulties([-0.1, 0, 0.1], 0)).toEqual({ hard: 1, 'semi-hard': 0, easy: 2 });
  });
});

describe('placeGapLabels(texts, zero, edge, width)', () => {
  const TEXTS = {
    hard: 'hard 1,057',
    'semi-hard': 'semi-hard 2,421',
    easy: 'easy 2,688',
    margin: 'α = 0.20',
  };

  it.each([
    [300, 70, 70],
    [300, 70, 90],
    [300, 120, 290],
    [520, 130, 150],
    [520, 130, 505],
    [520, 110, 400],
  ])('in %i pixels with 0 at %i and α at %i, leaves no label outside or on another', (width, zero, edge) => {
    const labels = placeGapLabels(TEXTS, zero, edge, width);
    const boxes = labels.map((label) => ({ ...span(label), row: label.row }));
    expect(labels.map(({ kind }) => kind).sort()).toEqual(['easy', 'hard', 'margin', 'semi-hard']);
    for (const [i, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(width);
      for (const other of boxes.slice(0, i)) {
        if (other.row === box.row) expect(box.left >= other.right || box.right <= other.left).toBe(true);
      }
    }
  });

  function span({ text, x, side }: GapLabel): { left: number; right: number } {
    const width = widthOf(text, 13);
    return side === 'start' ? { left: x, right: x + width } : { left: x - width, right: x };
  }
});
