import { describe, expect, it } from 'vitest';
import { countValid } from '../../numerics/triplets';
import { defaults } from '../../settings/declare';
import { shownLabels } from '../../state/moment';
import { liveOf, planOf } from './plan';
import { notesOn, STRATEGIES_SETTINGS, shownOf } from './settings';
import { countIn, STRATEGIES } from './strategies';

const values = defaults(STRATEGIES_SETTINGS);

describe('shownOf(values)', () => {
  it('is what was chosen, in the order of the page', () => {
    const keys = shownOf({ ...values, strategies: 'batch-hard,random' }).map(({ key }) => key);
    expect(keys).toEqual(['random', 'batch-hard']);
    expect(notesOn(values)).toEqual([]);
  });

  it('is all of them where none was chosen, and a sentence says so', () => {
    expect(shownOf({ ...values, strategies: '' })).toEqual(STRATEGIES);
    expect(notesOn({ ...values, strategies: '' })).toEqual([
      'No strategy was chosen, and there would be nothing to see; all six are shown.',
    ]);
  });
});

describe('liveOf(values)', () => {
  it('trains all, shown or not, each by its own mining and with nothing else of its own', () => {
    const { lanes } = liveOf({ ...values, strategies: 'random', alpha: 0.5, rate: 0.002 });
    expect(lanes.map((lane) => 'mining' in lane && lane.mining)).toEqual(STRATEGIES.map(({ key }) => key));
    const others = lanes.map((lane) => ({ ...lane, mining: null, name: null }));
    expect(new Set(others.map((lane) => JSON.stringify(lane))).size).toBe(1);
    expect(lanes[0]).toMatchObject({ margin: 0.5, learningRate: 0.002 });
  });
});

describe('countIn(strategy, people, shots)', () => {
  const countsOf = (people: number, shots: number) =>
    Object.fromEntries(STRATEGIES.map((strategy) => [strategy.unit, countIn(strategy, people, shots)]));

  it('is what a batch holds', () => {
    expect(countsOf(16, 4)).toEqual({ triplets: 11_520, pairs: 192, anchors: 64 });
    expect(countsOf(5, 3)['triplets']).toBe(countValid(shownLabels({ people: 5, shots: 3 })));
  });

  it('is 0 with one picture each, of which a sentence warns', () => {
    expect(countsOf(16, 1)).toEqual({ triplets: 0, pairs: 0, anchors: 0 });
    expect(notesOn({ ...values, shots: 1 })).toEqual([expect.stringContaining('Take K = 2 or more.')]);
    expect(planOf({ ...values, shots: 1 })).toMatchObject({ people: 16, shots: 1 });
  });
});
