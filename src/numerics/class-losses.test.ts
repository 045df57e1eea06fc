import { describe, expect, it } from 'vitest';
import { ARCFACE, arcFace } from './arcface';
import type { BatchLoss } from './batch-loss';
import { COSFACE, cosFace } from './cosface';
import { PROXY_ANCHOR, proxyAnchor } from './proxy-anchor';
import { proxyNca } from './proxy-nca';
import { finiteDifferences, scatteredCosines } from './reference';

interface ClassLoss {
  readonly name: string;
  readonly loss: (
    S: Float32Array,
    labels: Int32Array,
    n: number,
    classes: number,
    G: Float32Array,
  ) => BatchLoss;
  /** What the loss says, as one would first write it: cosines of one row with each class to its loss. */
  readonly mean: (rows: number[][], labels: Int32Array) => number;
}

const LOSSES: ClassLoss[] = [
  {
    name: 'cosFace, s = 64, m = 0.35',
    loss: (S, labels, n, classes, G) => cosFace(S, labels, n, classes, COSFACE, G),
    mean: (rows, labels) => meanCrossEntropy(rows, labels, 64, (cosine) => cosine - 0.35),
  },
  {
    name: 'arcFace, s = 64, m = 0.5',
    loss: (S, labels, n, classes, G) => arcFace(S, labels, n, classes, ARCFACE, G),
    mean: (rows, labels) => meanCrossEntropy(rows, labels, 64, withAngle),
  },
  {
    name: 'arcFace, s = 8, m = 0.5',
    loss: (S, labels, n, classes, G) => arcFace(S, labels, n, classes, { scale: 8, margin: 0.5 }, G),
    mean: (rows, labels) => meanCrossEntropy(rows, labels, 8, withAngle),
  },
  {
    name: 'proxyNca, s = 9',
    loss: (S, labels, n, classes, G) => proxyNca(S, labels, n, classes, { scale: 9 }, G),
    mean: (rows, labels) => {
      const costs = rows.map((row, i) => {
        const near = row.map((cosine) => Math.exp(-9 * (2 - 2 * cosine)));
        return -Math.log(near[labels[i]!]! / sumOf(near.filter((_, c) => c !== labels[i])));
      });
      return sumOf(costs) / rows.length;
    },
  },
  {
    name: 'proxyAnchor, s = 32, δ = 0.1',
    loss: (S, labels, n, classes, G) => proxyAnchor(S, labels, n, classes, PROXY_ANCHOR, G),
    mean: (rows, labels) => {
      const proxies = rows[0]!.map((_, proxy) => proxy);
      const own = proxies.map((proxy) => rows.filter((_, i) => labels[i] === proxy));
      const others = proxies.map((proxy) => rows.filter((_, i) => labels[i] !== proxy));
      const pull = proxies.map((p) => 1 + sumOf(own[p]!.map((row) => Math.exp(-32 * (row[p]! - 0.1)))));
      const push = proxies.map((p) => 1 + sumOf(others[p]!.map((row) => Math.exp(32 * (row[p]! + 0.1)))));
      const present = own.filter((members) => members.length > 0).length;
      return sumOf(pull.map(Math.log)) / present + sumOf(push.map(Math.log)) / proxies.length;
    },
  },
];

