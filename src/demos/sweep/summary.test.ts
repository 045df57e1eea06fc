import { describe, expect, it } from 'vitest';
import type { Outcome, Result } from '../../state/sweep.svelte';
import type { Grid } from './grid';
import { describe as inWords, lostRuns, ranged, spokenAt, tenths } from './sentence';
import { seriesOf, spreadOf } from './summary';

const grid: Grid = { margins: [0.2, 4], minings: ['batch-all', 'semi-hard'], seeds: [1, 2], notes: [] };
const scored = (recall: number, isOwn = true): Result => ({
  outcome: { kind: 'scored', recall, equalErrorRate: recall / 10, auc: 1, active: [1, recall] },
  isOwn,
});
const diverged: Outcome = { kind: 'diverged', step: 3, cause: 'At step 3 it ran out of bounds.' };
/** In the order of the cells: seeds, then minings, then margins. */
const results = [
  scored(0.9),
  scored(0.5),
  scored(0.8),
  scored(0.7, false),
  scored(0.8),
  null,
  { outcome: diverged, isOwn: true },
  null,
];

describe('spreadOf()', () => {
  it('is the least, the most and the mean; null of nothing', () => {
    expect(spreadOf([1, 4, 1])).toEqual({ least: 1, most: 4, mean: 2, count: 3 });
    expect(spreadOf([])).toBeNull();
  });
});

describe('seriesOf()', () => {
  const series = seriesOf(grid, results);

  it('sorts results by minings and margins', () => {
    expect(series.map(({ mining }) => mining)).toEqual(['batch-all', 'semi-hard']);
    const [low, high] = series[0]!.points;
    expect(low!.recall).toEqual({ least: 0.8, most: 0.9, mean: expect.closeTo(0.85), count: 2 });
    expect(low!.active).toEqual([1, expect.closeTo(0.85)]);
    expect(high!.recall).toMatchObject({ mean: 0.5, count: 1 });
    expect(high!.errors).toMatchObject({ mean: 0.05 });
  });

  it('counts runs without a score, and knows what came with the page', () => {
    const [low, high] = series[1]!.points;
    expect([low!.lost, low!.recall?.count, low!.isOwn]).toEqual([1, 1, true]);
    expect([high!.lost, high!.isOwn]).toEqual([0, false]);
  });

  it('has nothing to show where nothing is known', () => {
    const [point] = seriesOf(grid, [])[0]!.points;
    expect(point).toMatchObject({ recall: null, errors: null, active: null, lost: 0 });
  });

  it('gives a mining the same mark beside others as alone', () => {
    const alone = seriesOf({ ...grid, minings: ['semi-hard'] }, []);
    expect(alone[0]!.mark).toBe(series[1]!.mark);
  });
});

describe('the sentence', () => {
  const series = seriesOf(grid, results);

  it('says how many runs there are, and where each mining does best and worst', () => {
    expect(inWords(series, 6, 8)).toBe(
      '6 of 8 runs are finished. All triplets: most unseen pictures are found again at α\u00a0=\u00a00.20, 85\u202f% (80 to 90\u202f%), fewest at α\u00a0=\u00a04.00, 50\u202f%. ' +
        'Semi-hard: most unseen pictures are found again at α\u00a0=\u00a00.20, 80\u202f%, fewest at α\u00a0=\u00a04.00, 70\u202f%.',
    );
    expect(inWords(series, 8, 8)).toMatch(/^All 8 runs are finished\./);
  });

  it('says what came with the page, and that there is nothing where there is nothing', () => {
    expect(inWords(series, 0, 8)).toMatch(/^6 runs came with the page; 0 of 8 are finished\./);
    expect(inWords(seriesOf(grid, []), 0, 8)).toBe('No run of 8 is finished yet.');
  });

  it('does not compare a margin with itself', () => {
    const one = seriesOf({ ...grid, margins: [0.2], minings: ['batch-all'] }, [scored(0.9), scored(0.8)]);
    expect(inWords(one, 2, 2)).toBe(
      'All 2 runs are finished. All triplets: 85\u202f% (80 to 90\u202f%) of the unseen pictures are found again at α\u00a0=\u00a00.20.',
    );
  });

  it('gives the cause of each run without a score, and counts where they are many', () => {
    expect(lostRuns(series, grid.seeds)).toEqual([
      'α = 0.20, semi-hard, seed 2: At step 3 it ran out of bounds.',
    ]);
    const all = Array.from({ length: 8 }, () => ({ outcome: diverged, isOwn: true }));
    expect(lostRuns(seriesOf(grid, all), grid.seeds).at(-1)).toBe(
      '5 more runs have no score; they are in the numbers.',
    );
  });

  it('says one margin, of all minings', () => {
    expect(spokenAt(series, 1)).toBe(
      'α 4.00: all triplets: 50\u202f% found again, equal error rate 5\u202f% and semi-hard: 70\u202f% found again, equal error rate 7\u202f%',
    );
    expect(spokenAt(seriesOf(grid, []), 0)).toMatch(/no run yet/);
  });

  it('changes ten times while it goes on', () => {
    const said = new Set(Array.from({ length: 101 }, (_, i) => tenths(i / 100, 60)));
    expect(said.size).toBe(11);
  });

  it('writes no range of one seed, or of seeds that agree', () => {
    expect(ranged({ least: 0.5, most: 0.5, mean: 0.5, count: 1 })).toBe('50\u202f%');
    expect(ranged({ least: 0.501, most: 0.504, mean: 0.502, count: 3 })).toBe('50\u202f%');
  });
});
