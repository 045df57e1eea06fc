import { describe, expect, it } from 'vitest';
import { batchAll } from './batch-all';
import { batchHard, batchHardSoft } from './batch-hard';
import { distanceWeighted } from './distance-weighted';
import { MININGS, type Mining, mine, type Space } from './mining';
import { pullOnly, pushOnly } from './one-term';
import { createRandom } from './random';
import { randomNegative } from './random-negative';
import { distancesOf, scatteredBatch } from './reference';
import { semiHard, semiHardTensorFlowAddons } from './semi-hard';

const { labels, ...points } = scatteredBatch([4, 4, 4], 3, 1);
const D = distancesOf({ labels, ...points });
const SPACE: Space = { dimensions: 3, distance: 'squared' };

const direct = {
  'batch-all': batchAll,
  'semi-hard': semiHard,
  'semi-hard-tfa': semiHardTensorFlowAddons,
  'batch-hard': batchHard,
  'batch-hard-soft': batchHardSoft,
  random: randomNegative,
  'distance-weighted': (...[D, labels, n, margin, G, random]: Parameters<typeof randomNegative>) =>
    distanceWeighted(D, labels, n, { margin, ...SPACE }, G, random),
  'pull-only': pullOnly,
  'push-only': pushOnly,
} satisfies Record<Mining, unknown>;

/** Those in which the whole triplet counts, and no term is crossed out. */
const WHOLE = MININGS.filter((mining) => mining !== 'pull-only' && mining !== 'push-only');

describe('mine(mining, D, labels, n, margin, G, random, space)', () => {
  it.each(MININGS)('[MI1] %s is the loss of that name', (mining) => {
    const [G, H] = [new Float32Array(144), new Float32Array(144)];
    const loss = mine(mining, D, labels, 12, 0.2, G, createRandom(3), SPACE);
    expect(loss).toEqual(direct[mining](D, labels, 12, 0.2, H, createRandom(3)));
    expect(G).toEqual(H);
    expect(loss.active).toBeGreaterThan(0);
  });

  it.each(WHOLE)('[TL5] %s pulls as much as it pushes, for each anchor', (mining) => {
    const G = new Float32Array(144);
    mine(mining, D, labels, 12, 0.2, G, createRandom(3), SPACE);
    for (let anchor = 0; anchor < 12; anchor++) {
      const row = G.subarray(12 * anchor, 12 * anchor + 12);
      expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 6);
      expect(row.every((value, j) => (labels[j] === labels[anchor] ? value >= 0 : value <= 0))).toBe(true);
    }
  });

  it('[MI1] rejects a mining that is none, with the list of those that are', () => {
    const G = new Float32Array(144);
    expect(() => mine('all' as Mining, D, labels, 12, 0.2, G, createRandom(1), SPACE)).toThrow(
      new RangeError(`mining must be one of ${MININGS.join(', ')}, got all`),
    );
  });
});
