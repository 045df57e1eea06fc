import { describe, expect, it } from 'vitest';
import { cosFace } from './cosface';
import { squaredDistance } from './distance';
import { normalise } from './normalise';
import { scatteredBatch, scatteredCosines } from './reference';
import { similarities } from './similarity';
import { softmaxCrossEntropy } from './softmax';

describe('cosFace(S, labels, n, classes, settings, G)', () => {
  it('[CF1] by hand: cosines 0.75 and 0.25, s = 2, m = 0.5 are equal logits, and cost ln 2', () => {
    const G = new Float32Array(2);
    const settings = { scale: 2, margin: 0.5 };
    const loss = cosFace(Float32Array.of(0.75, 0.25), Int32Array.of(0), 1, 2, settings, G);
    expect(loss.meanOverActive).toBeCloseTo(Math.LN2, 12);
    expect([...G]).toEqual([-1, 1]);
  });

  it('[CF1] with m = 0 is the normalised softmax: the cross-entropy of s cos θ', () => {
    const { S, labels } = scatteredCosines(8, 4, 1);
    const G = new Float32Array(32);
    const logits = S.map((cosine) => 64 * cosine);
    const plain = new Float32Array(32);
    expect(cosFace(S, labels, 8, 4, { scale: 64, margin: 0 }, G)).toEqual(
      softmaxCrossEntropy(logits, labels, 8, 4, plain),
    );
    expect(G).toEqual(plain.map((slope) => 64 * slope));
  });

  it('[CF1] costs what a row costs without margin whose own cosine is less by m', () => {
    const { S, labels } = scatteredCosines(8, 4, 2);
    const less = S.slice();
    labels.forEach((label, i) => {
      less[i * 4 + label] = less[i * 4 + label]! - 0.25;
    });
    const [G, plain] = [new Float32Array(32), new Float32Array(32)];
    const loss = cosFace(S, labels, 8, 4, { scale: 8, margin: 0.25 }, G);
    expect(loss.sum).toBeCloseTo(cosFace(less, labels, 8, 4, { scale: 8, margin: 0 }, plain).sum, 5);
    G.forEach((slope, at) => {
      expect(slope).toBeCloseTo(plain[at]!, 5);
    });
  });

  it('[CF1] of two classes the boundary moves by m: at cosines m apart the share is a half, whatever s', () => {
    for (const scale of [1, 64]) {
      const loss = cosFace(
        Float32Array.of(0.25, 0.5),
        Int32Array.of(1),
        1,
        2,
        { scale, margin: 0.25 },
        new Float32Array(2),
      );
      expect(loss.sum).toBeCloseTo(Math.LN2, 12);
    }
  });

  it('[CF1] with m = 0 and s = 2 / T is ProxyNCA++: the softmax of −d² / T', () => {
    const { n, d, x, labels } = scatteredBatch([3, 2, 4], 4, 3);
    const proxies = scatteredBatch([3], 4, 4).x;
    const [z, p] = [new Float32Array(n * d), new Float32Array(3 * d)];
    normalise(x, d, z);
    normalise(proxies, d, p);
    const S = new Float32Array(n * 3);
    similarities(z, p, n, 3, d, S);
    const far = Float32Array.from(S, (_, at) => {
      const i = Math.floor(at / 3);
      return squaredDistance(z.subarray(i * d, (i + 1) * d), p.subarray((at % 3) * d, ((at % 3) + 1) * d));
    });
    const temperature = 1 / 9;
    const logits = far.map((squared) => -squared / temperature);
    const expected = softmaxCrossEntropy(logits, labels, n, 3, new Float32Array(n * 3));
    const found = cosFace(S, labels, n, 3, { scale: 2 / temperature, margin: 0 }, new Float32Array(n * 3));
    expect(found.meanOverActive).toBeGreaterThan(0.1);
    expect(found.meanOverActive).toBeCloseTo(expected.meanOverActive, 5);
  });
});
