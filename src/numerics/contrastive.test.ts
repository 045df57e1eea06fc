import { describe, expect, it } from 'vitest';
import { contrastive, contrastiveLinear } from './contrastive';
import { plainDistances, plainDistancesGradient, squaredDistancesGradient } from './distance';
import { distancesOf, finiteDifferences, scatteredBatch } from './reference';

/** Points 0 and 1 of one person and 3 of another. */
const line = [0, 1, 3];
const labels = Int32Array.of(0, 0, 1);
const plain = Float32Array.from({ length: 9 }, (_, at) =>
  Math.abs(line[Math.floor(at / 3)]! - line[at % 3]!),
);
const squared = plain.map((d) => d * d);

describe('contrastive(D, labels, n, margin, G)', () => {
  it('[CO1] by hand: 1 apart costs 1, the strangers at 3 rest, those at 2 cost (2.5 − 2)²', () => {
    const G = new Float32Array(9).fill(7);
    expect(contrastive(plain, labels, 3, 2.5, G)).toEqual({
      sum: 1.25,
      valid: 3,
      active: 2,
      meanOverValid: 1.25 / 3,
      meanOverActive: 0.625,
      fractionActive: 2 / 3,
    });
    expect([...G]).toEqual([0, 1, 0, 0, 0, -0.5, 0, 0, 0]);
  });

  it('[CO1] twice as far costs four times as much and is pulled twice as hard', () => {
    const [near, far] = [new Float32Array(9), new Float32Array(9)];
    const once = contrastive(plain, labels, 3, 0, near);
    const twice = contrastive(
      plain.map((d) => 2 * d),
      labels,
      3,
      0,
      far,
    );
    expect(twice.sum).toBe(4 * once.sum);
    expect([...far]).toEqual([...near].map((slope) => 2 * slope));
  });
});

describe('contrastiveLinear(D, labels, n, margin, G)', () => {
  it('[CO2] by hand, on squared distances: 1 costs 1, 9 rests, 4 costs 5 − 4', () => {
    const G = new Float32Array(9).fill(7);
    expect(contrastiveLinear(squared, labels, 3, 5, G)).toMatchObject({ sum: 2, valid: 3, active: 2 });
    expect([...G]).toEqual([0, 0.5, 0, 0, 0, -0.5, 0, 0, 0]);
  });

  it('[CO1] [CO2] pulls as the squares on plain distances do, and pushes otherwise', () => {
    const alone = new Int32Array(3);
    const [G, H] = [new Float32Array(9), new Float32Array(9)];
    const linear = contrastiveLinear(squared, alone, 3, 2, G);
    expect(linear).toEqual(contrastive(plain, alone, 3, 2, H));
    plainDistancesGradient(H, plain, H);
    expect(G).toEqual(H);
    const strangers = Int32Array.of(0, 1, 2);
    expect(contrastive(plain, strangers, 3, 2, G).sum).toBe(1);
    expect(contrastiveLinear(squared, strangers, 3, 4, H).sum).toBe(3);
  });
});

describe.each([
  { loss: contrastive, power: 2 },
  { loss: contrastiveLinear, power: 1 },
])('$loss.name', ({ loss, power }) => {
  const batch = scatteredBatch([3, 2, 4, 1], 3, 4);
  const { n } = batch;
  const D = distancesOf(batch);

  it('[CO1] [CO2] [TL5] is the definition, pair by pair, and G the slope of its mean over those that cost', () => {
    const pairs = [...D.keys()].filter((at) => Math.floor(at / n) < at % n);
    const costOf = (at: number, d: number) => {
      const isSame = batch.labels[Math.floor(at / n)] === batch.labels[at % n];
      return isSame ? d ** power : Math.max(0, 0.4 - d) ** power;
    };
    const active = pairs.filter((at) => costOf(at, D[at]!) > 0).length;
    const meanOf = (at: ArrayLike<number>) =>
      pairs.reduce((sum, pair) => sum + costOf(pair, at[pair]!), 0) / active;
    const G = new Float32Array(n * n);
    const found = loss(D, batch.labels, n, 0.4, G);
    expect(found).toMatchObject({ valid: (n * (n - 1)) / 2, active });
    expect(active).toBeGreaterThan(12);
    expect(active).toBeLessThan(pairs.length);
    expect(found.meanOverActive).toBeCloseTo(meanOf(D), 12);
    finiteDifferences(meanOf, D).forEach((slope, at) => {
      expect(G[at]).toBeCloseTo(slope, 6);
    });
  });

  it('[CO1] [CO2] with α = 0 is pulling alone', () => {
    const G = new Float32Array(n * n);
    const { active, sum } = loss(D, batch.labels, n, 0, G);
    expect(active).toBe(3 + 1 + 6);
    expect(sum).toBeGreaterThan(0);
    expect(G.every((slope) => slope >= 0)).toBe(true);
  });

  it('[CO1] [CO2] of one label only pulls; of labels that are all unlike only pushes', () => {
    const G = new Float32Array(9);
    loss(plain, new Int32Array(3), 3, 5, G);
    expect(G.every((slope) => slope >= 0)).toBe(true);
    loss(plain, Int32Array.of(0, 1, 2), 3, 5, G);
    expect(G.every((slope) => slope <= 0)).toBe(true);
  });

  it('[TL3] collapsed, the strangers cost the margin each, and no point is moved, with either distance', () => {
    const x = new Float32Array(6).fill(0.3);
    const none = new Float32Array(9);
    const [G, dx] = [new Float32Array(9), new Float32Array(6)];
    const found = loss(none, labels, 3, 0.5, G);
    expect(found).toMatchObject({ valid: 3, active: 2, meanOverActive: 0.5 ** power });
    squaredDistancesGradient(G, x, 3, 2, dx);
    expect(dx.every((slope) => slope === 0)).toBe(true);
    plainDistances(none, none);
    plainDistancesGradient(G, none, G);
    expect(G.every((slope) => slope === 0)).toBe(true);
  });

  it('[TL3] of one row, or of none, costs 0', () => {
    for (const rows of [0, 1]) {
      const G = new Float32Array(rows).fill(7);
      const found = loss(new Float32Array(rows), new Int32Array(rows), rows, 1, G);
      expect(Object.values(found)).toEqual([0, 0, 0, 0, 0, 0]);
      expect(G.every((slope) => slope === 0)).toBe(true);
    }
  });

  it('leaves D and labels as they were and names what does not fit', () => {
    const before = { D: D.slice(), labels: batch.labels.slice() };
    loss(D, batch.labels, n, 0.2, new Float32Array(n * n));
    expect({ D, labels: batch.labels }).toEqual(before);
    expect(() => loss(plain, labels, 3, 1, new Float32Array(8))).toThrow(
      'G must hold 3 × 3 = 9 numbers, got 8',
    );
    expect(() => loss(plain, labels, 3, -1, new Float32Array(9))).toThrow(
      'margin α must be a finite number ≥ 0, got -1',
    );
  });
});
