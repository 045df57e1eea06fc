import { describe, expect, it } from 'vitest';
import { clipped, clippedSlope } from './clip';
import { cosFace } from './cosface';
import { proxyNca } from './proxy-nca';
import { scatteredCosines } from './reference';

describe('proxyNca(S, labels, n, classes, settings, G)', () => {
  it('[PN1] by hand: on its proxy and at right angles to two others, d² = 0 and 2, 2: −2 + ln 2', () => {
    const G = new Float32Array(3);
    const loss = proxyNca(Float32Array.of(0, 1, 0), Int32Array.of(1), 1, 3, { scale: 1 }, G);
    expect(loss).toMatchObject({ valid: 1, active: 1 });
    expect(loss.sum).toBeCloseTo(Math.LN2 - 2, 12);
    expect([...G]).toEqual([1, -2, 1]);
  });

  it('[PN1] of two classes is s times the difference of the squared distances', () => {
    for (const scale of [1, 9, 1000]) {
      const G = new Float32Array(2);
      const loss = proxyNca(Float32Array.of(0.5, -0.25), Int32Array.of(0), 1, 2, { scale }, G);
      expect(loss.sum).toBeCloseTo(scale * (1 - 2.5), 9);
      expect([...G]).toEqual([-2 * scale, 2 * scale]);
    }
  });

  it('[PN1] pulls towards the own proxy with 2s / n, wherever the row is', () => {
    const { S, labels } = scatteredCosines(8, 4, 1);
    const G = new Float32Array(32);
    proxyNca(S, labels, 8, 4, { scale: 3 }, G);
    for (let i = 0; i < 8; i++) {
      expect(G[i * 4 + labels[i]!]).toBe(-0.75);
      expect(G.slice(i * 4, i * 4 + 4).reduce((sum, slope) => sum + slope, 0)).toBeCloseTo(0, 6);
    }
  });

  it('[PN1] row by row, ProxyNCA++ is its softplus: cosFace with scale 2s and no margin', () => {
    const { S, labels } = scatteredCosines(8, 4, 2);
    for (let i = 0; i < 8; i++) {
      const [row, label] = [S.slice(i * 4, i * 4 + 4), labels.slice(i, i + 1)];
      const [G, plusPlus] = [new Float32Array(4), new Float32Array(4)];
      const { sum } = proxyNca(row, label, 1, 4, { scale: 9 }, G);
      const { sum: withOwn } = cosFace(row, label, 1, 4, { scale: 18, margin: 0 }, plusPlus);
      expect(withOwn).toBeCloseTo(clipped(sum, 'softplus'), 5);
      plusPlus.forEach((slope, at) => {
        expect(slope).toBeCloseTo(clippedSlope(sum, 'softplus') * G[at]!, 4);
      });
    }
  });

  it('[PN1] has nothing to compare with one class alone: valid 0, loss 0, gradient 0', () => {
    const G = new Float32Array(2).fill(7);
    const loss = proxyNca(Float32Array.of(0.5, -1), new Int32Array(2), 2, 1, { scale: 9 }, G);
    expect(Object.values(loss)).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...G]).toEqual([0, 0]);
  });
});
