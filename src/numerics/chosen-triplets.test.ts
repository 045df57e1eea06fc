import { describe, expect, it } from 'vitest';
import { chosenTriplets } from './chosen-triplets';
import { MININGS, type Mining, mine, type Space } from './mining';
import { createRandom } from './random';
import { distancesOf, scatteredBatch } from './reference';
import { explicitTriplets } from './triplet';
import { countValid } from './triplets';

const SPACE: Space = { dimensions: 3, distance: 'squared' };

/** Those whose loss is the plain hinge of their triplets. */
const HINGED = MININGS.filter((mining) => !['batch-hard-soft', 'pull-only', 'push-only'].includes(mining));

/** Even and uneven batches, one with people who have a single picture, one collapsed, and one of a single person. */
const BATCHES = [
  scatteredBatch([4, 4, 4, 4], 3, 1),
  scatteredBatch([2, 5, 1, 3, 1], 3, 2),
  scatteredBatch(new Array<number>(9).fill(2), 3, 3),
  { ...scatteredBatch([3, 3], 3, 4), x: new Float32Array(18) },
  scatteredBatch([5], 3, 5),
];

describe('chosenTriplets(mining, D, labels, n, margin, random, space)', () => {
  describe.each(HINGED)('%s', (mining) => {
    it.each(BATCHES.map((_, i) => i))(
      '[TK1] batch %i: their loss and its gradient are those of mine',
      (i) => {
        const { labels, n, ...points } = BATCHES[i]!;
        const D = distancesOf({ labels, n, ...points });
        for (const margin of [0, 0.2, 2]) {
          const [G, H] = [new Float32Array(n * n), new Float32Array(n * n)];
          const chosen = chosenTriplets(mining, D, labels, n, margin, createRandom(3), SPACE);
          const {
            skipped = 0,
            fallbacks,
            ...mined
          } = mine(mining, D, labels, n, margin, G, createRandom(3), SPACE);
          const { sum, meanOverActive, ...counts } = explicitTriplets(D, n, chosen, margin, H);
          expect(sum).toBeCloseTo(mined.sum, 9);
          expect(meanOverActive).toBeCloseTo(mined.meanOverActive, 9);
          expect([counts.valid, counts.active]).toEqual([mined.valid, mined.active]);
          expect(H).toEqual(G);
          expect(chosen.filter(({ isFallback }) => isFallback)).toHaveLength(fallbacks ?? 0);
          if (mining === 'semi-hard') expect(chosen.length + skipped).toBe(pairs(labels));
        }
      },
    );
  });

  it('[TK1] where a term is crossed out or softened, the triplets stay', () => {
    const { labels, n, ...points } = BATCHES[1]!;
    const D = distancesOf({ labels, n, ...points });
    const of = (mining: Mining) => chosenTriplets(mining, D, labels, n, 0.2, createRandom(1), SPACE);
    expect(of('batch-all')).toHaveLength(countValid(labels));
    expect(of('pull-only')).toEqual(of('batch-all'));
    expect(of('push-only')).toEqual(of('batch-all'));
    expect(of('batch-hard-soft')).toEqual(of('batch-hard'));
  });

  it('[TK1] by hand: semi-hard stops at α, TensorFlow Addons goes on and falls back on the farthest', () => {
    // The pair 0, 1 is 4 apart; negatives at 3, 6 and 9 from 0, and at 1, 2 and 3 from 1.
    const labels = Int32Array.of(0, 0, 1, 2, 3);
    const D = Float32Array.from(
      [
        [0, 4, 3, 6, 9],
        [4, 0, 1, 2, 3],
        [3, 1, 0, 0, 0],
        [6, 2, 0, 0, 0],
        [9, 3, 0, 0, 0],
      ].flat(),
    );
    const of = (mining: Mining, margin: number) =>
      chosenTriplets(mining, D, labels, 5, margin, createRandom(1), SPACE);
    const beyond = { anchor: 0, positive: 1, negative: 3, isFallback: false };
    const farthest = { anchor: 1, positive: 0, negative: 4, isFallback: true };
    expect(of('semi-hard', 2)).toEqual([]);
    expect(of('semi-hard', 2.5)).toEqual([beyond]);
    expect(of('semi-hard-tfa', 0)).toEqual([beyond, farthest]);
    expect(of('batch-hard', 0)).toEqual([
      { anchor: 0, positive: 1, negative: 2, isFallback: false },
      { anchor: 1, positive: 0, negative: 2, isFallback: false },
    ]);
  });

  it('[TK1] rejects what mine rejects, with the numbers', () => {
    const [D, labels] = [new Float32Array(4), Int32Array.of(0, 1)];
    const of =
      (mining: Mining, margin: number, n = 2) =>
      () =>
        chosenTriplets(mining, D, labels, n, margin, createRandom(1), SPACE);
    expect(of('all' as Mining, 0.2)).toThrow(`mining must be one of ${MININGS.join(', ')}, got all`);
    expect(of('random', -1)).toThrow(RangeError);
    expect(of('random', 0.2, 3)).toThrow('D must hold 3 × 3');
  });
});

function pairs(labels: Int32Array): number {
  const rows = [...labels];
  const others = (label: number) => rows.filter((other) => other !== label).length;
  const same = (label: number) => rows.filter((other) => other === label).length - 1;
  return rows.reduce((sum, label) => sum + (others(label) > 0 ? same(label) : 0), 0);
}
