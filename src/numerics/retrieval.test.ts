import { describe, expect, it } from 'vitest';
import { crossSquaredDistances } from './distance';
import { distancesOf, scatteredBatch } from './reference';
import { meanAveragePrecisionAtR, recallAt1, recallAt1OfProbes } from './retrieval';

/** Distances between points on a line. */
function onLine(...points: number[]): Float32Array {
  return Float32Array.from(points.flatMap((a) => points.map((b) => (a - b) ** 2)));
}

describe('recallAt1(D, labels, n)', () => {
  it('[RE1] is the share of rows whose nearest other row is a mate', () => {
    // 0 and 1 find each other, 3 and 4 of two people find each other, 10 finds 4.
    expect(recallAt1(onLine(0, 1, 3, 4, 10), Int32Array.of(0, 0, 1, 2, 1), 5)).toBe(2 / 4);
  });

  it('[RE1] does not count a probe without a mate, though others may find it', () => {
    expect(recallAt1(onLine(0, 1, 10, 10.5), Int32Array.of(0, 0, 1, 2), 4)).toBe(1);
    expect(recallAt1(onLine(0, 3, 1), Int32Array.of(0, 0, 1), 3)).toBe(0);
  });

  it('[RE1] takes the lowest index of equally near rows', () => {
    expect(recallAt1(new Float32Array(9), Int32Array.of(0, 0, 1), 3)).toBe(1);
    expect(recallAt1(new Float32Array(9), Int32Array.of(1, 0, 0), 3)).toBe(0);
  });

  it('[RE1] is the same for squared and plain distances, and leaves them as they were', () => {
    const batch = scatteredBatch([3, 3, 3, 3], 2, 3);
    const D = distancesOf(batch);
    const before = D.slice();
    const recall = recallAt1(D, batch.labels, 12);
    expect(recallAt1(D.map(Math.sqrt), batch.labels, 12)).toBe(recall);
    expect(D).toEqual(before);
    expect(recall).toBeGreaterThan(0);
    expect(recall).toBeLessThan(1);
  });

  it('[RE1] says so when no probe has a mate', () => {
    expect(() => recallAt1(new Float32Array(4), Int32Array.of(0, 1), 2)).toThrow(
      new RangeError('no probe has a mate in the gallery: give at least one label two rows'),
    );
    expect(() => recallAt1(new Float32Array(4), Int32Array.of(0, 1, 2), 3)).toThrow(
      'D must hold 3 × 3 = 9 numbers',
    );
  });
});

describe('recallAt1OfProbes(D, probes, gallery)', () => {
  it('[RE1] looks for each probe in the gallery; one without a mate there is not counted', () => {
    const D = new Float32Array(6);
    crossSquaredDistances(Float32Array.of(1, 6, 9), 3, Float32Array.of(0, 10), 2, 1, D);
    expect(recallAt1OfProbes(D, Int32Array.of(7, 7, 5), Int32Array.of(7, 8))).toBe(1 / 2);
  });
});

describe('meanAveragePrecisionAtR(D, labels, n)', () => {
  it('[RE2] by hand: mates in places 1 and 3 of R = 2 give ½ · 1, in places 2 and 3 give ½ · ½', () => {
    const D = new Float32Array(16).fill(9);
    D.set([0, 1, 2, 3], 0); // row 0: mate, other, mate
    D.set([2, 0, 3, 1], 4); // row 1: mate, mate first of all, then the other
    D.set([1, 3, 0, 2], 8); // the only one of its person: not counted
    D.set([3, 2, 1, 0], 12); // row 3: other, mate, mate
    const labels = Int32Array.of(0, 0, 1, 0);
    expect(meanAveragePrecisionAtR(D, labels, 4)).toBeCloseTo((1 / 2 + 1 + 1 / 4) / 3, 12);
  });

  it('[RE2] agrees with its definition on sorted lists, ties by index', () => {
    for (const [seed, round] of [1, 8, 2, 4].entries()) {
      const batch = scatteredBatch([3, 5, 1, 6], 2, seed);
      const { labels, n } = batch;
      const D = distancesOf(batch).map((value) => Math.round(value * round) / round);
      const scores: number[] = [];
      for (const [probe, own] of labels.entries()) {
        const others = [...labels.keys()].filter((j) => j !== probe);
        const R = others.filter((j) => labels[j] === own).length;
        if (R === 0) continue;
        const places = others.sort((i, j) => D[probe * n + i]! - D[probe * n + j]! || i - j).slice(0, R);
        const hits = places.map((j) => Number(labels[j] === own));
        const precisions = hits.map(
          (hit, i) => (hit * hits.slice(0, i + 1).reduce((a, b) => a + b)) / (i + 1),
        );
        scores.push(precisions.reduce((a, b) => a + b) / R);
      }
      const mean = scores.reduce((a, b) => a + b) / scores.length;
      expect(meanAveragePrecisionAtR(D, labels, n)).toBeCloseTo(mean, 12);
    }
  });

  it('[RE2] says so when no probe has a mate', () => {
    expect(() => meanAveragePrecisionAtR(new Float32Array(4), Int32Array.of(0, 1), 2)).toThrow(
      'no probe has a mate in the gallery',
    );
  });
});
