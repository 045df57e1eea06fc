import { describe, expect, it } from 'vitest';
import { batchHardSoft } from './batch-hard';
import { normalise, normaliseGradient } from './normalise';
import { ntXent, ntXentOfPartners } from './nt-xent';
import { anchorsOf, finiteDifferences, scatteredBatch, similaritiesOf, sumOf } from './reference';
import { addSimilaritiesGradient, similarities } from './similarity';

/** The definition: of one positive and all negatives, minus the logarithm of the positive's share. */
function naiveMean(S: ArrayLike<number>, labels: Int32Array, temperature: number): number {
  const n = labels.length;
  const costs = anchorsOf(labels).flatMap(({ anchor, positives, negatives }) => {
    const power = (j: number) => Math.exp(S[anchor * n + j]! / temperature);
    return positives.map((p) => -Math.log(power(p) / (power(p) + sumOf(negatives.map(power)))));
  });
  return sumOf(costs) / costs.length;
}

const batch = scatteredBatch([3, 2, 4, 1], 3, 4);
const { n, d, labels } = batch;
const S = similaritiesOf(batch);

describe('ntXent(S, labels, n, temperature, G)', () => {
  it('[NX1] by hand: a positive with a quarter of the share costs ln 4, one with a half ln 2', () => {
    const hand = Float32Array.of(1, 0, Math.log(3) / 2, 0, 1, 0, Math.log(3) / 2, 0, 1);
    const G = new Float32Array(9).fill(7);
    const loss = ntXent(hand, Int32Array.of(0, 0, 1), 3, 0.5, G);
    expect(loss).toMatchObject({ valid: 2, active: 2, fractionActive: 1 });
    expect(loss.sum).toBeCloseTo(Math.log(4) + Math.log(2), 7);
    [0, -0.75, 0.75, -0.5, 0, 0.5, 0, 0, 0].forEach((slope, at) => {
      expect(G[at]).toBeCloseTo(slope, 6);
    });
  });

  it.each([0.1, 0.5, 2])(
    '[NX1] [TL5] is the definition at τ = %f, and G the slope of its mean',
    (temperature) => {
      const G = new Float32Array(n * n).fill(7);
      const loss = ntXent(S, labels, n, temperature, G);
      expect(loss.valid).toBe(6 + 2 + 12);
      expect(loss.meanOverActive).toBeCloseTo(naiveMean(S, labels, temperature), 9);
      finiteDifferences((at) => naiveMean(at, labels, temperature), S).forEach((slope, at) => {
        expect(G[at]).toBeCloseTo(slope, 6);
      });
    },
  );

  it('[NX1] [SI2] [NO2] from points to length 1 to dot products and back: the slope for the points', () => {
    const z = new Float32Array(n * d);
    const G = new Float32Array(n * n);
    const dx = new Float32Array(n * d);
    normalise(batch.x, d, z);
    similarities(z, z, n, n, d, new Float32Array(n * n));
    ntXent(S, labels, n, 0.5, G);
    addSimilaritiesGradient(G, z, z, n, n, d, dx, dx);
    normaliseGradient(batch.x, d, z, dx, dx);
    const slopes = finiteDifferences((x) => {
      const rows = Array.from({ length: n }, (_, i) => [...x.subarray(i * d, i * d + d)]);
      const cosines = rows.flatMap((a) =>
        rows.map((b) => sumOf(a.map((value, k) => value * b[k]!)) / Math.hypot(...a) / Math.hypot(...b)),
      );
      return naiveMean(cosines, labels, 0.5);
    }, batch.x);
    expect(Math.max(...slopes)).toBeGreaterThan(0.05);
    slopes.forEach((slope, at) => {
      expect(dx[at]).toBeCloseTo(slope, 5);
    });
  });

  it('[NX1] as τ goes to 0, τ × loss goes to the hinge against the nearest negative alone', () => {
    const hinges = anchorsOf(labels).flatMap(({ anchor, positives, negatives }) => {
      const s = (j: number) => S[anchor * n + j]!;
      return positives.map((p) => Math.max(0, Math.max(...negatives.map(s)) - s(p)));
    });
    const { meanOverActive } = ntXent(S, labels, n, 1e-4, new Float32Array(n * n));
    expect(hinges.some((hinge) => hinge > 0)).toBe(true);
    expect(meanOverActive * 1e-4).toBeCloseTo(sumOf(hinges) / hinges.length, 4);
  });

  it('[NX1] [BH2] with τ = ½, one positive and one negative, it is the soft batch-hard loss on squared distances', () => {
    const one = Int32Array.of(0, 0, 1);
    const three = similaritiesOf({ n: 3, d: 3, x: batch.x.slice(0, 9), labels: one });
    const apart = three.map((s) => 2 - 2 * s);
    const soft = batchHardSoft(apart, one, 3, 0, new Float32Array(9));
    const loss = ntXent(three, one, 3, 0.5, new Float32Array(9));
    expect(loss.valid).toBe(soft.valid);
    expect(loss.meanOverActive).toBeCloseTo(soft.meanOverActive, 6);
  });

  it('[NX1] collapsed, each pair costs ln(1 + negatives)', () => {
    const G = new Float32Array(16);
    const loss = ntXent(new Float32Array(16).fill(1), Int32Array.of(0, 0, 1, 1), 4, 0.1, G);
    expect(loss.meanOverActive).toBeCloseTo(Math.log(3), 12);
  });
});

describe('ntXentOfPartners(S, partner, n, temperature, G)', () => {
  const partner = Int32Array.of(3, 2, 1, 0, 5, 4);
  const six = similaritiesOf(scatteredBatch([6], 4, 2));
  /** SimCLR's formula: minus the logarithm of the partner's share of all others. */
  const simclr = (at: ArrayLike<number>) => {
    const costs = Array.from(partner, (other, row) => {
      const powers = Array.from(partner.keys(), (k) => (k === row ? 0 : Math.exp(at[row * 6 + k]! / 0.5)));
      return -Math.log(powers[other]! / sumOf(powers));
    });
    return sumOf(costs) / 6;
  };

  it('[NX2] is SimCLR’s formula, and G the slope of its mean', () => {
    const G = new Float32Array(36);
    const loss = ntXentOfPartners(six, partner, 6, 0.5, G);
    expect(loss.valid).toBe(6);
    expect(loss.meanOverActive).toBeCloseTo(simclr(six), 9);
    finiteDifferences(simclr, six).forEach((slope, at) => {
      expect(G[at]).toBeCloseTo(slope, 6);
    });
  });

  it('[NX1] [NX2] is the loss by labels where each label has two rows', () => {
    const [G, H] = [new Float32Array(36), new Float32Array(36)];
    const byLabels = ntXent(six, Int32Array.of(7, 8, 8, 7, 2, 2), 6, 0.5, G);
    expect(ntXentOfPartners(six, partner, 6, 0.5, H)).toEqual(byLabels);
    expect(H).toEqual(G);
  });

  it.each([
    [Int32Array.of(0, 1), 'row 0 names row 0'],
    [Int32Array.of(1, 0, 1), 'row 2 names row 1'],
    [Int32Array.of(1, -1), 'row 0 names row 1'],
  ])('names rows that are not each other’s partner: %j', (wrong, complaint) => {
    const size = wrong.length;
    const room = new Float32Array(size * size);
    expect(() => ntXentOfPartners(room, wrong, size, 0.5, room)).toThrow(
      `partners must be two rows that name each other, but ${complaint}`,
    );
  });
});
