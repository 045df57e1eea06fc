import { describe, expect, it } from 'vitest';
import { clipped, clippedSlope } from './clip';
import { PROXY_ANCHOR, proxyAnchor } from './proxy-anchor';
import { scatteredCosines } from './reference';

describe('proxyAnchor(S, labels, n, classes, settings, G)', () => {
  it('[PX1] by hand: positives at δ and negatives at −δ: ln 3 for two positives, ln 2 for one, so much for negatives', () => {
    // Rows 0 and 1 belong to proxy 0, row 2 to proxy 1; nobody to proxy 2.
    const labels = Int32Array.of(0, 0, 1);
    const S = Float32Array.from([0.25, -0.25, -0.25, 0.25, -0.25, -0.25, -0.25, 0.25, -0.25]);
    const G = new Float32Array(9);
    const loss = proxyAnchor(S, labels, 3, 3, { scale: 8, margin: 0.25 }, G);
    const pull = (Math.log(3) + Math.log(2)) / 2;
    const push = (Math.log(2) + Math.log(3) + Math.log(4)) / 3;
    expect(loss.meanOverActive).toBeCloseTo(pull + push, 12);
    expect(loss).toMatchObject({ valid: 3, active: 3, fractionActive: 1 });
    expect(loss.sum).toBeCloseTo(3 * (pull + push), 12);
    const parts = [
      [-1 / 3 / 2, 1 / 3 / 3, 1 / 4 / 3],
      [-1 / 3 / 2, 1 / 3 / 3, 1 / 4 / 3],
      [1 / 2 / 3, -1 / 2 / 2, 1 / 4 / 3],
    ];
    parts.flat().forEach((part, at) => {
      expect(G[at]).toBeCloseTo(8 * part, 6);
    });
  });

  it('[PX1] of one row and one proxy is the softplus of s (δ − S)', () => {
    for (const cosine of [-1, 0.125, 1]) {
      const G = new Float32Array(1);
      const raw = 32 * (0.1 - cosine);
      const loss = proxyAnchor(Float32Array.of(cosine), new Int32Array(1), 1, 1, PROXY_ANCHOR, G);
      expect(loss.sum).toBeCloseTo(clipped(raw, 'softplus'), 12);
      expect(G[0]).toBeCloseTo(-32 * clippedSlope(raw, 'softplus'), 5);
    }
  });

  it('[PX1] a proxy without rows still pushes, and leaves the pull of the others as strong', () => {
    const { S, labels } = scatteredCosines(8, 4, 1);
    const without = S.filter((_, at) => at % 4 < 3);
    const [G, fewer] = [new Float32Array(32), new Float32Array(24)];
    proxyAnchor(S, labels, 8, 4, PROXY_ANCHOR, G);
    proxyAnchor(without, labels, 8, 3, PROXY_ANCHOR, fewer);
    labels.forEach((label, i) => {
      expect(G[i * 4 + label]).toBe(fewer[i * 3 + label]);
      expect(G[i * 4 + 3]).toBeGreaterThan(0);
    });
  });

  it('[PX1] the positives of a proxy share its pull: the worst placed has nearly all of it', () => {
    const G = new Float32Array(3);
    proxyAnchor(Float32Array.of(0.9, 0.5, -0.2), new Int32Array(3), 3, 1, PROXY_ANCHOR, G);
    expect(G[2]! / G[1]!).toBeCloseTo(Math.exp(32 * 0.7), -6);
    expect(G[2]).toBeCloseTo(-32, 2);
  });

  it('[PX2] does not overflow, whatever the scale: far from 0 it is the greatest exponent', () => {
    const G = new Float32Array(4);
    const S = Float32Array.of(-1, 1, 1, -1);
    const loss = proxyAnchor(S, Int32Array.of(0, 1), 2, 2, { scale: 1000, margin: 0.5 }, G);
    expect(loss.meanOverActive).toBe(1500 + 1500);
    expect([...G]).toEqual([-500, 500, 500, -500]);
  });
});