describe.each(LOSSES)('$name', ({ loss, mean }) => {
  const n = 12;
  const classes = 5;

  it('[TL5] is what its formula says, and G the slope that finite differences of the mean find', () => {
    for (const seed of [1, 2, 3]) {
      const { S, labels } = scatteredCosines(n, classes, seed);
      const G = new Float32Array(S.length).fill(7);
      const lossAt = (at: ArrayLike<number>) => mean(rowsOf(at, n, classes), labels);
      const { sum, valid, active, meanOverActive } = loss(S, labels, n, classes, G);
      expect(meanOverActive).toBeCloseTo(lossAt(S), 4);
      expect(sum / valid).toBeCloseTo(meanOverActive, 12);
      expect(active).toBe(valid);
      const slopes = finiteDifferences(lossAt, S);
      const size = Math.max(...slopes.map(Math.abs));
      expect(size).toBeGreaterThan(0.1);
      slopes.forEach((slope, at) => {
        expect(Math.abs(G[at]! - slope)).toBeLessThan(2e-5 * size);
      });
    }
  });

  it('[TL3] of no rows is 0, of one label only and with a single class finite', () => {
    const none = new Float32Array(0);
    expect(Object.values(loss(none, new Int32Array(0), 0, classes, none))).toEqual([0, 0, 0, 0, 0, 0]);
    const { S } = scatteredCosines(n, classes, 4);
    for (const columns of [classes, 1]) {
      const G = new Float32Array(n * columns);
      const found = loss(S.slice(0, n * columns), new Int32Array(n), n, columns, G);
      expect(Object.values(found).every(Number.isFinite)).toBe(true);
      expect(G.every(Number.isFinite)).toBe(true);
    }
  });

  it('neither overflows nor becomes NaN where every row lies on a class or opposite to it, or just beyond', () => {
    const labels = Int32Array.from({ length: n }, (_, i) => i % 2);
    for (const most of [1, 1 + 2 ** -23]) {
      for (const cosines of [
        [most, -most],
        [-most, most],
        [most, most],
        [-most, -most],
        [0, 0],
      ]) {
        const S = Float32Array.from({ length: n * 2 }, (_, at) => cosines[(at + Math.floor(at / 2)) % 2]!);
        const G = new Float32Array(n * 2);
        expect(Object.values(loss(S, labels, n, 2, G)).every(Number.isFinite)).toBe(true);
        expect(G.every(Number.isFinite)).toBe(true);
      }
    }
  });

  it('leaves S and labels as they were, and names what does not fit', () => {
    const { S, labels } = scatteredCosines(n, classes, 5);
    const before = { S: S.slice(), labels: labels.slice() };
    const G = new Float32Array(S.length);
    loss(S, labels, n, classes, G);
    expect({ S, labels }).toEqual(before);
    expect(() => loss(S.slice(1), labels, n, classes, G)).toThrow('S must hold 12 × 5 = 60 numbers, got 59');
    expect(() => loss(S, labels, n, classes, G.slice(1))).toThrow('G must hold 12 × 5 = 60 numbers, got 59');
    expect(() => loss(S, labels.slice(1), n, classes, G)).toThrow(
      'labels must hold 12 × 1 = 12 numbers, got 11',
    );
    expect(() => loss(S, labels.fill(5), n, classes, G)).toThrow('label 5 is none of 5 classes');
    expect(() => loss(S, labels.fill(-1), n, classes, G)).toThrow('label -1 is none of 5 classes');
  });
});

describe('the scale and the margin of a class loss', () => {
  const one = new Float32Array(1);
  const label = new Int32Array(1);
  const margined = { cosFace, arcFace, proxyAnchor };

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('must be a scale, which %s is not', (scale) => {
    const complaint = `scale s must be a finite number > 0, got ${scale}`;
    expect(() => proxyNca(one, label, 1, 1, { scale }, one.slice())).toThrow(new RangeError(complaint));
    for (const loss of Object.values(margined)) {
      expect(() => loss(one, label, 1, 1, { scale, margin: 0 }, one.slice())).toThrow(
        new RangeError(complaint),
      );
    }
  });

  it.each([
    { loss: cosFace, name: 'm', most: 2 },
    { loss: arcFace, name: 'm', most: 1.5 },
    { loss: proxyAnchor, name: 'δ', most: 1 },
  ])('$loss.name takes margins from 0 to $most', ({ loss, name, most }) => {
    for (const margin of [0, most]) {
      expect(() => loss(one, label, 1, 1, { scale: 1, margin }, one.slice())).not.toThrow();
    }
    for (const margin of [-0.01, most + 0.01, Number.NaN]) {
      expect(() => loss(one, label, 1, 1, { scale: 1, margin }, one.slice())).toThrow(
        new RangeError(`margin ${name} must be a number from 0 to ${most}, got ${margin}`),
      );
    }
  });
});

/** −ln of the own class's share, its cosine changed by `own`: shares of exp, in float64, of logits that do not overflow it. */
function meanCrossEntropy(
  rows: number[][],
  labels: Int32Array,
  scale: number,
  own: (cosine: number) => number,
): number {
  const costs = rows.map((row, i) => {
    const odds = row.map((cosine, c) => Math.exp(scale * (c === labels[i] ? own(cosine) : cosine)));
    return -Math.log(odds[labels[i]!]! / sumOf(odds));
  });
  return sumOf(costs) / rows.length;
}

/** By way of the angle itself. */
function withAngle(cosine: number): number {
  const angle = Math.acos(cosine);
  return angle + 0.5 < Math.PI ? Math.cos(angle + 0.5) : cosine - 0.5 * Math.sin(Math.PI - 0.5);
}

function rowsOf(S: ArrayLike<number>, n: number, classes: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from({ length: classes }, (__, c) => S[i * classes + c]!));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
