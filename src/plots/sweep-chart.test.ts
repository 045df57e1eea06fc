import { describe, expect, it } from 'vitest';
import { scaleLinear } from './scale';
import { brokenLine, dodge, namedMargins, rootOf, spreadApart } from './sweep-chart';

describe('namedMargins()', () => {
  it('names the ends and what lies between as far as there is room', () => {
    const wide = scaleLinear([0, 2], [0, 600]);
    expect(namedMargins(wide, 0, 4)).toEqual([0, 0.05, 0.2, 0.5, 1, 2, 3, 4]);
    const narrow = scaleLinear([0, 2], [0, 200]);
    const named = namedMargins(narrow, 0, 4);
    expect(named).toEqual([0, 0.1, 0.5, 2, 4]);
    const places = named.map((margin) => narrow(rootOf(margin)));
    for (let i = 1; i < places.length; i++) expect(places[i]! - places[i - 1]!).toBeGreaterThanOrEqual(30);
  });

  it('names ends that are no round numbers, and a single margin once', () => {
    const x = scaleLinear([rootOf(0.13), rootOf(0.3)], [0, 300]);
    expect(namedMargins(x, 0.13, 0.3)).toEqual([0.13, 0.2, 0.3]);
    expect(namedMargins(scaleLinear([rootOf(0.2), rootOf(0.2)], [0, 300]), 0.2, 0.2)).toEqual([0.2]);
  });
});

describe('spreadApart()', () => {
  it('leaves what is apart where it is', () => {
    expect(spreadApart([10, 50], 14, 0, 100)).toEqual([10, 50]);
  });

  it('moves what is too near, in its order, and keeps within the ends', () => {
    expect(spreadApart([50, 48], 14, 0, 100)).toEqual([62, 48]);
    expect(spreadApart([95, 96, 94], 14, 0, 100)).toEqual([86, 100, 72]);
    expect(spreadApart([2, -5], 14, 0, 100)).toEqual([14, 0]);
  });
});

describe('dodge()', () => {
  it('spreads evenly round the middle, and leaves one alone where it is', () => {
    expect([0, 1].map((i) => dodge(i, 2, 6))).toEqual([-3, 3]);
    expect(dodge(0, 1, 6)).toBe(0);
  });
});

describe('brokenLine()', () => {
  it('is solid between neighbours, and dashed over what is not known', () => {
    const ys = [10, 20, Number.NaN, 40, Number.NaN];
    const line = brokenLine(ys.map((y, x) => ({ x, y })));
    expect(line).toEqual({ solid: 'M0 10L1 20M3 40', dashed: 'M1 20L3 40' });
  });

  it('is nothing where nothing is known', () => {
    expect(brokenLine([{ x: 0, y: Number.NaN }])).toEqual({ solid: '', dashed: '' });
  });
});
