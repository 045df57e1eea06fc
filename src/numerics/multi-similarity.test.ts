import { describe, expect, it } from 'vitest';
import { MULTI_SIMILARITY, type MultiSimilarity, multiSimilarity } from './multi-similarity';
import { anchorsOf, finiteDifferences, scatteredBatch, similaritiesOf, sumOf } from './reference';

const batch = scatteredBatch([3, 2, 4, 1], 3, 4);
const { n, labels } = batch;
const S = similaritiesOf(batch);

/** The pairs that the mining keeps, in the paper's words. */
function keptOf(at: ArrayLike<number>, slack: number) {
  return anchorsOf(labels).flatMap(({ anchor, positives, negatives }) => {
    const s = (j: number) => at[anchor * n + j]!;
    const pulled = positives.filter((p) => s(p) < Math.max(...negatives.map(s)) + slack);
    const pushed = negatives.filter((q) => s(q) > Math.min(...positives.map(s)) - slack);
    return pulled.length > 0 && pushed.length > 0 ? [{ anchor, pulled, pushed }] : [];
  });
}

function naiveMean(
  at: ArrayLike<number>,
  kept: ReturnType<typeof keptOf>,
  { pull, push, base }: MultiSimilarity,
) {
  const costs = kept.map(({ anchor, pulled, pushed }) => {
    const above = (j: number) => at[anchor * n + j]! - base;
    const pulls = Math.log(1 + sumOf(pulled.map((p) => Math.exp(-pull * above(p))))) / pull;
    return pulls + Math.log(1 + sumOf(pushed.map((q) => Math.exp(push * above(q))))) / push;
  });
  return sumOf(costs) / costs.length;
}

describe('multiSimilarity(S, labels, n, settings, G)', () => {
  it('[MS1] [MS2] by hand: both at the threshold cost ln 2 / 2 and ln 2 / 50; just ε in order is easy', () => {
    const hand = Float32Array.of(1, 0.5, 0.5, 0.5, 1, 0.375, 0.5, 0.375, 1);
    const G = new Float32Array(9).fill(7);
    const loss = multiSimilarity(hand, Int32Array.of(0, 0, 1), 3, { ...MULTI_SIMILARITY, slack: 0.125 }, G);
    expect(loss).toMatchObject({ valid: 2, active: 1, fractionActive: 0.5 });
    expect(loss.meanOverActive).toBeCloseTo(Math.LN2 / 2 + Math.LN2 / 50, 12);
    expect([...G]).toEqual([0, -0.5, 0.5, 0, 0, 0, 0, 0, 0]);
  });

  it.each([
    MULTI_SIMILARITY,
    { ...MULTI_SIMILARITY, base: 1 },
    { pull: 3, push: 10, base: 0.2, slack: 0.4 },
    { pull: 3, push: 10, base: 0.2, slack: -0.1 },
  ])('[MS1] [MS2] [TL5] is the definition, and G the slope of its mean: %j', (settings) => {
    const kept = keptOf(S, settings.slack);
    const G = new Float32Array(n * n).fill(7);
    const loss = multiSimilarity(S, labels, n, settings, G);
    expect(loss).toMatchObject({ valid: 9, active: kept.length });
    expect(loss.meanOverActive).toBeCloseTo(naiveMean(S, kept, settings), 9);
    finiteDifferences((at) => naiveMean(at, kept, settings), S).forEach((slope, at) => {
      expect(G[at]).toBeCloseTo(slope, 6);
    });
  });

  it('[MS2] keeps fewer pairs the smaller ε is, and all of them when it is large', () => {
    const slopesAt = (slack: number) => {
      const G = new Float32Array(n * n);
      multiSimilarity(S, labels, n, { ...MULTI_SIMILARITY, push: 2, slack }, G);
      return G.filter((slope) => slope !== 0).length;
    };
    expect(slopesAt(3)).toBe(
      sumOf(anchorsOf(labels).map(({ positives }) => (positives.length > 0 ? n - 1 : 0))),
    );
    expect(slopesAt(0.1)).toBeLessThan(slopesAt(3));
    expect(slopesAt(-0.2)).toBeLessThan(slopesAt(0.1));
  });

  it('[MS2] of a batch in order nothing is kept: loss 0, gradient 0', () => {
    const order = Float32Array.of(1, 0.9, 0.2, 0.9, 1, 0.2, 0.2, 0.2, 1);
    const G = new Float32Array(9).fill(7);
    const loss = multiSimilarity(order, Int32Array.of(0, 0, 1), 3, MULTI_SIMILARITY, G);
    expect(loss).toMatchObject({ valid: 2, active: 0, meanOverActive: 0, fractionActive: 0 });
    expect([...G]).toEqual(new Array(9).fill(0));
  });
});
