import * as d3 from 'd3-scale';
import { describe, expect, it } from 'vitest';
import { clamped, scaleLinear, scaleLog } from './scale';

describe('scaleLinear(domain, range)', () => {
  it('puts the ends on the ends and keeps shares between and beyond them', () => {
    const x = scaleLinear([10, 20], [100, 300]);
    expect([10, 20, 15, 25, 5].map(x)).toEqual([100, 300, 200, 400, 0]);
  });

  it('gives the number at a pixel', () => {
    expect(scaleLinear([10, 20], [300, 100]).invert(150)).toBe(17.5);
  });

  it('has round ticks within the domain', () => {
    expect(scaleLinear([0, 1.5], [0, 1]).ticks(4)).toEqual([0, 0.5, 1, 1.5]);
  });

  it('puts everything in the middle where its ends coincide, and has no place for no number', () => {
    expect(scaleLinear([2, 2], [0, 50])(7)).toBe(25);
    expect(scaleLinear([0, 1], [0, 50])(Number.NaN)).toBeNaN();
  });

  it('is the scale of d3', () => {
    for (const [domain, range] of [
      [
        [0, 3],
        [4, 371],
      ],
      [
        [-1.3, 2.1],
        [238, 30],
      ],
      [
        [0, 1e-7],
        [2, 111],
      ],
    ] as [[number, number], [number, number]][]) {
      const [ours, theirs] = [scaleLinear(domain, range), d3.scaleLinear(domain, range)];
      for (const share of [-0.4, 0, 0.1, 1 / 3, 0.77, 1, 1.6]) {
        const value = domain[0] + share * (domain[1] - domain[0]);
        expect(ours(value)).toBeCloseTo(theirs(value), 9);
        expect(ours.invert(ours(value))).toBeCloseTo(value, 12);
      }
      for (const count of [2, 3, 4, 5, 7]) expect(ours.ticks(count)).toEqual(theirs.ticks(count));
    }
  });
});

describe('clamped(scale)', () => {
  it('stays within the range, whichever way it runs', () => {
    expect([-1, 0.5, 2].map(clamped(scaleLinear([0, 1], [10, 20])))).toEqual([10, 15, 20]);
    expect([-1, 0.5, 2].map(clamped(scaleLinear([0, 1], [20, 10])))).toEqual([20, 15, 10]);
  });

  it('has the ends, the ticks and the pixels of the scale', () => {
    const y = clamped(scaleLinear([0, 2], [20, 10]));
    expect([y.domain, y.range, y.invert(15), y.ticks(2)]).toEqual([[0, 2], [20, 10], 1, [0, 1, 2]]);
  });
});

describe('scaleLog(domain, range)', () => {
  it('gives each factor of ten the same room', () => {
    expect([0.001, 0.01, 0.1, 1].map(scaleLog([0.001, 1], [0, 300])).map(Math.round)).toEqual([
      0, 100, 200, 300,
    ]);
  });

  it('puts 0 at the near end and what is too large at the far one', () => {
    expect([0, 1e-9, 5].map(scaleLog([0.001, 1], [300, 0]))).toEqual([300, 300, 0]);
  });

  it('is the clamped scale of d3', () => {
    const theirs = d3.scaleLog([1e-4, 1], [40, 388]).clamp(true);
    const ours = scaleLog([1e-4, 1], [40, 388]);
    for (const value of [1e-5, 1e-4, 3e-4, 0.02, 0.5, 1, 2])
      expect(ours(value)).toBeCloseTo(theirs(value), 9);
  });
});
