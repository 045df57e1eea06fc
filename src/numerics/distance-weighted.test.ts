import { describe, expect, it } from 'vitest';
import { distance, plainDistances, squaredDistances } from './distance';
import { type DistanceWeighting, distanceWeighted, FARTHEST, logWeight, NEAREST } from './distance-weighted';
import { normalise } from './normalise';
import { createRandom } from './random';
import { randomNegative } from './random-negative';
import { anchorsOf, naiveLoss, scatteredBatch, sumOf } from './reference';

const SETTINGS: DistanceWeighting = { margin: 1, dimensions: 4, distance: 'plain' };

/** Of an anchor (row 0) with one positive at 0.3 and three negatives. */
const labels = Int32Array.of(0, 0, 1, 2, 3);
function seenFrom(...toNegatives: readonly number[]): Float32Array {
  return Float32Array.of(0, 0.3, ...toNegatives, ...new Array<number>(20).fill(0));
}

describe('logWeight(distance, dimensions)', () => {
  it('[DW1] by hand: in 4 dimensions 1 / q = d^−2 (1 − d²/4)^−½', () => {
    expect(Math.exp(logWeight(1, 4))).toBeCloseTo(1 / Math.sqrt(3 / 4), 12);
    expect(Math.exp(logWeight(0.8, 4))).toBeCloseTo(1 / (0.64 * Math.sqrt(0.84)), 12);
  });

  it('[DW1] on the circle far points are commonest; on the sphere a distance is as common as it is long', () => {
    expect(Math.exp(logWeight(1, 2))).toBeCloseTo(Math.sqrt(3 / 4), 12);
    expect(Math.exp(logWeight(0.8, 3))).toBeCloseTo(1 / 0.8, 12);
  });

  it('[DW1] is what is rare among points thrown onto the sphere: 1 / q times how often a distance occurs is level', () => {
    const random = createRandom(3);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const x = Float32Array.from({ length: 4 * 40_000 }, normal);
    normalise(x, 4, x);
    const bins = new Float64Array(4);
    for (let at = 0; at < x.length; at += 8) {
      const apart = distance(x.subarray(at, at + 4), x.subarray(at + 4, at + 8));
      const bin = Math.floor((apart - 0.6) / 0.2);
      if (bin >= 0 && bin < 4) bins[bin]! += Math.exp(logWeight(apart, 4));
    }
    const mean = bins.reduce((sum, bin) => sum + bin, 0) / 4;
    for (const bin of bins) expect(Math.abs(bin / mean - 1)).toBeLessThan(0.05);
  });

  it('[DW1] nearer than NEAREST weighs as much as there, and from FARTHEST on nothing', () => {
    expect(logWeight(0, 16)).toBe(logWeight(NEAREST, 16));
    expect(logWeight(0.4, 16)).toBe(logWeight(NEAREST, 16));
    expect(logWeight(FARTHEST - 1e-9, 16)).toBeGreaterThan(Number.NEGATIVE_INFINITY);
    for (const d of [FARTHEST, 2, 2.1]) expect(logWeight(d, 16)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('[DW1] does not overflow in a million dimensions', () => {
    expect(logWeight(0.5, 1e6)).toBeGreaterThan(700);
    expect(logWeight(0.5, 1e6)).toBeLessThan(1e7);
  });

  it.each([1, 2.5, Number.NaN])('names dimensions that are none: %f', (dimensions) => {
    expect(() => logWeight(1, dimensions)).toThrow(
      `dimensions must be a whole number ≥ 2, got ${dimensions}`,
    );
  });
});

describe('distanceWeighted(D, labels, n, settings, G, random)', () => {
  /** How often each negative of row 0 is drawn. */
  function drawn(D: Float32Array, settings: DistanceWeighting, draws: number): number[] {
    const random = createRandom(1);
    const times = new Array<number>(5).fill(0);
    const G = new Float32Array(25);
    for (let i = 0; i < draws; i++) {
      distanceWeighted(D, labels, 5, { ...settings, margin: 10 }, G, random);
      times[G.subarray(0, 5).findIndex((slope) => slope < 0)]!++;
    }
    return times.slice(2);
  }

  it('[DW1] draws by weight, from squared distances as from plain ones', () => {
    const near = [0.2, 0.8, 1.2];
    const weights = near.map((d) => Math.max(d, 0.5) ** -2 * (1 - Math.max(d, 0.5) ** 2 / 4) ** -0.5);
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const D = seenFrom(...near);
    const times = drawn(D, SETTINGS, 4000);
    times.forEach((count, i) => {
      expect(Math.abs(count / 4000 - weights[i]! / total)).toBeLessThan(0.02);
    });
    const squared = D.map((d) => d * d);
    expect(drawn(squared, { ...SETTINGS, distance: 'squared' }, 4000)).toEqual(times);
  });

  it('[DW1] never draws a negative beyond FARTHEST while there is a nearer one', () => {
    const times = drawn(seenFrom(1.5, 1.3, 1.6), { ...SETTINGS, dimensions: 128 }, 300);
    expect(times).toEqual([0, 300, 0]);
  });

  it('[DW2] draws evenly, and counts the pairs, where all negatives are beyond it', () => {
    const D = seenFrom(1.41, 1.5, 2);
    drawn(D, SETTINGS, 3000).forEach((count) => {
      expect(Math.abs(count - 1000)).toBeLessThan(100);
    });
    const { fallbacks, valid } = distanceWeighted(
      D,
      labels,
      5,
      SETTINGS,
      new Float32Array(25),
      createRandom(1),
    );
    // Row 1 sees all its negatives at 0.
    expect({ fallbacks, valid }).toEqual({ fallbacks: 1, valid: 2 });
  });

  it('[DW1] [TL3] of a collapsed batch costs α, drawing evenly: all weights are alike', () => {
    const loss = distanceWeighted(
      new Float32Array(25),
      labels,
      5,
      { ...SETTINGS, margin: 0.3 },
      new Float32Array(25),
      createRandom(1),
    );
    expect(loss).toMatchObject({ meanOverActive: 0.3, fractionActive: 1, fallbacks: 0 });
    for (const count of drawn(new Float32Array(25), SETTINGS, 3000)) {
      expect(Math.abs(count - 1000)).toBeLessThan(100);
    }
  });

  it('[DW1] [DW2] costs what its triplets cost, one for each anchor-positive pair, in the order of rows', () => {
    const { n, d, x, labels: people } = scatteredBatch([3, 2, 1, 4], 4, 2);
    const D = new Float32Array(n * n);
    normalise(x, d, x);
    squaredDistances(x, n, d, D);
    plainDistances(D, D);
    const random = createRandom(5);
    let fallbacks = 0;
    const triplets = anchorsOf(people).flatMap(({ anchor, positives, negatives }) => {
      const apart = negatives.map((negative) => D[anchor * n + negative]!);
      const weights = apart.map((far) => {
        const near = Math.max(0.5, far);
        return far < 1.4 ? near ** -2 * (1 - near ** 2 / 4) ** -0.5 : 0;
      });
      if (sumOf(weights) === 0) {
        weights.fill(1);
        fallbacks += positives.length;
      }
      return positives.map((positive) => {
        const mark = random() * sumOf(weights);
        const place = weights.findIndex((_, i) => mark < sumOf(weights.slice(0, i + 1)));
        return { anchor, positive, negative: negatives[place]! };
      });
    });
    const naive = naiveLoss(D, n, triplets, 0.2);
    const G = new Float32Array(n * n).fill(7);
    const loss = distanceWeighted(D, people, n, { ...SETTINGS, margin: 0.2 }, G, createRandom(5));
    expect(loss).toMatchObject({ valid: 6 + 2 + 12, active: naive.active, fallbacks });
    expect(fallbacks).toBeGreaterThan(0);
    expect(loss.sum).toBeCloseTo(naive.sum, 12);
    expect(G).toEqual(naive.G);
  });

  it('[DW2] equals the random negative of the same draws where everybody is beyond FARTHEST', () => {
    const D = new Float32Array(25).fill(1.9);
    const settings: DistanceWeighting = { margin: 0.2, dimensions: 16, distance: 'squared' };
    const far = D.map((d) => d + 0.2);
    const [G, H] = [new Float32Array(25), new Float32Array(25)];
    const { fallbacks, ...loss } = distanceWeighted(far, labels, 5, settings, G, createRandom(2));
    expect(fallbacks).toBe(2);
    expect(loss).toEqual(randomNegative(far, labels, 5, 0.2, H, createRandom(2)));
    expect(G).toEqual(H);
  });

  it('[TL3] without a positive, or without a negative, draws nothing and costs 0', () => {
    const never = () => {
      throw new Error('drew a number');
    };
    for (const nobody of [Int32Array.of(0, 1, 2), Int32Array.of(4, 4, 4), new Int32Array(0)]) {
      const n = nobody.length;
      const G = new Float32Array(n * n).fill(7);
      const loss = distanceWeighted(new Float32Array(n * n), nobody, n, SETTINGS, G, never);
      expect(Object.values(loss)).toEqual([0, 0, 0, 0, 0, 0, 0]);
      expect(G.every((slope) => slope === 0)).toBe(true);
    }
  });

  it('leaves D and labels as they were and names what does not fit', () => {
    const D = seenFrom(0.7, 0.8, 0.9);
    const before = { D: D.slice(), labels: labels.slice() };
    const G = new Float32Array(25);
    distanceWeighted(D, labels, 5, SETTINGS, G, createRandom(1));
    expect({ D, labels }).toEqual(before);
    expect(() => distanceWeighted(D, labels, 4, SETTINGS, G, createRandom(1))).toThrow(
      'D must hold 4 × 4 = 16 numbers, got 25',
    );
    expect(() => distanceWeighted(D, labels, 5, { ...SETTINGS, dimensions: 0 }, G, createRandom(1))).toThrow(
      'dimensions must be a whole number ≥ 2, got 0',
    );
  });
});
