import { describe, expect, it } from 'vitest';
import type { BatchLoss } from './batch-loss';
import { CIRCLE, circle } from './circle';
import { MULTI_SIMILARITY, multiSimilarity } from './multi-similarity';
import { nPair } from './n-pair';
import { normaliseGradient } from './normalise';
import { ntXent } from './nt-xent';
import { scatteredBatch, similaritiesOf } from './reference';
import { addSimilaritiesGradient } from './similarity';
import { supervisedContrastive } from './supervised-contrastive';

/** What all losses on similarities have in common. */
type Loss = (S: Float32Array, labels: Int32Array, n: number, G: Float32Array) => BatchLoss;

const LOSSES: readonly { readonly name: string; readonly loss: Loss }[] = [
  { name: 'ntXent', loss: (S, labels, n, G) => ntXent(S, labels, n, 0.01, G) },
  { name: 'supervisedContrastive', loss: (S, labels, n, G) => supervisedContrastive(S, labels, n, 0.01, G) },
  { name: 'nPair', loss: nPair },
  { name: 'multiSimilarity', loss: (S, labels, n, G) => multiSimilarity(S, labels, n, MULTI_SIMILARITY, G) },
  { name: 'circle', loss: (S, labels, n, G) => circle(S, labels, n, CIRCLE, G) },
];

const batch = scatteredBatch([3, 2, 4, 1], 3, 4);
const { n, labels } = batch;
const S = similaritiesOf(batch);

describe.each(LOSSES)('$name', ({ loss }) => {
  it.each([
    ['no rows', new Int32Array(0)],
    ['one row', Int32Array.of(3)],
    ['labels that are all unlike', Int32Array.of(0, 1, 2)],
  ])('[TL3] of %s costs 0, with no gradient and no NaN', (_, few) => {
    expectNothing(loss, few);
  });

  it.each([1, -1])(
    '[TL3] neither overflows nor becomes NaN where everything is as wrong, or as right, as can be',
    (sign) => {
      const extreme = Float32Array.from({ length: n * n }, (_, at) => {
        return labels[Math.floor(at / n)] === labels[at % n] ? sign : -sign;
      });
      const G = new Float32Array(n * n);
      const found = loss(extreme, labels, n, G);
      expect(Object.values(found).every(Number.isFinite)).toBe(true);
      expect(G.every(Number.isFinite)).toBe(true);
      expect(found.meanOverValid).toBeGreaterThanOrEqual(0);
    },
  );

  it('[TL3] collapsed, it is finite, and what reaches the points is rounding', () => {
    const z = Float32Array.from({ length: 3 * n }, (_, at) => [0.6, -0.8, 0][at % 3]!);
    const G = new Float32Array(n * n);
    const dz = new Float32Array(3 * n);
    const found = loss(new Float32Array(n * n).fill(1), labels, n, G);
    expect(found.meanOverActive).toBeGreaterThan(0);
    expect(found.active).toBe(found.valid);
    addSimilaritiesGradient(G, z, z, n, n, 3, dz, dz);
    normaliseGradient(z, 3, z, dz, dz);
    const greatest = Math.max(...G.map(Math.abs));
    expect(greatest).toBeGreaterThan(0);
    expect(Math.max(...dz.map(Math.abs))).toBeLessThan(1e-5 * greatest);
  });

  it('[TL5] G has nothing on the diagonal: no row is compared with itself', () => {
    const G = new Float32Array(n * n).fill(7);
    expect(loss(S, labels, n, G).active).toBeGreaterThan(2);
    for (let i = 0; i < n; i++) expect(G[i * n + i]).toBe(0);
  });

  it('leaves S and labels as they were and names what does not fit', () => {
    const before = { S: S.slice(), labels: labels.slice() };
    loss(S, labels, n, new Float32Array(n * n));
    expect({ S, labels }).toEqual(before);
    const four = new Float32Array(4);
    expect(() => loss(S, labels, n, four)).toThrow(`G must hold ${n} × ${n} = ${n * n} numbers, got 4`);
    expect(() => loss(four, labels, n, four)).toThrow(`S must hold ${n} × ${n} = ${n * n} numbers, got 4`);
    expect(() => loss(four, labels, 2, four)).toThrow(`labels must hold 2 × 1 = 2 numbers, got ${n}`);
  });
});

// Without negatives, supervised contrastive learning still sets positives against each other [SC1].
describe.each(LOSSES.filter(({ name }) => name !== 'supervisedContrastive'))('$name', ({ loss }) => {
  it('[TL3] of one label costs 0, with no gradient and no NaN', () => {
    expectNothing(loss, Int32Array.of(4, 4, 4));
  });

  it('[TL5] pulls positives and pushes negatives, if anything', () => {
    const G = new Float32Array(n * n);
    loss(S, labels, n, G);
    G.forEach((slope, at) => {
      const isSame = labels[Math.floor(at / n)] === labels[at % n];
      expect(isSame ? -slope : slope).toBeGreaterThanOrEqual(0);
    });
  });
});

function expectNothing(loss: Loss, few: Int32Array): void {
  const rows = few.length;
  const G = new Float32Array(rows * rows).fill(7);
  const found = loss(new Float32Array(rows * rows).fill(0.5), few, rows, G);
  expect(Object.values(found)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(G.every((slope) => slope === 0)).toBe(true);
}

describe('settings of losses on similarities', () => {
  const room = new Float32Array(n * n);
  it.each([
    ['temperature τ must be a finite number > 0, got 0', () => ntXent(S, labels, n, 0, room)],
    [
      'temperature τ must be a finite number > 0, got -0.1',
      () => supervisedContrastive(S, labels, n, -0.1, room),
    ],
    [
      'pull α must be a finite number > 0, got 0',
      () => multiSimilarity(S, labels, n, { ...MULTI_SIMILARITY, pull: 0 }, room),
    ],
    [
      'push β must be a finite number > 0, got Infinity',
      () => multiSimilarity(S, labels, n, { ...MULTI_SIMILARITY, push: Number.POSITIVE_INFINITY }, room),
    ],
    [
      'base λ must be a finite number, got NaN',
      () => multiSimilarity(S, labels, n, { ...MULTI_SIMILARITY, base: Number.NaN }, room),
    ],
    [
      'slack ε must be a finite number, got NaN',
      () => multiSimilarity(S, labels, n, { ...MULTI_SIMILARITY, slack: Number.NaN }, room),
    ],
    [
      'margin m must be a finite number, got NaN',
      () => circle(S, labels, n, { ...CIRCLE, margin: Number.NaN }, room),
    ],
    [
      'scale γ must be a finite number > 0, got -1',
      () => circle(S, labels, n, { ...CIRCLE, scale: -1 }, room),
    ],
  ])('[PS1] %s', (complaint, wrong) => {
    expect(wrong).toThrow(new RangeError(complaint));
  });
});
