import { describe, expect, it } from 'vitest';
import { marginSoftmax } from './margin-softmax';
import { scatteredCosines } from './reference';
import { softmaxCrossEntropy } from './softmax';

const UNCHANGED = { value: (cosine: number) => cosine, slope: () => 1 };

describe('marginSoftmax(S, labels, n, classes, scale, own, G)', () => {
  it('[AM1] without a margin is the cross-entropy of s S, and its gradient s times that', () => {
    const { S, labels } = scatteredCosines(8, 4, 1);
    const G = new Float32Array(32);
    const logits = S.map((cosine) => 16 * cosine);
    const plain = new Float32Array(32);
    expect(marginSoftmax(S, labels, 8, 4, 16, UNCHANGED, G)).toEqual(
      softmaxCrossEntropy(logits, labels, 8, 4, plain),
    );
    expect(G).toEqual(plain.map((slope) => 16 * slope));
  });

  it('[AM1] shows f the own cosines alone, and multiplies their slopes', () => {
    const seen: number[] = [];
    const half = {
      value: (cosine: number) => {
        seen.push(cosine);
        return cosine / 2;
      },
      slope: () => 0.5,
    };
    const G = new Float32Array(4);
    const loss = marginSoftmax(Float32Array.of(0.5, 0.25, -0.75, 1), Int32Array.of(0, 1), 2, 2, 4, half, G);
    expect(seen).toEqual([0.5, 1]);
    // The first row has the logits 1 and 1; the second −3 and 2.
    const second = 1 / (1 + Math.exp(5));
    expect(loss.sum).toBeCloseTo(Math.LN2 - Math.log(1 - second), 6);
    [-0.5 * 0.5, 0.5, second, -second * 0.5].forEach((perLogit, at) => {
      expect(G[at]).toBeCloseTo((4 * perLogit) / 2, 6);
    });
  });

  it('[AM1] reaches a share P in the best of places with the scale that CosFace says, and not with less', () => {
    for (const [classes, share] of [
      [2, 0.9],
      [64, 0.99],
      [1000, 0.9],
    ] as const) {
      const others = classes - 1;
      const scale = (others / classes) * Math.log((others * share) / (1 - share));
      const S = new Float32Array(classes).fill(-1 / others);
      S[0] = 1;
      const lossWith = (s: number) =>
        marginSoftmax(S, new Int32Array(1), 1, classes, s, UNCHANGED, new Float32Array(classes)).sum;
      expect(Math.exp(-lossWith(scale))).toBeCloseTo(share, 5);
      expect(Math.exp(-lossWith(0.9 * scale))).toBeLessThan(share);
      if (classes === 64) expect(scale).toBeCloseTo(8.6, 1);
    }
  });
});
