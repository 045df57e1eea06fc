import { describe, expect, it } from 'vitest';
import { CIRCLE, type Circle, circle } from './circle';
import { anchorsOf, finiteDifferences, scatteredBatch, similaritiesOf, sumOf } from './reference';

const batch = scatteredBatch([3, 2, 4, 1], 3, 4);
const { n, labels } = batch;
const S = similaritiesOf(batch);
const one = Int32Array.of(0, 0, 1);

/** The definition, with the weights of `frozen`: of the same similarities, unless a slope is asked for. */
function naiveMean(at: ArrayLike<number>, frozen: ArrayLike<number>, { margin, scale }: Circle): number {
  const costs = anchorsOf(labels)
    .filter(({ positives, negatives }) => positives.length > 0 && negatives.length > 0)
    .map(({ anchor, positives, negatives }) => {
      const pushes = negatives.map((q) => {
        const weight = Math.max(0, frozen[anchor * n + q]! + margin);
        return Math.exp(scale * weight * (at[anchor * n + q]! - margin));
      });
      const pulls = positives.map((p) => {
        const weight = Math.max(0, 1 + margin - frozen[anchor * n + p]!);
        return Math.exp(-scale * weight * (at[anchor * n + p]! - (1 - margin)));
      });
      return Math.log(1 + sumOf(pushes) * sumOf(pulls));
    });
  return sumOf(costs) / costs.length;
}

/** An anchor's cost with one positive and one negative. */
function costOf(positive: number, negative: number, settings: Circle): number {
  const three = Float32Array.of(1, positive, negative, positive, 1, negative, negative, negative, 1);
  return circle(three, one, 3, settings, new Float32Array(9)).meanOverActive;
}

describe('circle(S, labels, n, settings, G)', () => {
  it('[CI1] by hand: both where they should be cost ln 2, and the weights ½ and γ = 80 pull with 20', () => {
    const hand = Float32Array.of(1, 0.75, 0.25, 0.75, 1, 0.25, 0.25, 0.25, 1);
    const G = new Float32Array(9).fill(7);
    const loss = circle(hand, one, 3, { margin: 0.25, scale: 80 }, G);
    expect(loss).toMatchObject({ valid: 2, active: 2 });
    expect(loss.meanOverActive).toBeCloseTo(Math.LN2, 12);
    expect([...G]).toEqual([0, -10, 10, -10, 0, 10, 0, 0, 0]);
  });

  it.each([{ margin: 0.25, scale: 4 }, CIRCLE, { margin: 0.25, scale: 256 }])(
    '[CI1] [TL5] is the definition, and G its slope with frozen weights: %j',
    (settings) => {
      const G = new Float32Array(n * n).fill(7);
      const loss = circle(S, labels, n, settings, G);
      expect(loss.valid).toBe(9);
      expect(loss.meanOverActive).toBeCloseTo(naiveMean(S, S, settings), 9);
      finiteDifferences((at) => naiveMean(at, S, settings), S, 1e-6).forEach((slope, at) => {
        expect(Math.abs(G[at]! - slope)).toBeLessThan(1e-5 * settings.scale);
      });
    },
  );

  it('[CI1] frozen: the slope is not the one that moving the weights along would give', () => {
    const settings = { margin: 0.25, scale: 4 };
    const G = new Float32Array(n * n);
    circle(S, labels, n, settings, G);
    const moving = finiteDifferences((at) => naiveMean(at, at, settings), S);
    expect(Math.max(...moving.map((slope, at) => Math.abs(slope - G[at]!)))).toBeGreaterThan(0.05);
  });

  it('[CI1] costs ln 2 on the circle s_n² + (1 − s_p)² = 2m², more outside of it and less inside', () => {
    for (const angle of [0.1, 0.8, 1.5]) {
      const at = (radius: number) =>
        costOf(1 - radius * Math.sin(angle), radius * Math.cos(angle), { margin: 0.25, scale: 20 });
      expect(at(Math.SQRT2 * 0.25)).toBeCloseTo(Math.LN2, 5);
      expect(at(0.4)).toBeGreaterThan(Math.LN2 + 0.1);
      expect(at(0.3)).toBeLessThan(Math.LN2 - 0.1);
    }
  });

  it('[CI1] a negative beyond −m has the weight 0: it still counts among the negatives, and is not pushed', () => {
    const three = Float32Array.of(1, 0.5, -0.5, 0.5, 1, -0.5, -0.5, -0.5, 1);
    const G = new Float32Array(9);
    const loss = circle(three, one, 3, { margin: 0.25, scale: 8 }, G);
    expect(loss.meanOverActive).toBeCloseTo(Math.log(1 + Math.exp(8 * 0.75 * 0.25)), 12);
    expect(G[2]).toBeCloseTo(0, 12);
    expect(G[1]).toBeLessThan(0);
  });

  it('[CI1] nor is a positive pulled that is beyond 1 + m, which m < 0 allows', () => {
    const three = Float32Array.of(1, 0.75, 0.5, 0.75, 1, 0.5, 0.5, 0.5, 1);
    const G = new Float32Array(9);
    const loss = circle(three, one, 3, { margin: -0.375, scale: 8 }, G);
    expect(loss.meanOverActive).toBeCloseTo(Math.log(1 + Math.exp(8 * 0.125 * 0.875)), 12);
    expect(G[1]).toBeCloseTo(0, 12);
    expect(G[2]).toBeGreaterThan(0);
  });
});
