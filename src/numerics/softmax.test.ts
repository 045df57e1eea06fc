import { describe, expect, it } from 'vitest';
import { finiteDifferences } from './reference';
import { softmax, softmaxCrossEntropy } from './softmax';

describe('softmax', () => {
  it('[SM1] by hand: logits 0 and ln 3 are shares of a quarter and three quarters', () => {
    const shares = softmax([0, Math.log(3)]);
    expect(shares[0]).toBeCloseTo(0.25, 12);
    expect(shares[1]).toBeCloseTo(0.75, 12);
  });

  it('[SM1] adds up to 1 and only differences count, also far from 0', () => {
    for (const shift of [0, 1000, -1000]) {
      const shares = softmax([1 + shift, 2 + shift, -3 + shift]);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(shares[1]! / shares[0]!).toBeCloseTo(Math.E, 9);
    }
  });
});

describe('softmaxCrossEntropy', () => {
  const labels = Int32Array.of(2, 0);
  const logits = Float32Array.of(0.5, -1, 2, 0.25, 1.5, -0.5);

  it('[SM2] by hand: equal logits cost ln(classes), whatever the label', () => {
    const G = new Float32Array(6);
    const { meanOverActive, sum, valid, active } = softmaxCrossEntropy(new Float32Array(6), labels, 2, 3, G);
    expect(meanOverActive).toBeCloseTo(Math.log(3), 12);
    expect(sum).toBeCloseTo(2 * Math.log(3), 12);
    expect([valid, active]).toEqual([2, 2]);
    [1, 1, -2, -2, 1, 1].forEach((sixths, i) => {
      expect(G[i]).toBeCloseTo(sixths / 6, 6);
    });
  });

  it('[SM2] is −ln of the share of the label, and G its slope', () => {
    const G = new Float32Array(6);
    const found = softmaxCrossEntropy(logits, labels, 2, 3, G);
    const lossAt = (at: ArrayLike<number>): number => {
      const rows = [0, 1].map((i) => [0, 1, 2].map((c) => Math.exp(at[i * 3 + c]!)));
      const costs = rows.map((row, i) => -Math.log(row[labels[i]!]! / (row[0]! + row[1]! + row[2]!)));
      return (costs[0]! + costs[1]!) / 2;
    };
    expect(found.meanOverActive).toBeCloseTo(lossAt(logits), 6);
    finiteDifferences(lossAt, logits).forEach((slope, i) => {
      expect(G[i]).toBeCloseTo(slope, 6);
    });
  });

  it('[SM2] a certain mistake is large and finite; a row without company costs nothing', () => {
    const G = new Float32Array(2);
    expect(softmaxCrossEntropy(Float32Array.of(0, 500), Int32Array.of(0), 1, 2, G).meanOverActive).toBe(500);
    expect(G[0]).toBeCloseTo(-1, 12);
    expect(softmaxCrossEntropy(Float32Array.of(7), Int32Array.of(0), 1, 1, new Float32Array(1)).sum).toBe(0);
  });

  it('[SM2] may write G over the logits', () => {
    const G = new Float32Array(6);
    const over = logits.slice();
    const loss = softmaxCrossEntropy(logits, labels, 2, 3, G);
    expect(softmaxCrossEntropy(over, labels, 2, 3, over)).toEqual(loss);
    expect(over).toEqual(G);
  });

  it('[TL3] of no rows it is 0', () => {
    const none = new Float32Array(0);
    expect(softmaxCrossEntropy(none, new Int32Array(0), 0, 2, none).meanOverActive).toBe(0);
  });

  it('names a label that is no class', () => {
    expect(() => softmaxCrossEntropy(logits, Int32Array.of(3, 0), 2, 3, new Float32Array(6))).toThrow(
      'label 3 is none of 3 classes, which count from 0',
    );
  });
});
