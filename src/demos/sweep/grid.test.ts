import { describe, expect, it } from 'vitest';
import { defaults } from '../../settings/declare';
import { MARGIN_SETTINGS, marginSetting } from '../margin/settings';
import { baseOf, cellsOf, gridOf, MOST_RUNS, marginsBetween } from './grid';
import { SWEEP_SETTINGS, type SweepValues } from './settings';

const start = defaults(SWEEP_SETTINGS);
const valuesWith = (values: Partial<SweepValues>): SweepValues => ({ ...start, ...values });

describe('marginsBetween()', () => {
  const scale = MARGIN_SETTINGS.alpha;

  it('is even on the slider: the squares of an even row', () => {
    expect(marginsBetween(scale, 0, 4, 5)).toEqual([0, 0.25, 1, 2.25, 4]);
    expect(marginsBetween(scale, 0, 4, 10)).toEqual([0, 0.05, 0.2, 0.44, 0.79, 1.23, 1.78, 2.42, 3.16, 4]);
  });

  it('has both ends, one where one is asked for, and no margin twice', () => {
    expect(marginsBetween(scale, 0.3, 1.7, 2)).toEqual([0.3, 1.7]);
    expect(marginsBetween(scale, 0.3, 1.7, 1)).toEqual([0.3]);
    expect(marginsBetween(scale, 0.2, 0.2, 7)).toEqual([0.2]);
    expect(marginsBetween(scale, 0, 0.02, 10)).toEqual([0, 0.01, 0.02]);
  });
});

describe('gridOf()', () => {
  it('is, as the demo begins, ten margins with two minings and three seeds', () => {
    const { margins, minings, seeds, notes } = gridOf(start);
    expect(margins).toHaveLength(10);
    expect(minings).toEqual(['batch-all', 'semi-hard']);
    expect(seeds).toEqual([1, 2, 3]);
    expect(notes).toEqual([]);
  });

  it('takes the nearest number of seeds, with a sentence, where more runs are asked for than are allowed', () => {
    const asked = valuesWith({
      least: 0.1,
      most: 5,
      margins: 50,
      minings: 'batch-all,semi-hard,batch-hard,random',
      seeds: 50,
    });
    const { margins, seeds, notes } = gridOf(asked);
    expect(margins).toHaveLength(50);
    expect(seeds).toEqual([1, 2, 3]);
    expect(notes).toEqual([
      '10,000 runs were asked for and 600 are the most; each is tried with 3 seeds, not 50: 600 runs.',
    ]);
  });

  it('never allows more runs than there may be, whatever is asked for', () => {
    const all = SWEEP_SETTINGS.minings.options.map(({ value }) => value).join(',');
    const { margins, minings, seeds } = gridOf(
      valuesWith({ least: 0, most: 5, margins: 50, minings: all, seeds: 50 }),
    );
    expect(margins.length * minings.length * seeds.length).toBeLessThanOrEqual(MOST_RUNS);
  });

  it('turns a range round that goes down, with a sentence', () => {
    const { margins, notes } = gridOf(valuesWith({ least: 2, most: 0, margins: 3 }));
    expect(margins).toEqual([0, 0.5, 2]);
    expect(notes).toEqual(['From α = 2 to 0 goes down; it is tried from 0 to 2.']);
  });

  it('tries the usual minings where none is chosen, with a sentence', () => {
    const { minings, notes } = gridOf(valuesWith({ minings: '' }));
    expect(minings).toEqual(['batch-all', 'semi-hard']);
    expect(notes).toHaveLength(1);
  });

  it('ends where seeds end', () => {
    const { seeds, notes } = gridOf(valuesWith({ seed: 9998, seeds: 5 }));
    expect(seeds).toEqual([9998, 9999]);
    expect(notes).toEqual(['Seeds end at 9999: there are 2 from 9998 on, not 5.']);
  });

  it('ends where plain distances end', () => {
    const { max } = marginSetting('plain');
    const { margins, notes } = gridOf(start, 'plain');
    expect(margins.at(-1)).toBe(max);
    expect(notes[0]).toContain('plain distances');
  });
});

describe('cellsOf()', () => {
  const grid = gridOf(start);
  const cells = cellsOf(grid, 400, baseOf(start));

  it('has each margin with each mining and each seed once, the whole range with the first seed first', () => {
    expect(cells).toHaveLength(60);
    expect(new Set(cells.map((cell) => JSON.stringify(cell))).size).toBe(60);
    expect(cells.slice(0, 20).every(({ plan }) => plan.seed === 1)).toBe(true);
    expect(cells.slice(0, 10).map(({ lane }) => 'margin' in lane && lane.margin)).toEqual(grid.margins);
  });

  it('is on 64 drawn people, tested on 40 strangers, with the settings of this demo', () => {
    const [{ plan, lane, steps }] = cellsOf(grid, 100, baseOf(valuesWith({ outputs: '3', rate: 0.01 }))) as [
      (typeof cells)[0],
    ];
    expect(plan).toMatchObject({ outputs: 3, people: 16, shots: 4, hidden: [128, 64], normalised: true });
    expect(plan.problem).toMatchObject({ kind: 'drawn', people: 64, unseenPeople: 40 });
    expect(lane.learningRate).toBe(0.01);
    expect(steps).toBe(100);
  });
});
