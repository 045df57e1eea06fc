import { describe, expect, it } from 'vitest';
import { createRandom } from './random';
import { randomNegative } from './random-negative';
import { distancesOf, naiveLoss, scatteredBatch } from './reference';
import type { Triplet } from './triplet';

const { labels, ...points } = scatteredBatch([3, 2, 1, 4], 3, 2);
const D = distancesOf({ labels, ...points });

describe('randomNegative(D, labels, n, margin, G, random)', () => {
  it('[RA1] costs what its triplets cost, one for each anchor-positive pair, in the order of rows', () => {
    const random = createRandom(5);
    const triplets: Triplet[] = [];
    for (const [anchor, own] of labels.entries()) {
      const negatives = [...labels.keys()].filter((j) => labels[j] !== own);
      for (const [positive, label] of labels.entries()) {
        if (label !== own || positive === anchor) continue;
        triplets.push({ anchor, positive, negative: negatives[Math.floor(random() * negatives.length)]! });
      }
    }
    const naive = naiveLoss(D, 10, triplets, 0.2);
    const G = new Float32Array(100).fill(7);
    const loss = randomNegative(D, labels, 10, 0.2, G, createRandom(5));
    expect(loss).toMatchObject({ valid: 3 * 2 + 2 + 4 * 3, active: naive.active });
    expect(loss.sum).toBeCloseTo(naive.sum, 12);
    expect(G).toEqual(naive.G);
  });

  it('[RA1] draws each of an anchor’s negatives equally often', () => {
    const random = createRandom(1);
    const pushes = new Float64Array(4);
    for (let i = 0; i < 3000; i++) {
      const G = new Float32Array(16);
      randomNegative(new Float32Array(16), Int32Array.of(1, 0, 0, 2), 4, 1, G, random);
      for (let j = 0; j < 4; j++) pushes[j]! -= 2 * Math.min(0, G[4 + j]!);
    }
    expect(pushes[0]! + pushes[3]!).toBe(3000);
    expect(Math.abs(pushes[0]! - 1500)).toBeLessThan(100);
  });

  it('[RA1] gives the same loss for the same seed, and another for another', () => {
    const sumOf = (seed: number) =>
      randomNegative(D, labels, 10, 1, new Float32Array(100), createRandom(seed)).sum;
    expect(sumOf(3)).toBe(sumOf(3));
    expect(sumOf(3)).not.toBe(sumOf(4));
  });

  it('[TL3] without a positive, or without a negative, draws nothing and costs 0', () => {
    const never = () => {
      throw new Error('drew a number');
    };
    for (const nobody of [Int32Array.of(0, 1, 2), Int32Array.of(4, 4, 4)]) {
      const G = new Float32Array(9).fill(7);
      const loss = randomNegative(new Float32Array(9), nobody, 3, 0.2, G, never);
      expect(Object.values(loss)).toEqual([0, 0, 0, 0, 0, 0]);
      expect([...G]).toEqual(new Array(9).fill(0));
    }
  });

  it('[TL3] of a collapsed batch costs α', () => {
    const loss = randomNegative(
      new Float32Array(100),
      labels,
      10,
      0.3,
      new Float32Array(100),
      createRandom(1),
    );
    expect(loss).toMatchObject({ meanOverActive: 0.3, fractionActive: 1 });
  });

  it('leaves D and labels as they were and names what does not fit', () => {
    const before = { D: D.slice(), labels: labels.slice() };
    randomNegative(D, labels, 10, 0.2, new Float32Array(100), createRandom(1));
    expect({ D, labels }).toEqual(before);
    expect(() => randomNegative(D, labels, 9, 0.2, new Float32Array(100), createRandom(1))).toThrow(
      'D must hold 9 × 9 = 81 numbers, got 100',
    );
  });
});
